import { RANKS, rankOf } from '../record/gravity.ts'
import { type By, byColumn, columnName } from './by.ts'
import type { Codes, Columns, ExtraColumn, FacetColumn } from './dataset.ts'
import { FACETS, type Facet, NONE } from './facets.ts'
import { FACET_ROWS, type FacetRow } from './spec.ts'

/** As many values have a mark of their own: more shapes and colours nobody tells apart. */
export const MOST_MARKED = 8

/** What the classes of marks stand for. */
export interface Classes {
  readonly by: By
  /** A class each, in the order of the legend; of kinds those that are drawn alike are named by the first (`RANKS`). */
  readonly values: readonly string[]
  /** Class of all values beyond those, and of incidents without a value; -1 where there is none. */
  readonly rest: number
  readonly none: number
  /** Whether an incident may have several values: it is of the first of them. */
  readonly several: boolean
  /** How many classes there are. */
  readonly count: number
}

/** Classes, and which of them occur among some incidents. */
export interface PresentClasses extends Classes {
  readonly present: readonly number[]
}

/** The incidents of a table in classes. */
export interface Classing extends Classes {
  readonly codes: Codes
  /** Class of each code. */
  readonly ofCode: Uint8Array
}

/** Classes of kinds, whatever the table. */
export const OF_KINDS: Classes = {
  ...{ by: 'kind', values: RANKS, rest: -1, none: -1, several: false },
  count: RANKS.length,
}

/** What a classing is made of. */
interface Table {
  readonly columns: Columns
  readonly extras?: readonly ExtraColumn[] | undefined
}

/** Made once for each column: a million incidents are counted once. */
const made = new WeakMap<FacetColumn, Classing>()

/**
 * The classes of a facet or column: the commonest values, at most eight, then all others together, then what has none. Values of
 * a known vocabulary stand in its order, others the commonest first. Kinds are classed by gravity, all of them. What the table does not have
 * is classed by kind.
 */
export function classingOf({ columns, extras }: Table, by: By): Classing {
  const column = columnOf(columns, extras, by)
  if (!column) return classingOf({ columns }, 'kind')
  const found = made.get(column) ?? (by === 'kind' ? byGravity(column) : byValue(column, by))
  made.set(column, found)
  return found
}

/** The class of incident i. */
export function classAt({ codes, ofCode }: Classing, i: number): number {
  return ofCode[codes[i]!]!
}

/**
 * The class that stands for several incidents, of whose classes the numbers are given, from `at` on: by kind the gravest, else the commonest, of equals the
 * first.
 */
export function standsFor({ by, count }: Classes, numbers: ArrayLike<number>, at = 0): number {
  let found = -1
  for (let one = 0; one < count; one++) {
    const n = numbers[at + one] ?? 0
    if (n === 0) continue
    if (by === 'kind') return one
    if (found < 0 || n > numbers[at + found]!) found = one
  }
  return Math.max(0, found)
}

/** The class of a value. */
export function classOfValue({ by, values, rest, none }: Classes, value: string): number {
  if (by === 'kind') return rankOf(value)
  const found = values.indexOf(value)
  return value === NONE ? none : found < 0 ? rest : found
}

/** What classes stand for, without the incidents. */
export function saidOf({ by, values, rest, none, several, count }: Classes): Classes {
  return { by, values, rest, none, several, count }
}

/** What the classes of a table stand for, with those that occur among some incidents, in their order. */
export function classesIn(classing: Classing, rows: Uint32Array): PresentClasses {
  const { count, codes, ofCode } = classing
  const seen = new Set<number>()
  for (let k = 0; k < rows.length && seen.size < count; k++) seen.add(ofCode[codes[rows[k]!]!]!)
  return { ...saidOf(classing), present: [...seen].sort((a, b) => a - b) }
}

/** What marks of a table can be told apart by: whatever has more values than one, in the order of the facets. */
export function choicesOf({ columns, extras = [] }: Table): By[] {
  const own = extras.map(({ name }) => byColumn(name))
  return [...FACETS, ...own].filter((by) => (columnOf(columns, extras, by)?.values.length ?? 0) > 1)
}

function columnOf(columns: Columns, extras: Table['extras'], by: By): FacetColumn | null {
  const name = columnName(by)
  if (name === null) return columns.facets[by as Facet]
  return extras?.find((extra) => extra.name === name)?.facet ?? null
}

function byGravity({ values, sets, codes }: FacetColumn): Classing {
  const ofCode = Uint8Array.from(sets, (set) => rankOf(values[set[0] ?? -1] ?? ''))
  return { ...OF_KINDS, codes, ofCode }
}

function byValue({ values, sets, codes }: FacetColumn, by: By): Classing {
  const numbers = countsOf(values, sets, codes)
  const common = values
    .map((_, i) => i)
    .filter((i) => values[i] !== NONE)
    .sort((a, b) => numbers[b]! - numbers[a]!)
  const marked = common.slice(0, MOST_MARKED)
  const isKnown = (FACET_ROWS as Readonly<Record<string, FacetRow>>)[by]?.known !== undefined
  if (isKnown) marked.sort((a, b) => a - b)
  const rest = common.length > marked.length ? marked.length : -1
  const none = values.includes(NONE) ? marked.length + (rest < 0 ? 0 : 1) : -1
  const classes = {
    by,
    values: marked.map((i) => values[i]!),
    rest,
    none,
    several: sets.some((set) => set.length > 1),
    count: marked.length + (rest < 0 ? 0 : 1) + (none < 0 ? 0 : 1),
  }
  const ofValue = values.map((value) => classOfValue(classes, value))
  return {
    ...classes,
    codes,
    ofCode: Uint8Array.from(sets, (set) => Math.min(...set.map((value) => ofValue[value]!))),
  }
}

/** How many incidents have each value. */
function countsOf(values: FacetColumn['values'], sets: FacetColumn['sets'], codes: Codes): Uint32Array {
  const ofCode = new Uint32Array(sets.length)
  for (let i = 0; i < codes.length; i++) ofCode[codes[i]!]!++
  const counts = new Uint32Array(values.length)
  sets.forEach((set, code) => {
    for (const value of set) counts[value]! += ofCode[code]!
  })
  return counts
}
