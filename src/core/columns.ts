import type { Columns, FacetColumn } from './dataset.ts'
import { type Day, parseDay } from './day.ts'
import { toFacetColumn } from './facet-column.ts'
import type { Facet } from './facets.ts'
import { fold } from './fold.ts'
import { ATTRIBUTIONS, type IncidentFeature, KINDS, PLACE_PRECISIONS, ROLES } from './incident.ts'
import type { DayInterval } from './interval.ts'
import { namesIn } from './names.ts'
import { rowOf, toTextColumn } from './text-column.ts'

export { facetValues } from './facet-column.ts'
export { textAt } from './text-column.ts'

interface Row {
  readonly feature: IncidentFeature
  readonly start: Day
  readonly end: Day
}

/**
 * Features as columns, sorted by start day, then id, with the features in the same order. No feature gives columns
 * of length 0. Throws, naming the feature, when a date does not exist or an end lies before its start.
 */
export function toColumns(features: readonly IncidentFeature[]): {
  columns: Columns
  features: readonly IncidentFeature[]
} {
  const rows = features.map(toRow).sort((a, b) => a.start - b.start || (a.feature.id < b.feature.id ? -1 : 1))
  const sorted = rows.map((row) => row.feature)
  const end = Int32Array.from(rows, (row) => row.end)
  const columns: Columns = {
    count: rows.length,
    start: Int32Array.from(rows, (row) => row.start),
    end,
    latestEnd: runningMaximum(end),
    lon: Float64Array.from(sorted, (feature) => feature.geometry?.coordinates[0] ?? Number.NaN),
    lat: Float64Array.from(sorted, (feature) => feature.geometry?.coordinates[1] ?? Number.NaN),
    radiusKm: Float32Array.from(sorted, (feature) => feature.properties.radiusKm),
    place: placeNumbers(sorted),
    facets: facetColumns(sorted),
    id: toTextColumn(sorted.map((feature) => feature.id)),
    title: toTextColumn(sorted.map((feature) => feature.properties.title)),
    placeName: toTextColumn(sorted.map((feature) => feature.properties.place)),
    caseId: toTextColumn(sorted.map((feature) => feature.properties.case ?? feature.id)),
    search: toTextColumn(searchTexts(sorted)),
  }
  return { columns, features: sorted }
}

/** The position of the incident with this id; -1 where there is none. */
export function indexOfId(columns: Columns, id: string): number {
  return rowOf(columns.id, id)
}

/** First start to last end; 1970-01-01 alone when there is no incident. */
export function extentOf({ count, start, latestEnd }: Columns): DayInterval {
  return count === 0 ? { from: 0, to: 0 } : { from: start[0]!, to: latestEnd[count - 1]! }
}

/** Largest value up to each position. */
export function runningMaximum(values: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(values.length)
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    largest = Math.max(largest, values[i]!)
    result[i] = largest
  }
  return result
}

function toRow(feature: IncidentFeature): Row {
  const start = parseDay(feature.properties.start)
  const end = parseDay(feature.properties.end)
  if (start === null || end === null) {
    const wrong = start === null ? feature.properties.start : feature.properties.end
    throw new Error(`${feature.id}: "${wrong}" is not a date.`)
  }
  if (end < start) {
    throw new Error(
      `${feature.id}: the end ${feature.properties.end} lies before the start ${feature.properties.start}.`,
    )
  }
  return { feature, start, end }
}

function placeNumbers(features: readonly IncidentFeature[]): Int32Array<ArrayBuffer> {
  const numbers = new Map<string, number>()
  return Int32Array.from(features, ({ geometry }) => {
    if (!geometry) return -1
    const key = geometry.coordinates.join()
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function facetColumns(features: readonly IncidentFeature[]): { readonly [F in Facet]: FacetColumn } {
  const of = (value: (feature: IncidentFeature) => string | null, known?: readonly string[]) =>
    toFacetColumn(
      features.map((feature) => {
        const text = value(feature)
        return text ? [text] : []
      }),
      known,
    )
  return {
    country: of(({ properties }) => properties.country),
    kind: of(({ properties }) => properties.kind, KINDS),
    role: of(({ properties }) => properties.role, ROLES),
    actor: of(({ properties }) => properties.actor),
    attribution: of(({ properties }) => properties.attribution, ATTRIBUTIONS),
    target: of(({ properties }) => properties.targetType),
    attack: of(({ properties }) => properties.attackType),
    precision: of(({ properties }) => properties.placePrecision, PLACE_PRECISIONS),
    source: toFacetColumn(features.map(({ properties }) => properties.sources)),
  }
}

function searchTexts(features: readonly IncidentFeature[]): string[] {
  const names = namesIn('en')
  const countries = new Map<string, string>()
  const countryName = (code: string) => {
    const name = countries.get(code) ?? names.country(code)
    countries.set(code, name)
    return name
  }
  return features.map(({ id, properties }) => {
    const { title, summary, place, admin1, country, actor, attackType, targetType, notes } = properties
    const texts = [title, summary, place, admin1, country && countryName(country), actor, attackType]
    const others = [targetType, id, ...notes.map((note) => note.text)]
    return [...texts, ...others].map((text) => fold(text ?? '')).join('\n')
  })
}
