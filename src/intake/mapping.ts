import type { Repair } from '../core/record/fault.ts'
import type { Field, ProfileName } from '../core/record/own-data.ts'
import { fold } from '../core/table/fold.ts'
import type { ReadChoice } from './containers/container.ts'
import type { Alias, FieldColumns } from './fields.ts'
import type { Interned } from './grid.ts'
import { ACLED } from './profiles/acled.ts'
import { GTD } from './profiles/gtd.ts'
import { guessColumns } from './profiles/guess.ts'
import { columnsOfTags } from './profiles/hxl.ts'
import { REACHMAP, TIMEMAP } from './profiles/own.ts'
import type { Profile } from './profiles/profile.ts'
import { UCDP } from './profiles/ucdp.ts'
import { type RawTable, Refused } from './raw-table.ts'
import { dateColumn } from './reading/date-column.ts'
import { type DateForm, type DayOrder, readDate } from './reading/dates.ts'
import { readCount } from './reading/numbers.ts'

/** How a file is read: everything that was found out or chosen, and nothing else. The same gives the same dataset anywhere. */
export interface ImportMap {
  readonly as: ProfileName | null
  readonly columns: FieldColumns
  /** How two numbers before a year are read, where the columns leave it open. */
  readonly dayOrder: DayOrder | null
  readonly read: ReadChoice
  readonly repairs: readonly Repair[]
  readonly aliases: readonly Alias[]
  /** Whether "Islamic State (Somalia)" is taken for a branch of Islamic State. */
  readonly branches: boolean
  /** Whose reach the rows are about, by the name that the aliases give; nobody's where it is left out, or where no row names them. */
  readonly group?: string | undefined
}

/** A map that says nothing: that of a file in our own form. */
export const BLANK_MAP: ImportMap = {
  ...{ as: null, columns: {}, dayOrder: null, read: {} },
  ...{ repairs: [], aliases: [], branches: false },
}

/** What has to be known before a file can be opened. */
export type Ask =
  | { readonly ask: 'day-order'; readonly column: string; readonly example: string }
  | { readonly ask: 'day' }

/** What is worth to be said before it is opened. */
export type Warning = 'no-places' | 'restricted' | 'counts-perpetrators'

export const PROFILES: readonly Profile[] = [REACHMAP, UCDP, ACLED, GTD, TIMEMAP]

/** The profile of a name; null for none, and for HXL, whose columns are told by their tags. */
export function profileOf(name: ProfileName | null): Profile | null {
  return PROFILES.find((profile) => profile.name === name) ?? null
}

/** What a table seems to be, and which of its columns give what. */
export function proposeMap(table: RawTable, as?: ProfileName | null): ImportMap {
  const lower = new Set(table.columns.map((name) => name.toLowerCase()))
  const found =
    as === undefined ? PROFILES.find(({ needs }) => needs.every((name) => lower.has(name))) : profileOf(as)
  const name: ProfileName | null = found?.name ?? (table.tags && as !== null ? 'hxl' : null)
  return {
    as: name,
    columns: columnsFor(table, found ?? null),
    dayOrder: name === 'timemap' ? 'month-first' : null,
    read: {},
    repairs: [],
    aliases: [],
    branches: name === 'acled',
  }
}

function columnsFor(table: RawTable, profile: Profile | null): FieldColumns {
  if (profile) {
    const names = new Map(table.columns.map((name) => [name.toLowerCase(), name]))
    const pairs = Object.entries(profile.columns).flatMap(([field, candidates]) => {
      const name = candidates.find((one) => names.has(one))
      return name === undefined ? [] : [[field, names.get(name)!] as const]
    })
    return Object.fromEntries(pairs) as FieldColumns
  }
  const tagged = table.tags ? columnsOfTags(table.columns, table.tags) : {}
  const guessed = guessColumns(table)
  const taken = new Set(Object.values(tagged))
  const rest = Object.entries(guessed).filter(([, column]) => !taken.has(column))
  return { ...Object.fromEntries(rest), ...tagged }
}

/** The values of a column, from above, each once; none where there is no such column. */
function valuesOf({ columns, grid }: RawTable, name: string | undefined): readonly string[] {
  const at = name === undefined ? -1 : columns.indexOf(name)
  return at < 0 ? [] : grid.interned(at).texts
}

/** How the columns of days are read: each alike from above to below, the order that was chosen where they leave it open. */
export function dateForms(table: RawTable, { columns, dayOrder }: ImportMap): Map<Field, DateForm> {
  const forms = new Map<Field, DateForm>()
  for (const field of ['start', 'end'] as const) {
    const { form } = dateColumn(valuesOf(table, columns[field]))
    forms.set(field, { ...form, order: form.order ?? dayOrder ?? forms.get('start')?.order ?? null })
  }
  return forms
}

/** What is asked before this can be opened. */
export function asksOf(table: RawTable, map: ImportMap): readonly Ask[] {
  const { columns, dayOrder } = map
  if (columns.start === undefined && columns.year === undefined) return [{ ask: 'day' }]
  if (dayOrder !== null) return []
  const asks = (['start', 'end'] as const).flatMap((field): Ask[] => {
    const { twoWays } = dateColumn(valuesOf(table, columns[field]))
    const column = columns[field]
    return column !== undefined && twoWays !== null ? [{ ask: 'day-order', column, example: twoWays }] : []
  })
  return asks.slice(0, 1)
}

export function warningsOf({ columns, as }: ImportMap, table: RawTable): readonly Warning[] {
  const hasPlace = (columns.lat !== undefined && columns.lon !== undefined) || columns.point !== undefined
  const isRestricted = profileOf(as)?.restricted === true
  return [
    ...(hasPlace || table.points?.some(Boolean) ? [] : (['no-places'] as const)),
    ...(isRestricted ? (['restricted'] as const) : []),
    ...(as === 'gtd' ? (['counts-perpetrators'] as const) : []),
  ]
}

/** Words of columns that count what happened, and are no part of one incident. */
const COUNTING = /^(?:events?|incidents?|attacks?|counts?|totals?|cases)$/

/** Refuses what can't be played: a table without rows, and totals of regions and months. */
export function declineTotals(table: RawTable, { columns }: ImportMap): void {
  if (table.grid.count === 0) throw new Refused({ code: 'no-rows' })
  const hasPlace =
    (columns.lat !== undefined && columns.lon !== undefined) ||
    columns.point !== undefined ||
    table.points !== undefined
  if (hasPlace) return
  const counts = table.columns.filter((name, at) => {
    const words = fold(name).split(/[^\p{L}\p{N}]+/u)
    return words.some((word) => COUNTING.test(word)) && mostlyCounts(table.grid.interned(at))
  })
  if (counts.length === 0) return
  const days = valuesOf(table, columns.start)
  const form = dateColumn(days).form
  const wholeMonths = days.every((text) => {
    const read = text.trim() === '' ? 'unreadable' : readDate(text, form)
    return (
      typeof read === 'string' ||
      read.precision !== 'day' ||
      new Date(read.from * 86_400_000).getUTCDate() === 1
    )
  })
  if (wholeMonths) throw new Refused({ code: 'totals', columns: counts.slice(0, 5) })
}

function mostlyCounts({ texts, codes }: Interned): boolean {
  const isFilled = texts.map((text) => text.trim() !== '')
  const isCount = texts.map((text) => readCount(text) !== null)
  const filled = codes.filter((code) => isFilled[code])
  return filled.length > 0 && filled.filter((code) => isCount[code]).length >= filled.length * 0.8
}
