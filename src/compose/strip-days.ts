import type { Day } from '../core/time/day.ts'

/** How many steps a filmstrip can have. */
export const STRIP_STEPS = [4, 6, 8] as const
export type StripSteps = (typeof STRIP_STEPS)[number]

/**
 * The days of a filmstrip: of all days on which something comes, in their order, as many as are wanted, as evenly among them as can be,
 * the first and the last in any case. All of them where there are no more.
 */
export function stripDays(days: readonly Day[], wanted: number): Day[] {
  const each = [...new Set(days)]
  if (each.length <= wanted) return each
  return Array.from({ length: wanted }, (_, i) => each[Math.round((i * (each.length - 1)) / (wanted - 1))]!)
}
