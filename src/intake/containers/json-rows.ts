import { MOST_COLUMNS, MOST_FEATURES } from '../../core/record/limits.ts'
import { RowGrid } from '../grid.ts'
import { columnNames, type RawTable, Refused } from '../raw-table.ts'
import { textOfJson } from './json-text.ts'

type Row = Readonly<Record<string, unknown>>

/** Whether it is a list of objects: on its own, or the largest one that an object has, as timemaps export theirs. */
export function rowsOfJson(value: unknown): readonly Row[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow) ? value : null
  if (!isRow(value)) return null
  const lists = Object.values(value).flatMap((one) => {
    const rows = Array.isArray(one) ? rowsOfJson(one) : null
    return rows ? [rows] : []
  })
  return lists.sort((a, b) => b.length - a.length)[0] ?? null
}

/** Objects as a table with a column for each key. Lists of keys with values, as timemaps have them, are columns of their own. */
export function tableOfJson(objects: readonly Row[], container: RawTable['container'] = 'json-rows') {
  const n = objects.length
  if (n > MOST_FEATURES) throw new Refused({ code: 'too-many-rows', n, most: MOST_FEATURES })
  const at = new Map<string, number>()
  const rows = objects.map((object) => {
    const row: string[] = []
    for (const [name, value] of Object.entries(object).flatMap(pairsOf)) {
      const column = at.get(name) ?? at.size
      at.set(name, column)
      if (at.size > MOST_COLUMNS)
        throw new Refused({ code: 'too-many-columns', n: at.size, most: MOST_COLUMNS })
      const text = textOfJson(value)
      row[column] = row[column] ? `${row[column]}; ${text}` : text
    }
    return Array.from(row, (cell) => cell ?? '')
  })
  const table: RawTable = {
    container,
    columns: columnNames([...at.keys()]),
    grid: new RowGrid(rows),
    firstRow: 1,
    how: {},
    noted: [],
  }
  return table
}

/** `filters: [{ key: 'Weapon', value: 'Mine' }]` says what `Weapon: 'Mine'` does. */
function pairsOf([name, value]: readonly [string, unknown]): (readonly [string, unknown])[] {
  const isPair = (one: unknown): one is { key: string; value: unknown } =>
    isRow(one) && typeof one.key === 'string' && 'value' in one
  if (Array.isArray(value) && value.length > 0 && value.every(isPair))
    return value.map((pair) => [pair.key, pair.value])
  return [[name, value]]
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
