/** What the loop below takes on a quiet machine of two cores, milliseconds. */
const REFERENCE_MS = 300
const ROUNDS = 30_000_000

/**
 * How many times longer than a quiet machine of two cores this one takes now for the same work; at least 1. Measured once, in the
 * process that starts the tests: the others inherit it.
 */
export function pace(): number {
  const inherited = Number(process.env.REACHMAP_PACE)
  if (inherited >= 1) return inherited
  const measured = Math.max(1, work() / REFERENCE_MS)
  process.env.REACHMAP_PACE = measured.toFixed(1)
  return measured
}

/** A time that is enough on a quiet machine, made long enough for this one. */
export const patience = (milliseconds: number): number => Math.round(milliseconds * pace())

/** Time on the clock, not of the processor: what runs beside counts. */
function work(): number {
  const start = performance.now()
  let value = 1
  for (let i = 0; i < ROUNDS; i++) value = (value * 16_807) % 2_147_483_647
  // The value is used, or the loop need not run.
  return value > 0 ? performance.now() - start : 0
}
