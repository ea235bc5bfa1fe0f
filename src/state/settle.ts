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

/** How a page follows a playhead that runs. Milliseconds. */
export interface Pace {
  /** A playhead that has not moved for so long is followed at once, as one that begins to move is. */
  readonly rests: number
  /** Longest time for which one that goes on moving is not followed. */
  readonly most: number
}

/** A line is read at a glance, a list from its top: a row that is looked for, or aimed at, stays where it is meanwhile. */
export const PACES = {
  line: { rests: 250, most: 1000 },
  page: { rests: 250, most: 2000 },
} as const satisfies Record<string, Pace>

/** What a page shows now. */
export function settledNow(store: ReadStore, view: (state: State) => View | null): Settled {
  const { dataset, state } = store.getState()
  return { dataset, state, view: view(state) }
}

/**
 * Tells what there is to show: a choice and a single step at once, a playhead that plays or is dragged at a pace, the last of its positions
 * always. `before` is what is shown already. Returns a function that ends it.
 */
export function tellSettled(
  store: ReadStore,
  view: (state: State) => View | null,
  clock: TimerClock,
  before: Settled,
  pace: Pace,
  show: (settled: Settled) => void,
): () => void {
  let shown = before
  let seen = before.state
  let told = Number.NEGATIVE_INFINITY
  let moved = Number.NEGATIVE_INFINITY
  let timer = 0

  function settle() {
    clock.clearTimeout(timer)
    timer = 0
    told = clock.now()
    shown = settledNow(store, view)
    show(shown)
  }

  /** Milliseconds until a playhead that goes on moving is followed. */
  const due = () => Math.min(moved + pace.rests, told + pace.most) - clock.now()

  function wait() {
    timer = clock.setTimeout(wake, due())
  }

  function wake() {
    if (due() > 0) wait()
    else settle()
  }

  function look() {
    const { dataset, state, playing, sliding } = store.getState()
    if (state === shown.state && dataset === shown.dataset) return
    const runs = (playing || sliding) && dataset === shown.dataset && differOnlyInPlayhead(state, shown.state)
    const begins = due() <= 0
    if (state !== seen) moved = clock.now()
    seen = state
    if (!runs || begins) settle()
    else if (timer === 0) wait()
  }

  const unsubscribe = store.subscribe(look)
  look()
  return () => {
    unsubscribe()
    clock.clearTimeout(timer)
  }
}

/** Asked at each step of a clock: without a list of what there is. */
function differOnlyInPlayhead(a: State, b: State): boolean {
  for (const key in a) {
    if (key !== 'at' && a[key as keyof State] !== b[key as keyof State]) return false
  }
  return true
}
