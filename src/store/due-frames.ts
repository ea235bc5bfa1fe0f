import type { FrameClock } from '../core/time/frame-clock.ts'

/** What is due sooner is looked for with every frame, milliseconds: a timer comes no more exactly than that. */
const SOON_MS = 40

export interface DueWorld {
  readonly frames: FrameClock
  /** Runs something after some milliseconds; the function it returns forgets it. */
  wait(milliseconds: number, run: () => void): () => void
}

/**
 * Frames of which the next one comes when something is due, and not before: a run by months draws five times a second, and what
 * looks at the clock sixty times costs more than the steps themselves. What is not due soon comes by a timer: whoever draws it
 * asks for the frame.
 */
export class DueFrames implements FrameClock {
  readonly #world: DueWorld
  readonly #forget = new Map<number, () => void>()
  #last = 0
  #dueMs = 0

  constructor(world: DueWorld) {
    this.#world = world
  }

  /** In how many milliseconds something is due, for the frames that are asked for from now on. */
  due(milliseconds: number): void {
    this.#dueMs = milliseconds
  }

  now(): number {
    return this.#world.frames.now()
  }

  requestFrame(run: () => void): number {
    const [{ frames, wait }, number] = [this.#world, ++this.#last]
    const come = () => {
      this.#forget.delete(number)
      run()
    }
    if (this.#dueMs < SOON_MS) {
      const frame = frames.requestFrame(come)
      this.#forget.set(number, () => frames.cancelFrame(frame))
    } else this.#forget.set(number, wait(this.#dueMs, come))
    return number
  }

  cancelFrame(number: number): void {
    this.#forget.get(number)?.()
    this.#forget.delete(number)
  }
}
