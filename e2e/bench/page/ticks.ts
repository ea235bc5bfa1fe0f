import type { Probe } from '../probe.ts'

/** One stage's figures. */
export interface TickResult {
  /** Ticks whose window reached the screen. */
  readonly shown: number
  /** Script per tick, ms: the tick itself and the animation frames up to the next one. */
  readonly scriptMs: readonly number[]
  readonly longTasks: readonly number[]
  /** Ticks that could not start at their time. */
  readonly late: number
}

/** Calls `tick(0)` to `tick(count - 1)`, evenly over `ms`, and says what each cost. `shown` counts when all is done. */
export async function runTicks(
  count: number,
  ms: number,
  tick: (number: number) => void,
  shown: () => number,
): Promise<TickResult> {
  const { probe } = globalThis as unknown as { probe: Probe }
  probe.reset()
  const scriptMs: number[] = []
  const begin = performance.now()
  let late = 0
  for (let number = 0; number < count; number++) {
    const due = begin + (number * ms) / count
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    else if (wait < -ms / count) late++
    const [before, framesBefore] = [performance.now(), probe.frameMs]
    tick(number)
    const own = performance.now() - before
    const next = begin + ((number + 1) * ms) / count
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now() - 1)))
    scriptMs.push(own + probe.frameMs - framesBefore)
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  return { shown: shown(), scriptMs, longTasks: probe.longTasks.map(([, length]) => length), late }
}
