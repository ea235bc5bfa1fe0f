import { MOST_COLUMNS, MOST_FEATURES } from '../../core/record/limits.ts'
import type { Grid } from '../grid.ts'
import { columnNames, type Noted, type OnProgress, type RawTable, Refused } from '../raw-table.ts'
import { CsvGrid, type Piece, type Signs, scan, signsOf } from './csv-cells.ts'
import { decoded, encodingOf } from './encoding.ts'
import { tagsOf } from './hxl-row.ts'

export interface CsvChoice {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
}

/** Signs that may stand between cells, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Letters by which the signs are told. */
const SAMPLE = 1 << 16

/** Lines above the line of names that are looked through for it: titles and notes stand there. */
export const MOST_ABOVE = 20

/** A table of separated values, however it is encoded and whatever separates them. */
export function readCsv(bytes: Uint8Array, choice: CsvChoice, progress: OnProgress): RawTable {
  const encoding = choice.encoding ?? encodingOf(bytes)
  const rows = new CsvRows(choice.delimiter)
  for (const { text, part } of decoded(bytes, encoding, () => rows.waiting)) {
    rows.add(text, part === 1)
    refuseTooWide(rows.width)
    if (rows.count > MOST_FEATURES + MOST_ABOVE)
      throw new Refused({ code: 'too-many-rows', n: rows.count, most: MOST_FEATURES })
    progress(part)
  }
  const { grid, noted } = rows.taken()
  return tableOf(grid, { encoding, delimiter: rows.delimiter! }, noted)
}

/** Refuses a table that has more columns than anybody finds one in. */
export function refuseTooWide(width: number): void {
  if (width > MOST_COLUMNS) throw new Refused({ code: 'too-many-columns', n: width, most: MOST_COLUMNS })
}

/** Rows of separated values, out of a text that comes in pieces; what separates them is told by the first. */
export class CsvRows {
  delimiter: string | undefined
  #signs: Signs | null = null
  #pieces: Piece[] = []
  #rest = ''
  #quotes = 0
  /** Rows since some were last taken. */
  count = 0

  constructor(delimiter?: string) {
    this.delimiter = delimiter
  }

  /** Letters that still wait for the end of their row. */
  get waiting(): number {
    return this.#rest.length
  }

  /** Cells of the first row. */
  get width(): number {
    return this.#pieces[0]?.rows[1] ?? 0
  }

  add(more: string, isLast: boolean): void {
    const text = this.#rest + more
    this.delimiter ??= delimiterOf(text)
    this.#signs ??= signsOf(text.slice(0, SAMPLE), this.delimiter)
    const { piece, rest, quotes } = scan(text, this.#signs, isLast, this.count)
    if (piece.rows.length > 1) this.#pieces.push(piece)
    this.count += piece.rows.length - 1
    this.#quotes += quotes
    this.#rest = text.slice(rest)
  }

  /** All whole rows so far, which are counted no more. */
  taken(): { readonly grid: Grid; readonly noted: readonly Noted[] } {
    const noted: Noted[] = this.#quotes > 0 ? [{ code: 'quotes', n: this.#quotes }] : []
    const grid = new CsvGrid(this.#pieces)
    this.#pieces = []
    this.count = this.#quotes = 0
    return { grid, noted }
  }
}

/** Cells as a table: the line of names is found, and a row of HXL tags below it. Empty rows at the end don't count. */
export function tableOf(
  all: Grid,
  how: RawTable['how'],
  noted: readonly Noted[],
  container: RawTable['container'] = 'csv',
): RawTable {
  const first = all.head(MOST_ABOVE + 2)
  const at = headerAt(first)
  const names = first[at]
  if (!names) throw new Refused({ code: 'empty' })
  if (names.length > MOST_COLUMNS)
    throw new Refused({ code: 'too-many-columns', n: names.length, most: MOST_COLUMNS })
  const below = first[at + 1]
  const tags = below ? tagsOf(below) : null
  const firstIndex = at + (tags ? 2 : 1)
  let end = all.count
  while (end > firstIndex && all.isEmpty(end - 1)) end--
  return {
    container,
    columns: columnNames(names),
    grid: all.part(firstIndex, end),
    firstRow: firstIndex + 1,
    ...(tags && { tags }),
    how,
    noted,
  }
}

/** The sign that divides the first lines into the most cells, and into the same number of them. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const counts = DELIMITERS.map((delimiter) => {
    const { piece } = scan(sample, signsOf(sample, delimiter), true)
    const data = new CsvGrid([piece]).head(20).filter((row) => row.some((cell) => cell.trim() !== ''))
    // The last line of the sample may be cut.
    const widths = data.slice(0, Math.max(1, data.length - 1)).map((row) => row.length)
    const sorted = [...widths].sort((a, b) => a - b)
    const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
    const alike = widths.filter((width) => width === usual).length / Math.max(1, widths.length)
    return { delimiter, score: usual < 2 ? 0 : alike * 10 + Math.min(usual, 50) / 50 }
  })
  return counts.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** The first row that is as wide as most rows are: what stands above it is a title. */
function headerAt(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length
  const widths = rows.slice(0, MOST_ABOVE + 1).map(filled)
  const widest = Math.max(0, ...widths)
  if (widest <= 2) return widths.findIndex((width) => width > 0)
  return widths.findIndex((width) => width > widest / 2)
}
