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
  resize: { readonly height: number }
}

/**
 * A map in a frame. Attributes are the keys of a link (`country`, `at`, `mode`, ...; `incident` stands for the link's `id`)
 * and follow the state. Promises resolve with the state after the command and reject with an Error whose message says why.
 */
export interface ReachMapElement extends HTMLElement {
  /** Address of the embed page, with the parameters of a link. */
  src: string
  /** The state as it was last heard of; empty before the map is ready. */
  readonly state: LinkState
  get(): Promise<LinkState>
  set(state: Readonly<Record<string, LinkValue>>): Promise<LinkState>
  /** Plays on, or from one day (`YYYY-MM-DD`) to another one. */
  play(stretch?: { readonly from?: string; readonly to?: string }): Promise<LinkState>
  pause(): Promise<LinkState>
  /** To the next (1) or the previous (-1) step. */
  step(by?: 1 | -1): Promise<LinkState>
  select(incident: string | null): Promise<LinkState>
  highlight(incidents: readonly string[]): Promise<LinkState>
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

declare global {
  interface HTMLElementTagNameMap {
    'reach-map': ReachMapElement
  }
}
