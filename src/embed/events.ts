import type { State } from '../core/link/state.ts'
import type { LinkVersion } from '../core/link/version.ts'
import { scopeOf } from '../core/question.ts'
import { type Day, isoDay } from '../core/time/day.ts'
import type { View } from '../core/view.ts'
import { whenAnswered } from '../source/source.ts'
import type { Player } from '../state/player.ts'
import type { ReadStore } from '../state/store.ts'
import { linkState } from './link-state.ts'
import type { EmbedEvent } from './messages.ts'

/** What happens more often is told together: the page round the embed hears of the state at most this often. */
const TELL_EVERY_MS = 50

/** Most incidents that are named one by one when the clock moves forward in one go. */
export const MOST_ENTERED = 100

interface EventSource {
  readonly store: ReadStore
  readonly view: (state: State) => View | null
  readonly player: Pick<Player, 'onEnd'>
  /** The version of links in whose terms the state is told. */
  readonly spoken: LinkVersion
  readonly send: (event: EmbedEvent) => void
  /** Runs something a little later; the browser's `setTimeout`, or a test's own. */
  readonly later: (run: () => void, milliseconds: number) => void
}

/**
 * Tells what changes: the day and the state, incidents that come into view as the clock moves forward, the selection, the
 * end of a run or of a stretch that was asked for, the chapter of a story. Starts with the state as it is.
 */
export function tellEvents({ store, view, player, spoken, send, later }: EventSource): void {
  const first = store.getState()
  let told = { state: first.state, at: atOf(first.state) }
  let telling = first.telling
  let ended = false
  let waits = false

  function atOf(state: State): Day | null {
    return view(state)?.at ?? null
  }

  function tell() {
    waits = false
    const { state, telling: now } = store.getState()
    const shown = view(state)
    if (!shown) return
    const before = told
    const chapter = now !== telling ? now : null
    telling = now
    told = { state, at: shown.at }
    if (before.at !== null && shown.at > before.at) tellEntered(shown, before.at)
    if (state !== before.state)
      send({
        type: 'change',
        at: isoDay(shown.at),
        state: linkState(state, { group: shown.info.group, version: spoken }),
      })
    if (state.id !== before.state.id) send({ type: 'select', incident: state.id })
    if (chapter) send({ type: 'chapter', chapter: chapter.chapter, of: chapter.of, held: chapter.held })
    if (ended) send({ type: 'ended' })
    ended = false
  }

  /** Ids of what is shown and began after a day, first ones first, at most {@link MOST_ENTERED}. */
  function tellEntered({ state, window }: View, after: Day) {
    const begun = { ask: 'begun', scope: scopeOf(state, window), after, limit: MOST_ENTERED } as const
    whenAnswered(store.getState().dataset!, begun, (records) => {
      for (const { id } of records) send({ type: 'enter', incident: id })
    })
  }

  function soon() {
    if (waits) return
    waits = true
    later(tell, TELL_EVERY_MS)
  }

  store.subscribe((app) => {
    if (app.state !== told.state || app.telling !== telling) soon()
  })
  player.onEnd(() => {
    ended = true
    soon()
  })
}
