import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { MOST_COLUMNS, MOST_FEATURES } from '../../core/record/limits.ts'
import { RowGrid } from '../grid.ts'
import { columnNames, type RawTable, Refused } from '../raw-table.ts'
import { textOfJson } from './json-text.ts'

export function isParquet(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1'
}

/** A table of columns as they are stored; instants are ISO, in UTC. */
export async function readParquet(bytes: Uint8Array): Promise<RawTable> {
  const file = bytes.slice().buffer
  try {
    const metadata = await parquetMetadataAsync(file)
    const n = Number(metadata.num_rows)
    if (n > MOST_FEATURES) throw new Refused({ code: 'too-many-rows', n, most: MOST_FEATURES })
    return tableOf(await parquetReadObjects({ file, metadata }), 0)
  } catch (error) {
    throw asRefusal(error)
  }
}

/** The same in tables of whole row groups, each of at least so many rows where there are as many left. */
export async function* parquetBlocks(file: AsyncBuffer, most: number): AsyncGenerator<RawTable> {
  try {
    const metadata = await parquetMetadataAsync(file)
    let [rowStart, rowEnd] = [0, 0]
    for (const [at, group] of metadata.row_groups.entries()) {
      rowEnd += Number(group.num_rows)
      if (rowEnd - rowStart < most && at < metadata.row_groups.length - 1) continue
      yield tableOf(await parquetReadObjects({ file, metadata, rowStart, rowEnd }), rowStart)
      rowStart = rowEnd
    }
  } catch (error) {
    throw asRefusal(error)
  }
}

function tableOf(objects: readonly Record<string, unknown>[], before: number): RawTable {
  const names = Object.keys(objects[0] ?? {})
  if (names.length > MOST_COLUMNS)
    throw new Refused({ code: 'too-many-columns', n: names.length, most: MOST_COLUMNS })
  const rows = objects.map((row) => names.map((name) => textOfJson(row[name])))
  return {
    container: 'parquet',
    columns: columnNames(names),
    grid: new RowGrid(rows),
    firstRow: before + 1,
    how: {},
    noted: [],
  }
}

function asRefusal(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused({ code: 'damaged', reason: (error as Error).message })
}
