import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
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
    const objects = await parquetReadObjects({ file, metadata })
    const names = Object.keys(objects[0] ?? {})
    if (names.length > MOST_COLUMNS)
      throw new Refused({ code: 'too-many-columns', n: names.length, most: MOST_COLUMNS })
    const rows = objects.map((row) => names.map((name) => textOfJson(row[name])))
    return {
      container: 'parquet',
      columns: columnNames(names),
      grid: new RowGrid(rows),
      firstRow: 1,
      how: {},
      noted: [],
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused({ code: 'damaged', reason: (error as Error).message })
  }
}
