import { parseDay } from '../core/day.ts'
import { PLACE_PRECISIONS, ROLES } from '../core/incident.ts'
import type { MeasureRow } from './table.ts'

/** What is wrong with a file, in one line that names the feature and the field. */
export class BadInput extends Error {}

type Fields = Readonly<Record<string, unknown>>

/**
 * The incidents of a GeoJSON FeatureCollection of points. An `id` and a `start` are needed; missing fields take their
 * defaults: role `incident`, precision `site`, radius 0, the end the start. Throws BadInput at the first thing wrong.
 */
export function rowsFromGeoJson(value: unknown): MeasureRow[] {
  const { type, features } = fieldsOf(value)
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new BadInput('is not a GeoJSON FeatureCollection')
  }
  const seen = new Set<string>()
  return features.map((feature, index) => {
    const row = rowOf(fieldsOf(feature), `feature ${index + 1}`)
    if (seen.has(row.id)) throw new BadInput(`feature ${JSON.stringify(row.id)}: id: is used twice`)
    seen.add(row.id)
    return row
  })
}

function rowOf(feature: Fields, which: string): MeasureRow {
  const properties = fieldsOf(feature.properties)
  const given = feature.id ?? properties.id
  if ((typeof given !== 'string' || given === '') && !Number.isFinite(given)) {
    throw new BadInput(`${which}: id: is missing`)
  }
  if (feature.type !== 'Feature') throw new BadInput(`${which}: type: is not "Feature"`)
  const id = String(given)
  const read = reader(properties, `feature ${JSON.stringify(id)}`)
  const start = read.day('start')
  if (start === null) throw read.bad('start', 'is missing')
  const end = read.day('end') ?? start
  if (end < start) throw read.bad('end', 'lies before the start')
  const precision = read.word('placePrecision', PLACE_PRECISIONS) ?? 'site'
  const [lon, lat] = pointOf(feature.geometry, read.bad)
  return {
    id,
    start,
    end,
    lon,
    lat,
    precision,
    role: read.word('role', ROLES) ?? 'incident',
    radiusKm: read.radius('radiusKm') ?? 0,
    kind: read.text('kind'),
    case: read.text('case'),
    country: read.country('country'),
    admin1: read.text('admin1'),
    place: read.text('place'),
  }
}

function pointOf(geometry: unknown, bad: (field: string, what: string) => BadInput): [number, number] {
  if (geometry === null || geometry === undefined) return [Number.NaN, Number.NaN]
  const { type, coordinates } = fieldsOf(geometry)
  if (type !== 'Point') throw bad('geometry', 'is not a Point')
  const [lon, lat] = Array.isArray(coordinates) ? coordinates : []
  for (const [name, degrees, most] of [
    ['longitude', lon, 180],
    ['latitude', lat, 90],
  ] as const) {
    if (typeof degrees !== 'number') throw bad('geometry.coordinates', `has no ${name}`)
    if (!(Math.abs(degrees) <= most)) {
      throw bad('geometry.coordinates', `${name} ${degrees} is not between -${most} and ${most}`)
    }
  }
  return [lon, lat]
}

/** Reads optional properties; null and missing are the same. */
function reader(properties: Fields, which: string) {
  const bad = (field: string, what: string) => new BadInput(`${which}: ${field}: ${what}`)
  const shown = (field: string) => JSON.stringify(properties[field])
  const text = (field: string): string | null => {
    const value = properties[field] ?? null
    if (value !== null && typeof value !== 'string') throw bad(field, `${shown(field)} is not a text`)
    return value
  }
  const word = <T extends string>(field: string, words: readonly T[]): T | null => {
    const value = text(field)
    if (value !== null && !(words as readonly string[]).includes(value)) {
      throw bad(field, `${shown(field)} is none of ${words.join(', ')}`)
    }
    return value as T | null
  }
  const day = (field: string): number | null => {
    const value = properties[field] ?? null
    const parsed = typeof value === 'string' ? parseDay(value) : null
    if (value !== null && parsed === null) throw bad(field, `${shown(field)} is not a day (YYYY-MM-DD)`)
    return parsed
  }
  const radius = (field: string): number | null => {
    const value = properties[field] ?? null
    if (value === null) return null
    if (typeof value !== 'number' || !(value >= 0 && value <= 20_000)) {
      throw bad(field, `${shown(field)} is not a number of kilometres from 0 to 20000`)
    }
    return value
  }
  const country = (field: string): string | null => {
    const value = text(field)
    if (value !== null && !/^[A-Z]{2}$/.test(value)) {
      throw bad(field, `${shown(field)} is not an ISO 3166-1 code of two capital letters`)
    }
    return value
  }
  return { bad, text, word, day, radius, country }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}
