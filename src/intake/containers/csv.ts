import Papa, { type ParseConfig, type ParseResult } from 'papaparse'
import { MOST_COLUMNS, MOST_FEATURES } from '../../core/record/limits.ts'
import { columnNames, type Noted, type OnProgress, type RawTable, Refused } from '../raw-table.ts'
import { decode, encodingOf } from './encoding.ts'
import { tagsOf } from './hxl-row.ts'

export interface CsvChoice {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
}

/** Signs that may stand between cells, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Characters that are parsed between two calls of `progress`. */
const CHUNK = 4 << 20

/** Lines above the line of names that are looked through for it: titles and notes stand there. */
const MOST_ABOVE = 20

/** A table of separated values, however it is encoded and whatever separates them. */
export function readCsv(bytes: Uint8Array, choice: CsvChoice, progress: OnProgress): RawTable {
  const encoding = choice.encoding ?? encodingOf(bytes)
  const text = decode(bytes, encoding)
  const delimiter = choice.delimiter ?? delimiterOf(text)
  const { rows, quotes } = parseRows(text, delimiter, progress)
  return tableOf(rows, { encoding, delimiter }, quotes > 0 ? [{ code: 'quotes', n: quotes }] : [])
}

/** Rows of cells as a table: the line of names is found, and a row of HXL tags below it. Empty rows don't count. */
export function tableOf(
  rows: readonly (readonly string[])[],
  how: RawTable['how'],
  noted: readonly Noted[],
  container: RawTable['container'] = 'csv',
): RawTable {
  const at = headerAt(rows)
  const names = rows[at]
  if (!names) throw new Refused({ code: 'empty' })
  if (names.length > MOST_COLUMNS)
    throw new Refused({ code: 'too-many-columns', n: names.length, most: MOST_COLUMNS })
  const below = rows[at + 1]
  const tags = below ? tagsOf(below) : null
  const firstIndex = at + (tags ? 2 : 1)
  return {
    container,
    columns: columnNames(names),
    rows: rows.slice(firstIndex),
    firstRow: firstIndex + 1,
    ...(tags && { tags }),
    how,
    noted,
  }
}

/** Of the types of papaparse only what is used: a text is parsed in pieces as a file is, which they don't know. */
interface PapaParseConfig {
  readonly delimiter: string
  readonly skipEmptyLines: boolean
  readonly chunkSize: number
  chunk(piece: ParseResult<string[]>): void
}

function parseRows(text: string, delimiter: string, progress: OnProgress) {
  const rows: string[][] = []
  let quotes = 0
  // In pieces, so that it can be said how far it is; papaparse carries a row over from one piece to the next.
  const config: PapaParseConfig = {
    delimiter,
    skipEmptyLines: false,
    chunkSize: CHUNK,
    chunk({ data, errors, meta }) {
      for (const row of data) rows.push(row)
      for (const { type } of errors) if (type === 'Quotes') quotes++
      if (rows[0] && rows[0].length > MOST_COLUMNS)
        throw new Refused({ code: 'too-many-columns', n: rows[0].length, most: MOST_COLUMNS })
      if (rows.length > MOST_FEATURES + MOST_ABOVE)
        throw new Refused({ code: 'too-many-rows', n: rows.length, most: MOST_FEATURES })
      progress(Math.min(1, meta.cursor / text.length))
    },
  }
  Papa.parse<string[]>(text, config as ParseConfig<string[]>)
  while (rows.length > 0 && isEmpty(rows.at(-1)!)) rows.pop()
  return { rows, quotes }
}

export function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

/** The sign that divides the first lines into the most cells, and into the same number of them. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 1 << 16)
  const counts = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 20, skipEmptyLines: 'greedy' })
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
