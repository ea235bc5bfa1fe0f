import { kept } from '../kept.ts'
import type { IncidentFeature } from '../record/incident.ts'
import type { Coded } from './coded.ts'
import { countryNames } from './country-names.ts'
import type { Columns, TextColumn } from './dataset.ts'
import { facetColumn } from './facet-column.ts'
import { figureColumn } from './figure-column.ts'
import { fold } from './fold.ts'
import { featureIncidents, type Incidents, orderOf } from './incidents.ts'
import { placeNumbers } from './place-numbers.ts'
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
import { reordered, TextBuilder } from './text-builder.ts'

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
  const columns = columnsOf(incidents, order, differs, beside && ((i) => beside(features[i]!)))
  return { columns, features: Array.from(order, (i) => features[i]!) }
}

/** The columns of incidents in an order. `beside` gives texts of an incident that the search looks into too. */
export function columnsOf(
  incidents: Incidents,
  order: Uint32Array,
  differs: ToldDifferently = () => false,
  beside?: (i: number) => readonly string[],
): Columns {
  const end = picked(incidents.end, order)
  const [lon, lat] = [picked(incidents.lon, order), picked(incidents.lat, order)]
  const facets = each(FACET_ROWS, (row: FacetRow) => ({
    ...row,
    lists: incidents.lists((feature) => facetOf(row.values, feature, differs)),
  }))
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
    facets: each(facets, ({ lists, known }) => facetColumn(lists, order, known)),
    ...each(WORD_ROWS, (of) =>
      facetColumn(
        incidents.lists((feature) => listOf(of(feature))),
        order,
      ),
    ),
    ...each(FIGURE_ROWS, (of) => figureColumn(incidents.coded<ReturnType<typeof of>>(of), order)),
    ...each(TEXT_ROWS, (of) => textsOf(incidents, order, of)),
    search: searchColumn(incidents, order, Object.values(facets), beside),
  }
}

/** Numbers in an order. */
function picked<Numbers extends Int32Array | Float64Array>(numbers: Numbers, order: Uint32Array): Numbers {
  const result = numbers.slice(0, order.length) as Numbers
  for (let k = 0; k < order.length; k++) result[k] = numbers[order[k]!]!
  return result
}

function textsOf(
  incidents: Incidents,
  order: Uint32Array,
  of: (feature: IncidentFeature) => string,
): TextColumn {
  const textOf = incidents.said(of)
  const texts = new TextBuilder(order.length)
  for (let i = 0; i < order.length; i++) texts.add(textOf(i))
  return reordered(texts.column(), order)
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

type SearchedFacet = FacetRow & { readonly lists: Coded<readonly string[]> }

function searchColumn(
  incidents: Incidents,
  order: Uint32Array,
  facets: readonly SearchedFacet[],
  beside?: (i: number) => readonly string[],
): TextColumn {
  const nameOf = countryNames('en')
  const folded = (texts: readonly string[]) => texts.map((text) => `\n${fold(text)}`).join('')
  const own = SEARCHED.map((of) =>
    incidents.said((feature) => {
      const found = of(feature)
      if (typeof found !== 'string') return found === null ? '' : folded(found)
      return found === '' ? '' : `\n${fold(found)}`
    }),
  )
  const ofFacets = facets.flatMap(({ searched, lists: { values, codes } }) => {
    if (!searched) return []
    const said = (value: string) => (searched === 'country' ? nameOf(value) : value)
    const texts = values.map((list) => folded(list.map(said)))
    return [(i: number) => texts[codes[i]!]!]
  })
  const parts = [...own, ...ofFacets]
  // Texts beside the table are the same again and again, or every one another.
  const foldedOnce = kept(fold, 10_000)
  const all = new TextBuilder(order.length, 96)
  for (let i = 0; i < order.length; i++) {
    for (const textOf of parts) all.write(textOf(i))
    if (beside)
      for (const text of beside(i))
        if (text !== '') {
          all.write('\n')
          all.write(foldedOnce(text))
        }
    all.end()
  }
  return reordered(all.column(), order)
}
