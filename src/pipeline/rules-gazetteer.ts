import { quoted } from '../core/issue.ts'
import { placeKey } from './place-key.ts'
import { REGIONS } from './regions.ts'
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
    const distance = geometry ? kmBetween(geometry.coordinates, place.position) : 0
    const named = `${id} (${place.name}, ${place.country})`
    return [
      ...when(
        distance > place.radiusKm + radiusKm + TOLERANCE_KM,
        'geometry.coordinates',
        `lies ${Math.round(distance)} km from its gazetteer place ${named}`,
        'Correct the coordinates or the id',
      ),
      ...when(
        country !== null && country !== place.country,
        'gazetteer',
        `${named} is not in ${country}`,
        'Correct the id or the country',
      ),
      ...when(
        placePrecision === 'city' && place.precision !== 'city',
        'placePrecision',
        `is city, but ${named} is a ${place.precision}`,
        `Take the id of the town, or set placePrecision to ${place.precision}`,
      ),
    ]
  },
}

/** First-level areas are spelled in one way, or the same ground would count twice. */
const regionRule = rule(['admin1', 'country'], ({ admin1, country }, { gazetteer }) => {
  if (admin1 === null || country === null || !Object.hasOwn(REGIONS, country)) return []
  const names = gazetteer
    .find(admin1, country)
    .flatMap((place) => (place.precision === 'province' ? [place.name] : []))
  if (names.includes(admin1)) return []
  const same = names.find((name) => placeKey(name) === placeKey(admin1)) ?? names[0]
  const fix = same ? `Write ${quoted(same)}` : 'Take the region that `geodata geocode` gives for the place'
  return [
    { field: 'admin1', what: `${quoted(admin1)} is no first-level area of ${country} in the gazetteer`, fix },
  ]
})

const regionOfPlaceRule = rule(
  ['admin1', 'gazetteer', 'country'],
  ({ admin1, gazetteer: id }, { gazetteer }) => {
    const region = id === null ? null : (gazetteer.byId(id)?.region ?? null)
    if (region === null || admin1 === region) return []
    const what = `is ${quoted(admin1)}, but ${id} lies in ${quoted(region)}`
    return [{ field: 'admin1', what, fix: `Write ${quoted(region)}, or correct the id` }]
  },
)

/** Rules that tie a feature to its place in the gazetteer. */
export const GAZETTEER_RULES: readonly Rule[] = [nearPlaceRule, regionRule, regionOfPlaceRule]
