import { mayPass, StoreFault, type StoreTrouble } from '../core/stored/store-trouble.ts'

/** Seconds after which a store that did not answer is asked again, one after the other; the last one then stays. */
const AGAIN = [2, 4, 8, 16, 32, 60] as const

/** What an asker sees of the world. */
export interface AskingWorld {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs something after some milliseconds; the function it returns forgets it. */
  wait(milliseconds: number, run: () => void): () => void
}

/** Why there is no answer, since when (milliseconds since 1970), and after how many seconds it is asked again; null where it is not. */
export interface Unanswered {
  readonly trouble: StoreTrouble
  readonly since: number
  readonly again: number | null
}

/** Asks one thing at a time: a newer question ends the one before. What may be answered later is asked again, ever more seldom. */
export class Asker {
  readonly #world: AskingWorld
  readonly #tell: (unanswered: Unanswered | null) => void
  #leaving = new AbortController()
  #forget: () => void = () => {}
  #work: ((signal: AbortSignal) => Promise<StoreTrouble | null>) | null = null
  #tries = 0
  #since: number | null = null

  /** `tell` hears why there is no answer, and null once there is one. */
  constructor(world: AskingWorld, tell: (unanswered: Unanswered | null) => void) {
    this.#world = world
    this.#tell = tell
  }

  /** `work` gives null, or what is missing of its answer; it rejects with StoreFault where there is none. */
  ask(work: (signal: AbortSignal) => Promise<StoreTrouble | null>): void {
    this.#work = work
    this.#tries = 0
    this.again()
  }

  /** Asks again at once. */
  again(): void {
    this.#leaving.abort()
    this.#forget()
    this.#leaving = new AbortController()
    if (this.#work) this.#run(this.#work, this.#leaving.signal)
  }

  close(): void {
    this.#work = null
    this.again()
  }

  #run(work: (signal: AbortSignal) => Promise<StoreTrouble | null>, signal: AbortSignal): void {
    work(signal).then(
      (missing) => {
        if (!signal.aborted) this.#settle(missing)
      },
      (reason: unknown) => {
        if (signal.aborted) return
        if (!(reason instanceof StoreFault)) console.error(reason)
        this.#settle(reason instanceof StoreFault ? reason.trouble : { code: 'damaged' })
      },
    )
  }

  #settle(trouble: StoreTrouble | null): void {
    if (!trouble) {
      this.#since = null
      this.#tries = 0
      this.#tell(null)
      return
    }
    this.#since ??= this.#world.now()
    const seconds = mayPass(trouble) ? (AGAIN[this.#tries] ?? AGAIN.at(-1)!) : null
    this.#tries++
    if (seconds !== null) this.#forget = this.#world.wait(seconds * 1000, () => this.again())
    this.#tell({ trouble, since: this.#since, again: seconds })
  }
}
