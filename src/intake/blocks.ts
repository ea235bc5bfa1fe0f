import type { ReadChoice } from './containers/container.ts'
import { CsvRows, MOST_ABOVE, refuseTooWide, tableOf as tableWithNames } from './containers/csv.ts'
import { encodingOf } from './containers/encoding.ts'
import { isParquet, parquetBlocks } from './containers/parquet.ts'
import { type OpenTable, openTable, readTable } from './open-data.ts'
import { type RawTable, Refused } from './raw-table.ts'

/** A file of which parts can be read. */
export interface PartedFile {
  readonly name: string
  readonly byteLength: number
  slice(from: number, to?: number): Promise<ArrayBuffer>
}

/** Where a large file is cut. */
export interface BlockSizes {
  /** Bytes up to which a file is read as a whole, as the page reads it. */
  readonly whole: number
  /** Rows of a block, about. */
  readonly rows: number
  /** Bytes that are read at once. */
  readonly piece: number
}

export const BLOCK_SIZES: BlockSizes = { whole: 64 * 2 ** 20, rows: 500_000, piece: 4 * 2 ** 20 }

/** Bytes by which it is told how a file is written. */
const SAMPLE = 1 << 26

/**
 * A file in tables that come one after the other, so that a table of any length is read in the memory of one block: separated
 * values and Parquet. Any other file, and a small one, is one table. All of them have the columns of the first, and rows
 * are numbered through the file. Throws Refused as `readTable` does.
 */
export async function* openBlocks(
  file: PartedFile,
  choice: ReadChoice = {},
  sizes: BlockSizes = BLOCK_SIZES,
): AsyncGenerator<OpenTable> {
  const start = new Uint8Array(await file.slice(0, Math.min(SAMPLE, file.byteLength)))
  const isTable = isParquet(start) || isSeparated(start)
  if (!isTable || file.byteLength <= sizes.whole) {
    const whole = await wholeOf(file, choice, isTable)
    if (whole) return yield whole
  }
  const tables = isParquet(start) ? parquetBlocks(file, sizes.rows) : csvBlocks(file, start, choice, sizes)
  for await (const table of tables) yield openTable(file.name, { table, collection: null }, choice)
}

/** Null where only its number of rows forbids it. */
async function wholeOf(file: PartedFile, choice: ReadChoice, mayBeLong: boolean): Promise<OpenTable | null> {
  try {
    return await readTable({ name: file.name, bytes: new Uint8Array(await file.slice(0)) }, choice)
  } catch (error) {
    if (mayBeLong && error instanceof Refused && error.refusal.code === 'too-many-rows') return null
    throw error
  }
}

/** Whether a file may be separated values: a text that is no markup and no JSON. */
function isSeparated(start: Uint8Array): boolean {
  const sample = start.subarray(0, 4096)
  const text = new TextDecoder(encodingOf(sample)).decode(sample).trimStart()
  return !/^(?:[<{[\ufffd]|%PDF)/.test(text) && !text.includes('\0')
}

async function* csvBlocks(
  file: PartedFile,
  start: Uint8Array,
  choice: ReadChoice,
  sizes: BlockSizes,
): AsyncGenerator<RawTable> {
  const encoding = choice.encoding ?? encodingOf(start)
  const decoder = new TextDecoder(encoding)
  const rows = new CsvRows(choice.delimiter)
  let first: RawTable | null = null
  let before = 0
  for (let at = 0; at < file.byteLength; ) {
    const to = Math.min(file.byteLength, at + Math.max(sizes.piece, rows.waiting))
    rows.add(
      decoder.decode(await file.slice(at, to), { stream: to < file.byteLength }),
      to === file.byteLength,
    )
    at = to
    refuseTooWide(rows.width)
    if (rows.count < Math.max(sizes.rows, MOST_ABOVE + 2) && at < file.byteLength) continue
    if (rows.count === 0) continue
    const { count } = rows
    const { grid, noted } = rows.taken()
    const table: RawTable = first
      ? { ...first, grid, noted, firstRow: before + 1 }
      : tableWithNames(grid, { encoding, delimiter: rows.delimiter! }, noted)
    first ??= table
    before += count
    yield table
  }
  if (!first) throw new Refused({ code: 'empty' })
}
