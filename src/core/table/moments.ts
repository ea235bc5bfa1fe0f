import type { First } from '../answer.ts'
import { countingDay, type DayInterval } from '../time/interval.ts'
import type { Moment, Reason } from '../time/moments.ts'
import { arrivals } from './arrivals.ts'
import { countedTest } from './counted.ts'
import { figureAt, tollOf } from './figure-column.ts'
import { firstsOf } from './firsts.ts'
import type { OpenTable } from './handle.ts'

export interface MomentOptions {
  /** How many of the incidents with the most deaths are the gravest. */
  readonly gravest: number
  /** Among more incidents than these, only those with a reason are moments: nobody follows so many one by one. */
  readonly mostFollowed: number
}

export const MOMENT_OPTIONS: MomentOptions = { gravest: 5, mostFollowed: 100 }

/**
 * The incidents that a period shows, each on the step at which it counts, in the order of a run: by day, and in a day the gravest
 * last, so that nothing follows it. Told first are the gravest, then the farthest, then firsts in a country, each the
 * later ones first: they say how far it went. Null distances (km, one for each position) know no farthest.
 */
export function momentsOf(
  table: OpenTable,
  period: DayInterval,
  certain: boolean,
  distancesKm: Float64Array | null,
  { gravest, mostFollowed }: MomentOptions = MOMENT_OPTIONS,
): Moment[] {
  const { columns, filtered } = table
  const toll = (row: number) => tollOf(figureAt(columns.killed, row))
  const dayOf = (row: number) => countingDay(columns.end[row]!, period)
  // By toll, the gravest first.
  const rows = arrivals(table, period, certain, null, period.to)
  const isCounted = countedTest(columns)
  const reasons = new Map<number, Reason[]>()
  const because = (row: number, reason: Reason) => {
    const others = reasons.get(row) ?? []
    if (!others.includes(reason)) reasons.set(row, [...others, reason])
  }
  let grave = 0
  for (let k = 0; k < rows.length && grave < gravest && toll(rows[k]!) > 0; k++)
    if (isCounted(rows[k]!)) {
      because(rows[k]!, 'gravest')
      grave++
    }
  const gravestRows = [...reasons.keys()]
  const isInPeriod = new Uint8Array(columns.count)
  for (let k = 0; k < rows.length; k++) isInPeriod[rows[k]!] = 1
  const all = firstsOf(columns, filtered, distancesKm)
  // The very first is the farthest of one, which says nothing.
  const alone = all.find(({ kind }) => kind === 'farthest')
  const firsts = all.filter((first) => first !== alone && isInPeriod[first.index] === 1)
  for (const { index, kind } of firsts) because(index, kind)
  const latest = (kind: First['kind']) =>
    firsts
      .filter((first) => first.kind === kind)
      .map(({ index }) => index)
      .reverse()
  const ranks = [...new Set([...gravestRows, ...latest('farthest'), ...latest('country')])]
  const rankOf = new Map(ranks.map((row, rank) => [row, rank]))
  const followed = rows.length > mostFollowed ? rows.filter((row) => reasons.has(row)) : rows
  return [...followed]
    .sort((a, b) => dayOf(a) - dayOf(b) || toll(a) - toll(b) || a - b)
    .map((index) => ({
      index,
      day: dayOf(index),
      reasons: reasons.get(index) ?? [],
      rank: rankOf.get(index) ?? null,
    }))
}
