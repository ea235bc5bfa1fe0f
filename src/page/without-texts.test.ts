import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { datasetOf } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE } from '../core/link/state.ts'
import { ROLES } from '../core/record/incident.ts'
import { collectionSchema } from '../core/record/schema.ts'
import { toColumns } from '../core/table/columns.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { encodeDataFiles } from '../core/table/written-files.ts'
import { createView } from '../core/view.ts'
import { MapData } from '../map/map-data.ts'
import { analyse, finish } from '../measures/analyse.ts'
import { tableFromColumns } from '../measures/table.ts'
import { DEFAULT_OPTIONS } from '../measures/types.ts'
import { loadDataset } from '../source/load-dataset.ts'

const { features } = collectionSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../geodata/incidents.geojson'), 'utf8')),
)
const FILES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = encodeDataFiles({
  ...toColumns(features),
  info: datasetOf().info,
})

async function load(missing: string[]): Promise<Dataset> {
  const { dataset } = await loadDataset('', async (file) =>
    missing.includes(file) ? new Response(null, { status: 404 }) : new Response(FILES[file]),
  )
  return dataset
}

function shownOf(dataset: Dataset) {
  const view = createView(dataset)({ ...DEFAULT_STATE, role: ROLES })
  const map = new MapData(dataset.columns)
  map.setFiltered(view.filtered)
  map.show(view.window, false)
  const input = { table: tableFromColumns(dataset.columns), positions: view.filtered, window: view.window }
  return {
    buffers: map.buffers,
    spots: map.spots,
    counts: [map.areas.counts, map.places?.incidents],
    countries: map.countries,
    measures: finish(analyse(input, DEFAULT_OPTIONS)),
  }
}

test('map, areas, country shapes and measures of the dataset are the same without its texts', async () => {
  const [whole, bare] = [await load([]), await load(['features.json'])]
  expect([whole.feature(0)?.id, bare.feature(0)]).toEqual([features[0]!.id, undefined])
  const shown = shownOf(bare)
  expect(shown).toEqual(shownOf(whole))
  expect({ countries: shown.countries.length > 0, areas: shown.measures.areas.length > 0 }).toEqual({
    countries: true,
    areas: true,
  })
})
