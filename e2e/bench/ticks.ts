import type { Probe } from './probe.ts'

/** One run's figures. */
export interface TickResult {
  /** Ticks whose window reached the screen. */
  readonly shown: number
  /** Script per tick, ms: the tick itself and all frames, timers and messages up to the next one. */
  readonly scriptMs: readonly number[]
  readonly longTasks: readonly number[]
}

/** What a page offers to be played: a tick by its number, and how many different ticks have been on the screen. */
export interface Playable {
  tick(number: number, count: number): void
  shown(): number
  /** Plays by itself from now on, where a page of the bench can. */
  run?(): void
}

/**
 * Ticks `count` times, evenly over `ms`, and says what each cost. Runs inside a page and therefore uses nothing from
 * outside but the page's own `playable` and the probe.
 */
export async function runTicks({ count, ms }: { count: number; ms: number }): Promise<TickResult> {
  const { benchProbe: probe, playable } = globalThis as unknown as { benchProbe: Probe; playable: Playable }
  probe.reset()
  const scriptMs: number[] = []
  const begin = performance.now()
  const until = (time: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))
  for (let number = 0; number < count; number++) {
    await until(begin + (number * ms) / count)
    const [before, otherBefore] = [performance.now(), probe.scriptMs]
    playable.tick(number, count)
    const own = performance.now() - before
    await until(begin + ((number + 1) * ms) / count - 1)
    scriptMs.push(own + probe.scriptMs - otherBefore)
  }
  await until(performance.now() + 300)
  return { shown: playable.shown(), scriptMs, longTasks: probe.longTasks.map(([, length]) => length) }
}
