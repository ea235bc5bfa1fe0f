import type { Area, MeasureTable } from './types.ts'

/** Something reached: its earliest incident (start, then id) as a position in the table, and its number of cases. */
export interface Reached {
  readonly first: number
  readonly n: number
}

/**
 * Method `countries-reached`: every country with its first incident and its cases, in the order of the firsts.
 * `counted` are ascending positions of the table, coarse and unlocated incidents among them; those without a
 * country are passed over. No incident: empty.
 */
export function countriesReached(
  table: MeasureTable,
  counted: Uint32Array,
): readonly (Reached & { code: string })[] {
  return reached(table, counted, table.country).map(({ of, ...rest }) => ({
    code: table.countries[of]!,
    ...rest,
  }))
}

/** The same for first-level areas, where they are coded. */
export function areasReached(table: MeasureTable, counted: Uint32Array): readonly (Reached & Area)[] {
  return reached(table, counted, table.area).map(({ of, ...rest }) => ({ ...table.areas[of]!, ...rest }))
}

function reached(
  table: MeasureTable,
  counted: Uint32Array,
  column: Int32Array,
): (Reached & { of: number })[] {
  const found = new Map<number, { of: number; first: number; cases: Set<number> }>()
  for (const i of counted) {
    const of = column[i]!
    if (of < 0) continue
    const entry = found.get(of) ?? { of, first: i, cases: new Set() }
    found.set(of, entry)
    entry.cases.add(table.caseOf[i]!)
  }
  return [...found.values()].map(({ of, first, cases }) => ({ of, first, n: cases.size }))
}
