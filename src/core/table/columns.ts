import type { IncidentFeature, Position } from '../record/incident.ts'
import { placingOf } from '../record/placing.ts'
import { type Day, parseDay } from '../time/day.ts'
import { countryNames } from './country-names.ts'
import type { Columns } from './dataset.ts'
import { toFacetColumn } from './facet-column.ts'
import { toFigureColumn } from './figure-column.ts'
import { fold } from './fold.ts'
import { runningMaximum } from './reading.ts'
import {
  FACET_ROWS,
  type FacetRow,
  FIGURE_ROWS,
  SEARCHED,
  TEXT_ROWS,
  type ToldDifferently,
  WORD_ROWS,
} from './spec.ts'
import { toTextColumn } from './text-column.ts'

interface Row {
  readonly feature: IncidentFeature
  readonly start: Day
  readonly end: Day
}

/**
 * Features as columns, sorted by start day, then id, with the features in the same order. No feature gives columns
 * of length 0. `differs` is `toldDifferently` of their sources (record/contradictions.ts); without it nothing is. `beside` gives
 * texts that the search looks into beside those of the features. Throws, naming the feature, when a date does not exist or an end lies before its start.
 */
export function toColumns(
  features: readonly IncidentFeature[],
  differs: ToldDifferently = () => false,
  beside: (feature: IncidentFeature) => readonly string[] = () => [],
): {
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
    lon: Float64Array.from(sorted, (feature) => positionOf(feature)?.[0] ?? Number.NaN),
    lat: Float64Array.from(sorted, (feature) => positionOf(feature)?.[1] ?? Number.NaN),
    radiusKm: Float32Array.from(sorted, (feature) => feature.properties.radiusKm),
    place: placeNumbers(sorted),
    facets: each(FACET_ROWS, ({ values, known }: FacetRow) =>
      toFacetColumn(
        sorted.map((feature) => facetOf(values, feature, differs)),
        known,
      ),
    ),
    ...each(WORD_ROWS, (of) => toFacetColumn(sorted.map((feature) => listOf(of(feature))))),
    ...each(FIGURE_ROWS, (of) => toFigureColumn(sorted.map(of))),
    ...each(TEXT_ROWS, (of) => toTextColumn(sorted.map(of))),
    search: toTextColumn(searchTexts(sorted, differs, beside)),
  }
  return { columns, features: sorted }
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

/** Coordinates of which nothing is known are no place. */
function positionOf({ geometry, properties }: IncidentFeature): Position | null {
  return geometry && placingOf(properties.placePrecision) !== 'nowhere' ? geometry.coordinates : null
}

function placeNumbers(features: readonly IncidentFeature[]): Int32Array<ArrayBuffer> {
  const numbers = new Map<string, number>()
  return Int32Array.from(features, (feature) => {
    const key = positionOf(feature)?.join()
    if (key === undefined) return -1
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

/** The values that a feature has of a facet. */
function facetOf(
  values: FacetRow['values'],
  feature: IncidentFeature,
  differs: ToldDifferently,
): readonly string[] {
  return typeof values === 'function' ? values(feature, differs) : listOf(feature.properties[values])
}

function listOf(value: string | null | readonly string[]): readonly string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? [])
}

/** What a function makes of each row of a group, under the row's name. */
function each<Name extends string, Row, Column>(
  rows: Readonly<Record<Name, Row>>,
  make: (row: Row) => Column,
): { [N in Name]: Column } {
  const entries = Object.entries<Row>(rows).map(([name, row]) => [name, make(row)])
  return Object.fromEntries(entries) as { [N in Name]: Column }
}

function searchTexts(
  features: readonly IncidentFeature[],
  differs: ToldDifferently,
  beside: (feature: IncidentFeature) => readonly string[],
): string[] {
  const nameOf = countryNames('en')
  const searched = Object.values<FacetRow>(FACET_ROWS).map(({ values, searched }) => {
    if (!searched) return () => []
    const known = new Map<string, string>()
    return (feature: IncidentFeature) =>
      facetOf(values, feature, differs).map((value) => {
        const text = known.get(value) ?? (searched === 'country' ? nameOf(value) : value)
        known.set(value, text)
        return text
      })
  })
  return features.map((feature) => {
    const texts = SEARCHED.flatMap((of) => listOf(of(feature)))
    return [...texts, ...searched.flatMap((of) => of(feature)), ...beside(feature)].map(fold).join('\n')
  })
}
