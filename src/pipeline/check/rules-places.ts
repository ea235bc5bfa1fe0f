import type { IncidentFeature, PlacePrecision, Position } from '../../core/record/incident.ts'
import { quoted } from '../../core/record/issue.ts'
import { countryShape } from './country-shapes.ts'
import { countryName, isCountryCode } from './iso-countries.ts'
import { type Rule, rule, when } from './rule.ts'
import { kmToPolygons } from './sphere.ts'

/** How far outside its country's shape (drawn at 1:50 million) a point may lie, km, beside its own radius. */
const BORDER_TOLERANCE_KM = 20

/** Smallest and largest radius of a place that is known this well, km. */
const RADII: Readonly<Record<PlacePrecision, readonly [number, number]>> = {
  site: [0.2, 2],
  city: [2, 25],
  district: [10, 60],
  province: [30, 400],
  country: [30, 20038],
  none: [0, 0],
}

const countryRule = rule(['country'], ({ country }) =>
  when(
    country !== null && !isCountryCode(country),
    'country',
    () => `${quoted(country)} is no country of ISO 3166-1`,
    'Use the alpha-2 code',
  ),
)

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** A part of the world stands in for a country that nobody names. */
const worldRegionRule = rule(['country', 'region'], ({ country, region }) => {
  if ((region ?? null) === null) return []
  return [
    ...when(
      regionNames.of(region!) === undefined,
      'region',
      () => `${quoted(region)} is no part of the world in UN M49`,
      'Use its code of three digits, such as "150" for Europe',
    ),
    ...when(
      country !== null,
      'region',
      () => `is ${quoted(region)}, but there is a country`,
      'Make one of them null: a region stands only where no country is named',
    ),
  ]
})

const radiusRule = rule(['placePrecision', 'radiusKm'], ({ placePrecision, radiusKm }) => {
  const [least, most] = RADII[placePrecision]
  const range = least === most ? `${least}` : `${least} to ${most}`
  const what = () => `is ${radiusKm} km, but a place known to within a ${placePrecision} has ${range} km`
  const fix = placePrecision === 'none' ? 'Set it to 0' : () => `Give ${range} km, or correct placePrecision`
  return when(radiusKm < least || radiusKm > most, 'radiusKm', what, fix)
})

const locatedRule: Rule = {
  needs: ['geometry', 'role', 'placePrecision', 'country'],
  find({ geometry, properties: { role, placePrecision, country } }) {
    if (role === 'aggregate') {
      const what = `is a point known to within a ${placePrecision}, but an aggregate is no event at a point`
      return when(
        geometry !== null && placePrecision !== 'country',
        'geometry',
        what,
        'Make it null, or the point of a country with placePrecision country',
      )
    }
    return [
      ...when(
        geometry !== null && placePrecision === 'none',
        'geometry',
        'is a point, but placePrecision is none',
        'Make it null, or say how well the place is known',
      ),
      ...when(
        geometry === null && placePrecision !== 'none',
        'geometry',
        () => `is null, but placePrecision is ${placePrecision}`,
        'Look the place up with `geodata geocode`, or set placePrecision to none',
      ),
      ...when(
        geometry !== null && country === null,
        'country',
        'is null, but there is a point',
        'Give its country',
      ),
    ]
  },
}

/** The point of a feature as it stands there, in or out of range; undefined when it is no pair of numbers. */
function rawPoint(feature: IncidentFeature): Position | undefined {
  const point: unknown = feature.geometry?.coordinates
  if (!Array.isArray(point) || point.length !== 2 || !point.every(Number.isFinite)) return undefined
  return point as unknown as Position
}

/** Whether a point lies in a country or within some km of it; null where the country has no shape. */
function isNear([lon, lat]: Position, country: string, km: number): boolean | null {
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return false
  const distance = kmToPolygons([lon, lat], countryShape(country))
  return distance === null ? null : distance <= km
}

/** Works on coordinates out of range too: exchanged ones often are. */
const insideCountryRule: Rule = {
  needs: ['country', 'radiusKm'],
  find(feature) {
    const { country, radiusKm } = feature.properties
    const point = rawPoint(feature)
    if (!point || country === null || !isCountryCode(country)) return []
    if (isNear(point, country, BORDER_TOLERANCE_KM + radiusKm) !== false) return []
    const [lon, lat] = point
    const shown = `[${lon}, ${lat}]`
    if (isNear([lat, lon], country, BORDER_TOLERANCE_KM + radiusKm)) {
      const what = `${shown} looks swapped: [${lat}, ${lon}] lies in ${countryName(country)}`
      return [{ field: 'geometry.coordinates', what, fix: 'Write longitude first, then latitude' }]
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return []
    return [
      {
        field: 'geometry.coordinates',
        what: `${shown} lies outside ${countryName(country)}`,
        fix: 'Correct the coordinates or the country',
      },
    ]
  },
}

/** Rules on where a feature lies. */
export const PLACE_RULES: readonly Rule[] = [
  countryRule,
  worldRegionRule,
  radiusRule,
  locatedRule,
  insideCountryRule,
]
