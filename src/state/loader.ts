import { PATIENCE_MS } from '../source/patient.ts'
import { isOutdated } from './outdated.ts'

/**
 * Why something is not there: it takes long, there is no network, the server does not answer, the page is older than what
 * the server has now, or it could not be loaded for another reason.
 */
export type Trouble = 'slow' | 'offline' | 'unreachable' | 'outdated' | 'failed'

export interface Loading<T> {
  /** What was loaded; null until it is there. */
  readonly value: T | null
  readonly trouble: Trouble | null
  /** What was thrown where it failed; null elsewhere. */
  readonly reason: unknown
  /** How often it was tried: what fails again may need a new page, since browsers keep a damaged script. */
  readonly tries: number
}

/** What a loader sees of the world: the network, a clock, and the page as the server has it now. */
export interface Surroundings {
  isOnline(): boolean
  /** Calls back each time the network returns, until the function it gives is called. */
  onOnline(run: () => void): () => void
  /** Runs something after some milliseconds; the function it returns forgets it. */
  wait(milliseconds: number, run: () => void): () => void
  /** The page's own HTML, fresh from the server. Rejects where that can't be had. */
  servedPage(): Promise<string>
  /** Address of the script that the page started with; null where it has none. */
  readonly entry: string | null
  /** Ends the requests that hang, so that they can be made anew. */
  abandon(): void
}

export { PATIENCE_MS }

export interface Loader<T> {
  now(): Loading<T>
  subscribe(listener: () => void): () => void
  /** Loads, unless it does so already or has done so. */
  start(): void
  /** Tries once more what failed or takes long. */
  again(): void
}

/**
 * Loads something once, and never gives up for good: what failed can be tried again, is tried by itself when the network
 * comes back, and an answer that comes late still counts.
 */
export function createLoader<T>(load: () => Promise<T>, around: Surroundings): Loader<T> {
  let now: Loading<T> = { value: null, trouble: null, reason: null, tries: 0 }
  let attempt = 0
  let forgetPatience = () => {}
  let forgetOnline = () => {}
  const listeners = new Set<() => void>()

  function tell(next: Loading<T>) {
    now = next
    for (const listener of [...listeners]) listener()
  }

  function inTrouble(trouble: Trouble, reason: unknown) {
    forgetPatience()
    tell({ value: null, trouble, reason, tries: attempt })
  }

  function begin() {
    const mine = ++attempt
    forgetPatience()
    forgetOnline()
    if (now.trouble) tell({ value: null, trouble: null, reason: null, tries: attempt })
    forgetPatience = around.wait(PATIENCE_MS, () => inTrouble('slow', null))
    forgetOnline = around.onOnline(() => now.trouble && begin())
    new Promise<T>((resolve) => resolve(load())).then(
      (value) => {
        if (now.value !== null) return
        forgetPatience()
        forgetOnline()
        tell({ value, trouble: null, reason: null, tries: attempt })
      },
      async (reason: unknown) => {
        const trouble = await troubleOf(around)
        if (mine === attempt && now.value === null) inTrouble(trouble, reason)
      },
    )
  }

  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      if (attempt === 0) begin()
    },
    again() {
      if (now.value !== null || (attempt > 0 && now.trouble === null)) return
      if (now.trouble === 'slow') around.abandon()
      begin()
    },
  }
}

/** Starts a loader; resolves when it has what it loads. */
export function whenLoaded(loader: Loader<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (loader.now().value === null) return
      forget()
      resolve()
    }
    const forget = loader.subscribe(look)
    loader.start()
    look()
  })
}

/** What a loader loads; tries once more what failed or takes long. Rejects as soon as it fails or takes long. */
export function needed<T>(loader: Loader<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { value, trouble, reason } = loader.now()
      if (value === null && trouble === null) return
      forget()
      if (value !== null) resolve(value)
      else reject(reason ?? new Error(String(trouble)))
    }
    loader.again()
    const forget = loader.subscribe(look)
    look()
  })
}

/** What stands in the way now that something could not be loaded. */
export async function troubleOf(
  around: Pick<Surroundings, 'isOnline' | 'servedPage' | 'entry'>,
): Promise<Trouble> {
  if (!around.isOnline()) return 'offline'
  try {
    return isOutdated(around.entry, await around.servedPage()) ? 'outdated' : 'failed'
  } catch {
    return around.isOnline() ? 'unreachable' : 'offline'
  }
}
