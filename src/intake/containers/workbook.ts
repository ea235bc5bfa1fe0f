import { type CellObject, read, SSF, type WorkSheet } from '@e965/xlsx'
import { MOST_COLUMNS, MOST_FEATURES } from '../../core/record/limits.ts'
import { isoDay } from '../../core/time/day.ts'
import { RowGrid } from '../grid.ts'
import { type RawTable, Refused } from '../raw-table.ts'
import { tableOf } from './csv.ts'
import { isZip, unzip } from './zip.ts'

/** Bytes that old workbooks begin with, and all that have a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** The stream of a workbook that is encrypted, as its name stands in the file: two bytes a letter. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

export function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, i) => bytes[i] === byte)
}

/** One sheet of a workbook as a table: what its cells show, days as ISO; formulas are not run. */
export function readWorkbook(bytes: Uint8Array, wanted: string | undefined): RawTable {
  // What it unpacks to is counted before anything else looks at it.
  if (isZip(bytes)) unzip(bytes)
  if (isCompound(bytes) && holds(bytes, ENCRYPTED)) throw new Refused({ code: 'password' })
  const book = opened(bytes)
  const filled = book.SheetNames.filter((name) => rowsOf(book.Sheets[name]!).length > 0)
  const sheet = wanted !== undefined && filled.includes(wanted) ? wanted : largest(book.Sheets, filled)
  if (sheet === undefined) throw new Refused({ code: 'empty' })
  const sheets = filled.length > 0 ? filled : book.SheetNames
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const data = rowsOf(book.Sheets[sheet]!)
  if (data.length > MOST_FEATURES)
    throw new Refused({ code: 'too-many-rows', n: data.length, most: MOST_FEATURES })
  const width = data.reduce((most, row) => Math.max(most, row?.length ?? 0), 0)
  if (width > MOST_COLUMNS) throw new Refused({ code: 'too-many-columns', n: width, most: MOST_COLUMNS })
  let errors = 0
  const rows = Array.from(data, (row = []) =>
    Array.from(row, (cell) => {
      if (cell?.t === 'e') errors++
      return textOf(cell, from1904)
    }),
  )
  const noted = errors > 0 ? [{ code: 'error-cells' as const, n: errors }] : []
  return tableOf(new RowGrid(rows), { sheets, sheet }, noted, 'workbook')
}

function opened(bytes: Uint8Array) {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellFormula: false })
  } catch (error) {
    const reason = (error as Error).message
    throw new Refused(/password|encrypt/i.test(reason) ? { code: 'password' } : { code: 'damaged', reason })
  }
}

type Rows = (CellObject | undefined)[][]

const rowsOf = (sheet: WorkSheet): Rows => ((sheet as { '!data'?: Rows })['!data'] ?? []) as Rows

/** The sheet with the most rows: what others hold is mostly what the columns mean. */
function largest(sheets: Readonly<Record<string, WorkSheet>>, names: readonly string[]): string | undefined {
  return [...names].sort((a, b) => rowsOf(sheets[b]!).length - rowsOf(sheets[a]!).length)[0]
}

function textOf(cell: CellObject | undefined, from1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e' || cell.t === 'z') return ''
  if (cell.t === 'n' && typeof cell.z === 'string' && SSF.is_date(cell.z))
    return dayOfSerial(Number(cell.v) + (from1904 ? 1462 : 0)) ?? String(cell.v)
  if (cell.t === 'b') return cell.v ? 'true' : 'false'
  return String(cell.v)
}

/** The day of a spreadsheet's serial number; null below its first day, and for a mere time. It counts a 29 February 1900. */
export function dayOfSerial(serial: number): string | null {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > 2_958_465) return null
  return isoDay(whole - 25_569 + (whole < 60 ? 1 : 0))
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}
