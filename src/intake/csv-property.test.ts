import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readCsv } from './containers/csv.ts'
import { CsvGrid, scan, signsOf } from './containers/csv-cells.ts'
import { fileOf, openAs } from './fixtures/open.ts'

/** Cells as spreadsheets have them: quotes, line breaks, other scripts; none of a row is wholly blank. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0') && !/\r/.test(text)),
  fc.constantFrom('a "quoted" word', 'two\nlines', ' blanks ', 'a,b;c\td|e', '=1+1', '', 'Кабул', 'کابل'),
)
const tables = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  )
  .map((rows) => rows.map((row, i) => [`x${i}`, ...row]))

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const written = (rows: readonly (readonly string[])[], delimiter: string, end: string) =>
  rows.map((row) => row.map(quoted).join(delimiter)).join(end)

/** Which column gives what is not what is tested here: where most days are none, none is proposed. */
const COLUMNS = { start: 'Date', lat: 'Latitude', lon: 'Longitude', title: 'Title' }

describe('a table of separated values', () => {
  it('is read as it was written, whatever divides its cells and ends its lines', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, end) => {
          const names = rows[0]!.map((_, i) => `column ${i}`)
          const bytes = new TextEncoder().encode(written([names, ...rows], delimiter, end))
          const table = readCsv(bytes, { delimiter }, () => {})
          expect([table.columns, table.grid.head(Number.POSITIVE_INFINITY)]).toEqual([names, rows])
        },
      ),
    )
  })

  it('has its cells where papaparse finds them, however its quotes stand and wherever it is cut in pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', '"', ',', '\n', ' ', 'ж') })
    fc.assert(
      fc.property(text, fc.nat(), (given, cut) => {
        const signs = signsOf(given, ',')
        const whole = scan(given, signs, true)
        const { data, errors } = Papa.parse<string[]>(given, { delimiter: ',', newline: '\n' })
        const cells = new CsvGrid([whole.piece]).head(Number.POSITIVE_INFINITY)
        const found = { cells, quotes: whole.quotes }
        // For papaparse, no text has no row; for us it has one of one empty cell.
        const expected = { cells: given === '' ? [['']] : data, quotes: errors.length }
        expect(found).toEqual(expected)

        const first = scan(given.slice(0, cut % (given.length + 1)), signs, false)
        const next = scan(given.slice(first.rest), signs, true, first.piece.rows.length - 1)
        const pieces = [first.piece, next.piece].filter(({ rows }) => rows.length > 1)
        expect(new CsvGrid(pieces).head(Number.POSITIVE_INFINITY)).toEqual(cells)
      }),
    )
  })

  it('never keeps a good row out for a bad one, and counts every row once', async () => {
    const day = fc.constantFrom('2020-05-01', '2020-02-30', '0000-01-01', 'x', '', '1969-07')
    const number = fc.constantFrom('1', '-200', '95', 'x', '', '0', '34,5')
    const rows = fc.array(fc.tuple(day, number, number, cell), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        // A first row that is good, so that there is always something to show.
        const all = [['2020-01-01', '1', '2', 'first'], ...given]
        const text = written([['Date', 'Latitude', 'Longitude', 'Title'], ...all], ',', '\n')
        const { opened, features, faults } = await openAs(fileOf('a.csv', text), { columns: COLUMNS })
        const filled = all.filter((row) => row.some((one) => one.trim() !== ''))
        const good = filled.filter(
          ([date]) => date === '2020-05-01' || date === '2020-01-01' || date === '1969-07',
        )
        const leftOut = faults.flatMap(({ effect, rows }) => (effect === 'left-out' ? rows : []))
        expect([features.length, opened.info.reading!.of, new Set(leftOut).size]).toEqual([
          good.length,
          filled.length,
          filled.length - good.length,
        ])
      }),
    )
  })
})
