import type { FrameClock } from '../core/time/frame-clock.ts'

/** A clock that stands still until it is told to go on: what is drawn by it is the same on every machine. */
export class StillClock implements FrameClock {
  #now = 1000
  #last = 0
  readonly #waiting = new Map<number, () => void>()

  now(): number {
    return this.#now
  }

  requestFrame(run: () => void): number {
    this.#waiting.set(++this.#last, run)
    return this.#last
  }

  cancelFrame(frame: number): void {
    this.#waiting.delete(frame)
  }

  /** Whether somebody waits for a frame. */
  get isAwaited(): boolean {
    return this.#waiting.size > 0
  }

  /** Lets time pass and runs what waits for a frame. */
  pass(milliseconds: number): void {
    this.#now += milliseconds
    const due = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const run of due) run()
  }
}
