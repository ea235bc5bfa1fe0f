import type { CaseTable } from './external-share.ts'
import type { Area, MeasureTable } from './types.ts'

/** Something reached: its first incident in the order of time as a position in the table, and its number of cases. */
export interface Reached {
  readonly first: number
  readonly n: number
}

/**
 * Method `countries-reached`: every country with its first incident and its cases, in the order of the firsts.
 * `counted` are positions of the table in the order of time, coarse and unlocated incidents among them; those without a
 * country are passed over. No incident: empty.
 */
export function countriesReached(
  table: CaseTable,
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
  table: Pick<MeasureTable, 'count' | 'alike' | 'caseOf'>,
  counted: Uint32Array,
  column: Int32Array,
): (Reached & { of: number })[] {
  const found = new Map<number, { of: number; first: number; n: number }>()
  // The first value met of each case; few cases have a second one.
  const met = new Int32Array(table.count).fill(-1)
  const others = new Set<string>()
  for (const i of counted) {
    const of = column[i]!
    if (of < 0) continue
    let entry = found.get(of)
    if (!entry) {
      entry = { of, first: i, n: 0 }
      found.set(of, entry)
    }
    const one = table.caseOf[i]!
    if (met[one] === of) continue
    if (met[one]! >= 0) {
      const key = `${one} ${of}`
      if (others.has(key)) continue
      others.add(key)
    } else met[one] = of
    entry.n += table.alike?.[i] ?? 1
  }
  return [...found.values()]
}
