/** Types of `<reach-map>`, protocol 1. They may be added to; what is here keeps its meaning. */

/** A value as a link writes it; null takes the key back to its default. */
export type LinkValue = string | number | boolean | null

/** Keys and values as a link would write them; defaults are left out. */
export type LinkState = Readonly<Record<string, string>>

/** What each event carries in its `detail`. */
export interface ReachMapDetails {
  /** The map takes commands. `height` is the one its frame should have, in CSS pixels. */
  ready: { readonly version: string; readonly height: number }
  /** The day that is shown, or anything else of the state, has changed. */
  change: { readonly at: string; readonly state: LinkState }
  /** An incident came into view as the clock moved forward. */
  enter: { readonly incident: string }
  /** The reader, or a command, opened an incident, or closed it (null). */
  select: { readonly incident: string | null }
  /** A run, or the stretch that was asked for, is at its end. */
  ended: Record<never, never>
  /** Another chapter of the story, or the end of one is held. */
  chapter: ReachMapChapter
  /** A key of a presenter's remote, pressed inside a frame with `present`; the element presses it again on the page. */
  key: { readonly key: string }
  resize: { readonly height: number }
}

/** Where a story is, its chapters counted from 1. */
export interface ReachMapChapter {
  readonly chapter: number
  readonly of: number
  /** The end of the chapter is shown; while false its stretch plays. */
  readonly held: boolean
  /** There was no further chapter in the direction that was asked for. */
  readonly at?: 'at start' | 'at end'
}

/**
 * A map in a frame. Attributes are the keys of a link (`country`, `at`, `mode`, ...; `incident` stands for the link's `id`)
 * and follow the state. Promises resolve with the state after the command and reject with an Error whose message says why.
 */
export interface ReachMapElement extends HTMLElement {
  /**
   * Address of the embed page, with the parameters of a link. A new one is the last word: attributes that the page wrote add to
   * it, what the map had come to is gone, and commands that were not answered yet reject with an `AbortError`.
   */
  src: string
  /** The state as it was last heard of; empty before the map is ready. */
  readonly state: LinkState
  get(): Promise<LinkState>
  set(state: Readonly<Record<string, LinkValue>>): Promise<LinkState>
  /** Plays on, or from one day (`YYYY-MM-DD`) to another one, in so many seconds. */
  play(stretch?: {
    readonly from?: string
    readonly to?: string
    readonly seconds?: number
  }): Promise<LinkState>
  pause(): Promise<LinkState>
  /** To the next (1) or the previous (-1) step. */
  step(by?: 1 | -1): Promise<LinkState>
  select(incident: string | null): Promise<LinkState>
  highlight(incidents: readonly string[]): Promise<LinkState>
  /**
   * To a chapter of the story that is told, or through it: `next` finishes a stretch that plays, and goes on the next time.
   * Resolves with where the story is then; `at` says that there was no further chapter.
   */
  chapter(to: number | 'next' | 'back'): Promise<ReachMapChapter>
  addEventListener<T extends keyof ReachMapDetails>(
    type: T,
    listener: (this: ReachMapElement, event: CustomEvent<ReachMapDetails[T]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

/** Keys of a link that an attribute carries. */
export type ReachMapKey =
  | (
      | 'from'
      | 'to'
      | 'at'
      | 'mode'
      | 'span'
      | 'clock'
      | 'speed'
      | 'country'
      | 'kind'
      | 'role'
      | 'actor'
      | 'attribution'
    )
  | (
      | 'certainty'
      | 'target'
      | 'attack'
      | 'precision'
      | 'source'
      | 'told'
      | 'q'
      | 'certain'
      | 'bounds'
      | 'view'
      | 'incident'
      | 'hl'
      | 'panel'
    )
  | (
      | 'base'
      | 'inside'
      | 'eps'
      | 'min'
      | 'from2'
      | 'to2'
      | 'overlays'
      | 'by'
      | 'columns'
      | 'weight'
      | 'data'
      | 'story'
      | 'chapter'
      | 'theme'
      | 'lang'
      | 'present'
      | 'ui'
    )

/** What can be written on the tag in JSX. `onready`, `onchange` and so on listen, as React 19 does it for elements like this one. */
export type ReachMapAttributes = {
  src: string
  title?: string
  /** Fixes the height, in CSS pixels or with a unit; left out, the map says how high it wants to be. */
  height?: number | string
  sandbox?: string
} & { [K in ReachMapKey]?: string | number | boolean } & {
  [T in keyof ReachMapDetails as `on${T}`]?: (event: CustomEvent<ReachMapDetails[T]>) => void
}

declare global {
  interface HTMLElementTagNameMap {
    'reach-map': ReachMapElement
  }
}

// @ts-ignore: pages without React have no such module
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'reach-map': ReachMapAttributes &
        Omit<import('react').HTMLAttributes<ReachMapElement>, keyof ReachMapAttributes> &
        import('react').RefAttributes<ReachMapElement>
    }
  }
}
