import type { State } from '../core/link/state.ts'
import type { View } from '../core/view.ts'
import type { DataSource } from '../source/source.ts'
import type { ReadStore } from './store.ts'

/** Time and timers, passed in so that a test can be the clock. Milliseconds. */
export interface TimerClock {
  now(): number
  setTimeout(run: () => void, milliseconds: number): number
  clearTimeout(timer: number): void
}

/** What the parts of a page render: dataset, state, and what follows from them. */
export interface Settled {
  readonly dataset: DataSource | null
  readonly state: State
  readonly view: View | null
}

/** Between two renderings of a playhead that runs: nobody reads a sentence more often than four times a second. */
const PAUSE_MS = 250

/** What a page shows now. */
export function settledNow(store: ReadStore, view: (state: State) => View | null): Settled {
  const { dataset, state } = store.getState()
  return { dataset, state, view: view(state) }
}

/**
 * Tells what there is to show: a choice and a single step at once, a playhead that plays or is dragged at most four times a
 * second, the last of its positions always. `before` is what is shown already. Returns a function that ends it.
 */
export function tellSettled(
  store: ReadStore,
  view: (state: State) => View | null,
  clock: TimerClock,
  before: Settled,
  show: (settled: Settled) => void,
): () => void {
  let shown = before
  let told = Number.NEGATIVE_INFINITY
  let timer = 0

  function settle() {
    clock.clearTimeout(timer)
    timer = 0
    told = clock.now()
    shown = settledNow(store, view)
    show(shown)
  }

  function look() {
    const { dataset, state, playing, sliding } = store.getState()
    if (state === shown.state && dataset === shown.dataset) return
    const due = told + PAUSE_MS - clock.now()
    const runs = (playing || sliding) && dataset === shown.dataset && differOnlyInPlayhead(state, shown.state)
    if (!runs || due <= 0) settle()
    else timer ||= clock.setTimeout(settle, due)
  }

  const unsubscribe = store.subscribe(look)
  look()
  return () => {
    unsubscribe()
    clock.clearTimeout(timer)
  }
}

function differOnlyInPlayhead(a: State, b: State): boolean {
  return (Object.keys(a) as (keyof State)[]).every((key) => key === 'at' || a[key] === b[key])
}
