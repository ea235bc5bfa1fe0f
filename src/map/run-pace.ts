import type { FrameClock } from '../core/time/frame-clock.ts'

/** A playhead that has not moved for so long rests. Milliseconds. */
const RESTS_MS = 150

/**
 * How what costs whole frames of the map follows a playhead: at once where it had rested, again when it rests, and meanwhile no more often than
 * once in `most` milliseconds. A tick draws marks over a copy of all else; whatever else moves has all of it drawn anew.
 */
export class RunPace {
  readonly #clock: FrameClock
  readonly #most: number
  readonly #follow: () => void
  #movedAt = Number.NEGATIVE_INFINITY
  #followedAt = Number.NEGATIVE_INFINITY
  #frame = 0

  /** `follow` is called when what was held back may follow. */
  constructor(clock: FrameClock, most: number, follow: () => void) {
    this.#clock = clock
    this.#most = most
    this.#follow = follow
  }

  /** Says that something that follows is other than before; returns whether it may follow now. */
  mayFollow(): boolean {
    if (this.#due <= this.#clock.now()) {
      this.#followedAt = this.#clock.now()
      return true
    }
    this.#wait()
    return false
  }

  /** Says that the playhead has moved, once what follows has been told of it. */
  moved(): void {
    this.#movedAt = this.#clock.now()
  }

  destroy(): void {
    this.#clock.cancelFrame(this.#frame)
  }

  /** When what follows may follow. */
  get #due(): number {
    return Math.min(this.#movedAt + RESTS_MS, this.#followedAt + this.#most)
  }

  #wait(): void {
    this.#frame ||= this.#clock.requestFrame(() => {
      this.#frame = 0
      if (this.#due <= this.#clock.now()) this.#follow()
      else this.#wait()
    }, this.#due)
  }
}
