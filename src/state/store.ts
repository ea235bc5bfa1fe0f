import { createStore, type StoreApi } from 'zustand/vanilla'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import type { Day } from '../core/time/day.ts'
import type { Gap } from '../core/time/gaps.ts'
import type { Moment } from '../core/time/moments.ts'
import type { DataSource } from '../source/source.ts'
import type { Failure, MapTrouble, Message } from '../words/message.ts'

/** What the map last said of itself, and what is wrong. */
export interface MapStatus {
  readonly status:
    | 'loading'
    | 'ready'
    | 'basemap-missing'
    | 'context-lost'
    | 'context-restored'
    | 'no-webgl'
    | 'slow'
    | 'failed'
  readonly trouble: MapTrouble | null
}

/** A dataset that was opened, by the number that its entries of the history carry. */
export interface Opened {
  readonly number: number
  readonly dataset: DataSource
  /** How it was left; of the one that is shown, how it was opened. */
  readonly left: State
}

/** A line for the reader, once: a link that was not understood, text that was copied, something that is missing. */
export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'problem'
  readonly message: Message
  /** Number of the dataset that it speaks of: with another one it is not shown. Null for what is true with all. */
  readonly about: number | null
  /** Tries again what the line says went wrong, or shows what it speaks of. */
  readonly again?: (() => void) | undefined
}

/** Where the story is that is told, chapters counted from 1, and the verb that leads through it. */
export interface Telling {
  readonly id: string
  readonly chapter: number
  readonly of: number
  /** Whether the end of the chapter is shown; while false its stretch plays. */
  readonly held: boolean
  /** Goes to a chapter; says where there was none to go to. */
  readonly go: (to: number | 'next' | 'back') => 'at start' | 'at end' | null
}

/** Heights of the panel where it is a sheet over the map, lowest first. */
export const SHEET_HEIGHTS = ['low', 'half', 'full'] as const
export type SheetHeight = (typeof SHEET_HEIGHTS)[number]

/** A control that one part of a page can lead the reader to in another one. */
export type Goal = 'search' | 'time-settings' | 'whose'

/** An incident that a run stays with, and whether a line is about it. */
export interface Staying {
  readonly moment: Moment
  readonly told: boolean
}

/** Everything the pages show. `state` is what a link carries; the rest lives only while the page is open. */
export interface App {
  readonly dataset: DataSource | null
  /** Number of the dataset that is shown: 0 is the one that was built with the page. */
  readonly shown: number
  /** What can be gone back to without being opened anew: the built dataset, and the latest of the reader's own. */
  readonly opened: readonly Opened[]
  /** Why there is no dataset; null while it loads and once it is there. */
  readonly failure: Failure | null
  readonly state: State
  /** Who moved the camera last: the map does not answer to its own movements. */
  readonly cameraOrigin: 'link' | 'user' | 'page'
  /** True while the run plays. The player alone says so. */
  readonly playing: boolean
  /** The first day of what has just come into view; null when the clock was put somewhere and nothing arrived. */
  readonly arrived: Day | null
  /** True while the playhead stands where a slider or a pointer drags it. */
  readonly sliding: boolean
  /** The gap that the run is passing; null when it passes none. */
  readonly gap: Gap | null
  /** The incident that the run stays with, also when it is paused there or has ended with it; null while it stays with none. */
  readonly staying: Staying | null
  /** True once a run has come to its end, until the playhead is moved. */
  readonly ended: boolean
  /** Incidents under the pointer or the focus, as indices. */
  readonly hovered: readonly number[]
  /** Incidents at a place that was opened, as indices; empty when none is. */
  readonly stack: readonly number[]
  /** What they have in common: a place, or that the map shows them. */
  readonly stackOf: 'place' | 'window'
  readonly pinned: boolean
  /** True while the next click on the map puts the base there. */
  readonly placingBase: boolean
  readonly sheet: SheetHeight
  /** Where the reader is being led; the part that has that control takes the focus and answers with `arrive`. */
  readonly goal: Goal | null
  readonly map: MapStatus
  /** How often it was asked to try again what the map says went wrong. */
  readonly mapTries: number
  readonly notices: readonly Notice[]
  /** Null where no story is told, or the one that is asked for is not there yet. */
  readonly telling: Telling | null
}

/** The store as its writers have it: the actions and the player. */
export type AppStore = StoreApi<App>

/** The store as everybody else has it. */
export type ReadStore = Omit<AppStore, 'setState'>

/** The one store of a page. */
export function createAppStore(state: State = DEFAULT_STATE): AppStore {
  return createStore<App>(() => ({
    dataset: null,
    shown: 0,
    opened: [],
    failure: null,
    state,
    cameraOrigin: 'link',
    playing: false,
    arrived: null,
    sliding: false,
    gap: null,
    staying: null,
    ended: false,
    hovered: [],
    stack: [],
    stackOf: 'place',
    pinned: false,
    placingBase: false,
    sheet: 'low',
    goal: null,
    map: { status: 'loading', trouble: null },
    mapTries: 0,
    notices: [],
    telling: null,
  }))
}
