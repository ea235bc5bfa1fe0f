import type { FaultGroup } from '../core/record/fault.ts'
import { LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT } from '../core/record/limits.ts'
import type { Field } from '../core/record/own-data.ts'
import type { Coded } from '../core/table/coded.ts'
import { Faults } from './faults.ts'
import { type ImportMap, profileOf } from './mapping.ts'
import { builtOf, type OpenedData } from './opened-data.ts'
import { TRANSLATED } from './profiles/profile.ts'
import { propertyColumns } from './property-columns.ts'
import type { OnProgress, RawTable } from './raw-table.ts'
import type { Blanks } from './read-feature.ts'
import { type Cells, cellsOf, trimmedTexts } from './reading/cells.ts'
import { type FoundRows, type PropertyColumns, rowIncidents } from './row-incidents.ts'
import { idOf, readings, shortened } from './row-readings.ts'

/** What a table came to by a map. */
export interface RowsRead {
  readonly built: Omit<OpenedData, 'info'>
  readonly faults: readonly FaultGroup[]
  /** Rows that hold anything. */
  readonly of: number
}

/** Rows between two calls of `progress`. */
const STEP = 20_000

/** Every row of a table as an incident, as far as it can be one; what is wrong with the others is said. */
export function readRows(
  table: RawTable,
  map: ImportMap,
  blanks: Blanks,
  progress: OnProgress = () => {},
): RowsRead {
  const faults = new Faults()
  const { found, columns, of } = incidentsOf(table, map, blanks, faults, progress)
  const names = keptColumns(table, map, faults)
  const beside = names.map((name) => trimmedTexts(table.grid, table.columns.indexOf(name), found.rows))
  return { built: builtOf(rowIncidents(found, columns), names, beside), faults: faults.groups(), of }
}

/** Columns that nothing was made of, and those of which something was lost: they are kept as they stand. */
function keptColumns({ columns }: RawTable, map: ImportMap, faults: Faults): readonly string[] {
  const isActor = (field: Field) => field === 'actor' || field === 'actor2'
  const isRenamed = map.branches || map.aliases.length > 0
  const incomplete = new Set(
    faults.groups().flatMap(({ effect, column }) => (effect === 'changed' ? [column] : [])),
  )
  const used = Object.entries(map.columns).filter(
    ([field, column]) =>
      !(
        (map.as !== 'reachmap' && TRANSLATED.includes(field as Field)) ||
        (isRenamed && isActor(field as Field)) ||
        incomplete.has(column)
      ),
  )
  const gone = new Set(used.map(([, column]) => column))
  return columns.filter((name) => !gone.has(name))
}

/** The texts of an incident that many share, by the field that gives each. */
const TEXTS = {
  kind: LONGEST_NAME,
  place: LONGEST_LINE,
  role: LONGEST_NAME,
  certainty: LONGEST_NAME,
  admin1: LONGEST_LINE,
  attribution: LONGEST_NAME,
  attack: LONGEST_NAME,
  target: LONGEST_NAME,
} as const satisfies { readonly [F in Field]?: number }

/** The same of those that each has for itself. */
const OWN_TEXTS = { title: LONGEST_LINE, summary: LONGEST_TEXT, case: LONGEST_NAME } as const
type OwnText = keyof typeof OWN_TEXTS

/**
 * The rows that are incidents. What many rows share is read once for each combination of cells that it is made of; a row in which
 * something is wrong is read again by itself, so that everything is told of it in its order.
 */
function incidentsOf(
  table: RawTable,
  map: ImportMap,
  blanks: Blanks,
  faults: Faults,
  progress: OnProgress,
): { readonly found: FoundRows; readonly columns: PropertyColumns; readonly of: number } {
  const { grid, points } = table
  const profile = profileOf(map.as)
  const { cells, rows, textsOf } = cellsOf(table, map.columns, map.repairs, profile?.unknown ?? [])
  const told = { isTold: false, add: () => (told.isTold = true) }
  const quiet = readings(cells, table, map, told)
  const loud = readings(cells, table, map, faults)
  const isWrong = new Uint8Array(grid.count)
  const derived = <Value>(of: () => Value): Coded<Value> | null => {
    const wrong: boolean[] = []
    const found = rows.derive(() => {
      told.isTold = false
      const value = of()
      return { value, isTold: told.isTold }
    })
    if (!found) return null
    const { values, codes } = found
    for (const [code, { isTold }] of values.entries()) if (isTold) wrong[code] = true
    if (wrong.length > 0)
      for (let row = 0; row < codes.length; row++) if (wrong[codes[row]!]) isWrong[row] = 1
    return { values: values.map(({ value }) => value), codes }
  }
  const shared = <Value>(of: () => Value) => derived(of)!
  const days = shared(quiet.days)
  const country = shared(quiet.country)
  const placing = shared(quiet.placing)
  const places = points ? null : derived(() => quiet.place(null))
  const texts = Object.fromEntries(
    Object.entries(TEXTS).map(([field, most]) => [field, shared(() => quiet.text(field as Field, most))]),
  ) as { readonly [F in keyof typeof TEXTS]: Coded<string> }
  const kind = shared(quiet.kind)
  const actors = shared(quiet.actors)
  const radii = shared(quiet.radius)
  const killed = shared(quiet.killed)
  const injured = shared(quiet.injured)
  const sources = shared(quiet.sources)

  const own = (Object.keys(OWN_TEXTS) as OwnText[]).flatMap((field) => {
    const texts = textsOf(field)
    return texts ? [{ field, texts, most: OWN_TEXTS[field] }] : []
  })
  const ids: string[] = []
  const seen = new Set<string>()
  const rowOf = new Uint32Array(grid.count)
  const [start, end] = [new Int32Array(grid.count), new Int32Array(grid.count)]
  const [lon, lat] = [new Float64Array(grid.count), new Float64Array(grid.count)]
  let of = 0
  for (let row = 0; row < grid.count; row++) {
    if (row % STEP === 0) progress(row / grid.count)
    if (grid.isEmpty(row) && !points?.[row]) continue
    of++
    rows.row = row
    tellTooMany(table, row, cells, faults)
    if (isWrong[row]) loud.days()
    const found = days.values[days.codes[row]!]!
    const id = idOf(cells, seen, faults)
    if (!found || id === null) continue
    if (isWrong[row]) loud.country()
    const point =
      places && !isWrong[row] ? places.values[places.codes[row]!]! : loud.place(points?.[row] ?? null)
    if (isWrong[row]) {
      loud.placing()
      for (const [field, most] of Object.entries(TEXTS)) loud.text(field as Field, most)
    }
    for (const { field, texts, most } of own) if (texts(row).length > most) loud.text(field, most)
    if (isWrong[row]) {
      loud.radius()
      loud.killed()
      loud.injured()
    }
    const i = ids.push(id) - 1
    rowOf[i] = row
    start[i] = found.from
    end[i] = found.to
    lon[i] = point?.[0] ?? Number.NaN
    lat[i] = point?.[1] ?? Number.NaN
  }
  const n = ids.length
  const found = {
    ...{ ids, rows: rowOf.subarray(0, n), start: start.subarray(0, n), end: end.subarray(0, n) },
    ...{ lon: lon.subarray(0, n), lat: lat.subarray(0, n) },
  }
  const textOf = (field: OwnText) => {
    const texts = textsOf(field)
    return texts && ((i: number) => shortened(texts(found.rows[i]!), OWN_TEXTS[field]))
  }
  const read = { days, country, placing, ...texts, kind, actors, radii, killed, injured, sources }
  const ownTexts = { title: textOf('title'), summary: textOf('summary'), case: textOf('case') }
  return { found, of, columns: propertyColumns(found, grid.count, read, ownTexts, blanks, profile) }
}

function tellTooMany({ grid, columns }: RawTable, row: number, cells: Cells, faults: Faults): void {
  const width = columns.length
  if (grid.widthOf(row) > width && !grid.isEmpty(row, width))
    faults.add(cells.row, {
      code: 'too-many-cells',
      effect: 'doubted',
      given: grid.cells(row).slice(width).join(', '),
    })
}
