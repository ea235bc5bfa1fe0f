import { quoted } from '../../core/record/issue.ts'
import { REGIONS } from '../gazetteer/regions.ts'
import { type Rule, rule, when } from './rule.ts'
import { kmBetween } from './sphere.ts'

/** How far a point may lie from the edge of its gazetteer place, km. */
const TOLERANCE_KM = 10

const nearPlaceRule: Rule = {
  needs: ['geometry', 'gazetteer', 'radiusKm', 'country', 'placePrecision', 'placeBasis'],
  find({ geometry, properties }, { gazetteer }) {
    const { gazetteer: id, radiusKm, country, placePrecision, placeBasis } = properties
    if (id === null) {
      const fix = 'Look the place up with `geodata geocode` and take its id'
      return when(
        geometry !== null && placeBasis !== 'background',
        'gazetteer',
        'is null, but there is a point',
        fix,
      )
    }
    const place = gazetteer.byId(id)
    if (!place) {
      return [
        {
          field: 'gazetteer',
          what: `${quoted(id)} is not in the gazetteer`,
          fix: 'Take an id from `geodata geocode`',
        },
      ]
    }
    const point = geometry?.coordinates ?? place.position
    const allowed = place.radiusKm + radiusKm + TOLERANCE_KM
    const distance = kmBetween(point, place.position)
    // Swapped coordinates have a finding of their own.
    const isSwapped = kmBetween([point[1], point[0]], place.position) <= allowed
    const named = `${id} (${place.name}, ${place.country})`
    return [
      ...when(
        distance > allowed && !isSwapped,
        'geometry.coordinates',
        () => `lies ${Math.round(distance)} km from its gazetteer place ${named}`,
        'Correct the coordinates or the id',
      ),
      ...when(
        country !== null && country !== place.country,
        'gazetteer',
        () => `${named} is not in ${country}`,
        'Correct the id or the country',
      ),
      ...when(
        placePrecision === 'city' && place.precision !== 'city',
        'placePrecision',
        () => `is city, but ${named} is a ${place.precision}`,
        () => `Take the id of the town, or set placePrecision to ${place.precision}`,
      ),
    ]
  },
}

/** First-level areas are spelled in one way, or the same ground would count twice. */
const regionRule = rule(
  ['admin1', 'country', 'gazetteer'],
  ({ admin1, country, gazetteer: id }, { gazetteer }) => {
    const region = id === null ? null : (gazetteer.byId(id)?.region ?? null)
    if (region !== null) {
      const what = () => `is ${quoted(admin1)}, but ${id} lies in ${quoted(region)}`
      return when(admin1 !== region, 'admin1', what, () => `Write ${quoted(region)}, or correct the id`)
    }
    if (admin1 === null || country === null || !Object.hasOwn(REGIONS, country)) return []
    const names = gazetteer
      .find(admin1, country)
      .flatMap((place) => (place.precision === 'province' ? [place.name] : []))
    const what = () => `${quoted(admin1)} is no first-level area of ${country} in the gazetteer`
    const fix = names[0]
      ? `Write ${quoted(names[0])}`
      : 'Take the region that `geodata geocode` gives for the place'
    return when(!names.includes(admin1), 'admin1', what, fix)
  },
)

/** Rules that tie a feature to its place in the gazetteer. */
export const GAZETTEER_RULES: readonly Rule[] = [nearPlaceRule, regionRule]
