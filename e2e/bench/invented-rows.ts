import { facetValues } from '../../src/core/table/facet-column.ts'
import { textAt } from '../../src/core/table/text-column.ts'
import { isoDay } from '../../src/core/time/day.ts'
import { generateColumns } from './generate.ts'

/** A row as analysts' tables have it. */
export interface InventedRow {
  readonly id: string
  readonly date: string
  readonly country: string
  readonly place: string
  readonly latitude: string
  readonly longitude: string
  readonly type: string
  readonly actor: string
  readonly killed: string
  readonly source: string
  readonly notes: string
}

/** Generated incidents as rows of texts, in no order of time. Nothing about them is real. */
export function* inventedRows(count: number): Generator<InventedRow> {
  const columns = generateColumns(count)
  const word = (facet: keyof typeof columns.facets, i: number) => facetValues(columns.facets[facet], i)[0]!
  for (let k = 0; k < count; k++) {
    // A step that shares no factor with any count visits every row once.
    const i = (k * 1_000_003) % count
    const place = textAt(columns.placeName, i)
    yield {
      id: `inv-${i}`,
      date: isoDay(columns.start[i]!),
      country: word('country', i),
      place,
      latitude: columns.lat[i]!.toFixed(4),
      longitude: columns.lon[i]!.toFixed(4),
      type: word('kind', i),
      actor: `Group ${word('actor', i)}`,
      killed: String(i % 7),
      source: `Paper ${i % 40}`,
      notes: `Invented, number ${i}: nothing of this, and nobody in ${place}, is real.`,
    }
  }
}

export const ROW_NAMES = [
  ...(['id', 'date', 'country', 'place', 'latitude', 'longitude', 'type', 'actor', 'killed'] as const),
  ...(['source', 'notes'] as const),
]

/** A cell as it stands in separated values. */
export function csvCell(text: string, delimiter = ','): string {
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A feature of GeoJSON with what a row says as its properties. */
export function featureOf({ id, latitude, longitude, ...properties }: InventedRow): object {
  const coordinates = [Number(longitude), Number(latitude)]
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties }
}
