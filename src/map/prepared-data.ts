import type { TableHandle } from '../core/answer.ts'
import type { By } from '../core/table/by.ts'
import { type Classing, classingOf } from '../core/table/classing.ts'
import type { Columns } from '../core/table/dataset.ts'
import { openTable } from '../core/table/handle.ts'
import { spotsOf } from './areas.ts'
import { homeBounds } from './camera.ts'
import { incidentBuffers } from './incident-buffers.ts'
import { MapData } from './map-data.ts'

const prepared = new WeakMap<Columns, MapData>()

/**
 * Works out what a map needs of a table that it is to show next, in steps after which the page can do something else: at once, and
 * with all else that another dataset changes, it would stop the page for too long. The first map that shows the table takes it.
 */
export function* prepareData(table: TableHandle, by: By): Generator<void, void> {
  const open = openTable(table)
  const { columns, filtered } = open
  const classing = classingOf(open, by)
  yield
  const buffers = incidentBuffers(columns, classing)
  yield
  const spots = spotsOf(columns, classing)
  yield
  const data = new MapData(columns, classing, buffers, spots)
  data.setFiltered(filtered)
  yield
  homeBounds(columns, filtered)
  prepared.set(columns, data)
  yield
}

/** What was prepared of a table, once, since it keeps what its map shows; made now where nothing was. */
export function takeData(columns: Columns, classing: Classing): MapData {
  const found = prepared.get(columns)
  prepared.delete(columns)
  return found?.classing === classing ? found : new MapData(columns, classing)
}
