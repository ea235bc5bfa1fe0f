import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Dataset } from '../core/dataset.ts'
import type { Day } from '../core/day.ts'
import { DEFAULT_STATE, type State } from '../core/state.ts'

/** What the map last said of itself, with a sentence for the reader where something is wrong. */
export interface MapStatus {
  readonly status:
    | 'loading'
    | 'ready'
    | 'basemap-missing'
    | 'context-lost'
    | 'context-restored'
    | 'no-webgl'
    | 'failed'
  readonly words: string
}

/** A line for the reader, once: a link that was not understood, text that was copied, something that is missing. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'problem'
  readonly words: string
}

/** Everything the pages show. `state` is what a link carries; the rest lives only while the page is open. */
export interface App {
  readonly dataset: Dataset | null
  /** Why there is no dataset; null while it loads and once it is there. */
  readonly failure: string | null
  readonly state: State
  /** Who moved the camera last: the map does not answer to its own movements. */
  readonly cameraOrigin: 'link' | 'user' | 'page'
  /** True while the run plays. */
  readonly playing: boolean
  /** The first day of what has just come into view; null when the clock was put somewhere and nothing arrived. */
  readonly arrived: Day | null
  /** True while the playhead stands where a slider or a pointer drags it. */
  readonly sliding: boolean
  /** The gap that the run is passing, in words; null when it passes none. */
  readonly gap: string | null
  /** Incidents under the pointer or the focus, as indices. */
  readonly hovered: readonly number[]
  /** Incidents at a place that was opened, as indices; empty when none is. */
  readonly stack: readonly number[]
  readonly pinned: boolean
  /** True while the next click on the map puts the base there. */
  readonly placingBase: boolean
  readonly map: MapStatus
  readonly notices: readonly Notice[]
}

export type AppStore = StoreApi<App>

/** The one store of a page. */
export function createAppStore(state: State = DEFAULT_STATE): AppStore {
  return createStore<App>(() => ({
    dataset: null,
    failure: null,
    state,
    cameraOrigin: 'link',
    playing: false,
    arrived: null,
    sliding: false,
    gap: null,
    hovered: [],
    stack: [],
    pinned: false,
    placingBase: false,
    map: { status: 'loading', words: '' },
    notices: [],
  }))
}
