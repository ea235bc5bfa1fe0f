import { kept } from '../kept.ts'
import type { IncidentFeature } from '../record/incident.ts'
import type { Coded } from './coded.ts'
import { type CodedTexts, gathered } from './coded-texts.ts'
import type { Codes, Columns } from './dataset.ts'
import { facetColumn, inFileOrder } from './facet-column.ts'
import { figureColumn } from './figure-column.ts'
import { featureIncidents, type Incidents, orderOf, SUMMARY } from './incidents.ts'
import { placeNumbers } from './place-numbers.ts'
import { runningMaximum } from './reading.ts'
import { searchColumn } from './search-column.ts'
import {
  FACET_ROWS,
  type FacetRow,
  FIGURE_ROWS,
  TEXT_ROWS,
  type TextName,
  type ToldDifferently,
  WORD_ROWS,
} from './spec.ts'
import { toTextColumn } from './text-builder.ts'

/**
 * Features as columns, sorted by start day, then id, with the features in the same order. No feature gives columns
 * of length 0. `differs` is `toldDifferently` of their sources (record/contradictions.ts); without it nothing is. `beside` gives
 * texts that the search looks into beside those of the features. Throws, naming the feature, when a date does not exist or an end lies before its start.
 */
export function toColumns(
  features: readonly IncidentFeature[],
  differs?: ToldDifferently,
  beside?: (feature: IncidentFeature) => readonly string[],
): {
  columns: Columns
  features: readonly IncidentFeature[]
} {
  const incidents = featureIncidents(features)
  const order = orderOf(incidents)
  const columns = columnsOf(incidents, order, differs, beside ? textsBeside(features.map(beside)) : [])
  return { columns, features: Array.from(order, (i) => features[i]!) }
}

/** The columns of incidents in an order. `beside` are texts that the search looks into too, and `summaries` those of the incidents. */
export function columnsOf(
  incidents: Incidents,
  order: Uint32Array,
  differs: ToldDifferently = () => false,
  beside: readonly CodedTexts[] = [],
  summaries: CodedTexts = incidents.texts(SUMMARY),
): Columns {
  const end = picked(incidents.end, order)
  const [lon, lat] = [picked(incidents.lon, order), picked(incidents.lat, order)]
  const facets = each(FACET_ROWS, (row: FacetRow) => ({
    ...row,
    lists: incidents.lists((feature) => facetOf(row.values, feature, differs)),
  }))
  const texts = textsOf(incidents)
  const made = sharing(order)
  const radiusOf = incidents.said(({ properties }) => properties.radiusKm)
  return {
    count: order.length,
    start: picked(incidents.start, order),
    end,
    latestEnd: runningMaximum(end),
    lon,
    lat,
    radiusKm: Float32Array.from(order, radiusOf),
    place: placeNumbers(lon, lat),
    facets: each(facets, ({ lists, known }) => made(lists, (rows) => facetColumn(lists, rows, known))),
    ...each(WORD_ROWS, (of) => {
      const lists = incidents.lists((feature) => listOf(of(feature)))
      return made(lists, (rows) => facetColumn(lists, rows))
    }),
    ...each(FIGURE_ROWS, (of) => {
      const figures = incidents.coded<ReturnType<typeof of>>(of)
      return made(figures, (rows) => figureColumn(figures, rows))
    }),
    ...textColumns(texts, order),
    search: searchColumn(
      {
        texts: [
          texts.title,
          summaries,
          texts.placeName,
          incidents.texts(({ properties }) => properties.admin1 ?? ''),
          texts.id,
        ],
        notes: incidents.lists(({ properties }) => properties.notes.map(({ text }) => text)),
        facets: Object.values(facets),
        beside,
      },
      order,
    ),
  }
}

/** What makes columns of rows in an order: of what all of them share one row is looked at, and all such columns have the same codes. */
function sharing(order: Uint32Array) {
  const same = new Uint16Array(order.length)
  return <Column extends { readonly codes: Codes }>(
    { values }: Coded<unknown>,
    of: (rows: Uint32Array) => Column,
  ): Column =>
    values.length === 1 && order.length > 0 ? { ...of(order.subarray(0, 1)), codes: same } : of(order)
}

/** Numbers in an order. */
function picked<Numbers extends Int32Array | Float64Array>(numbers: Numbers, order: Uint32Array): Numbers {
  const result = numbers.slice(0, order.length) as Numbers
  for (let k = 0; k < order.length; k++) result[k] = numbers[order[k]!]!
  return result
}

/** The texts of incidents, each once where many share it. */
function textsOf(incidents: Incidents): { readonly [T in TextName]: CodedTexts } {
  const { caseId, ...others } = TEXT_ROWS
  const texts = each(others, (of) => incidents.texts(of))
  // Where there are no cases the ids are not made twice.
  const hasCases = incidents.coded(({ properties }) => properties.case).values.some((own) => own !== null)
  return { ...texts, caseId: hasCases ? incidents.texts(caseId) : texts.id }
}

/** The columns of texts, those that are the same once. */
function textColumns(texts: { readonly [T in TextName]: CodedTexts }, order: Uint32Array) {
  const columnOf = kept((one: CodedTexts) => gathered([one], order))
  return each(texts, columnOf)
}

/** Lists of texts, one for each row, as columns. */
function textsBeside(rows: readonly (readonly string[])[]): CodedTexts[] {
  const most = rows.reduce((width, { length }) => Math.max(width, length), 0)
  return Array.from({ length: most }, (_, k) => ({
    texts: toTextColumn(rows.map((row) => row[k] ?? '')),
    codes: inFileOrder(rows.length),
  }))
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
