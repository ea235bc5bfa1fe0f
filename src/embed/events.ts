import { firstWhere } from '../core/bisect.ts'
import { textAt } from '../core/columns.ts'
import { type Day, isoDay } from '../core/day.ts'
import { endsOf } from '../core/run.ts'
import type { State } from '../core/state.ts'
import type { View } from '../core/view.ts'
import { isInWindow } from '../core/window.ts'
import type { Player } from '../state/player.ts'
import type { AppStore } from '../state/store.ts'
import { linkState } from './link-state.ts'
import type { EmbedEvent } from './messages.ts'

/** What happens more often is told together: the page round the embed hears of the state at most this often. */
const TELL_EVERY_MS = 50

/** Most incidents that are named one by one when the clock moves forward in one go. */
export const MOST_ENTERED = 100

interface EventSource {
  readonly store: AppStore
  readonly view: (state: State) => View | null
  readonly player: Player
  readonly send: (event: EmbedEvent) => void
  /** Runs something a little later; the browser's `setTimeout`, or a test's own. */
  readonly later: (run: () => void, milliseconds: number) => void
}

/**
 * Tells what changes: the day and the state, incidents that come into view as the clock moves forward, the selection, the
 * end of a run. Starts with the state as it is. Returns what tells that a stretch was played to its end.
 */
export function tellEvents({ store, view, player, send, later }: EventSource): { stretchEnded(): void } {
  const first = store.getState()
  let told = { state: first.state, at: atOf(first.state) }
  let playing = first.playing
  let ended = false
  let waits = false

  function atOf(state: State): Day | null {
    return view(state)?.at ?? null
  }

  function tell() {
    waits = false
    const { state } = store.getState()
    const shown = view(state)
    if (!shown) return
    const before = told
    told = { state, at: shown.at }
    if (before.at !== null && shown.at > before.at) {
      for (const incident of entered(shown, before.at)) send({ type: 'enter', incident })
    }
    if (state !== before.state) send({ type: 'change', at: isoDay(shown.at), state: linkState(state) })
    if (state.id !== before.state.id) send({ type: 'select', incident: state.id })
    if (ended) send({ type: 'ended' })
    ended = false
  }

  function soon() {
    if (waits) return
    waits = true
    later(tell, TELL_EVERY_MS)
  }

  store.subscribe((app) => {
    const run = playing && !app.playing ? player.run() : null
    playing = app.playing
    if (run && atOf(app.state) === endsOf(run)?.to) ended = true
    if (app.state !== told.state || ended) soon()
  })

  return {
    stretchEnded() {
      ended = true
      soon()
    },
  }
}

/** Ids of what is shown and began after a day, first ones first, at most {@link MOST_ENTERED}. */
function entered({ columns, filtered, range, window, state }: View, after: Day): string[] {
  const start =
    range.lo + firstWhere(range.hi - range.lo, (k) => columns.start[filtered[range.lo + k]!]! > after)
  const ids: string[] = []
  for (let k = start; k < range.hi && ids.length < MOST_ENTERED; k++) {
    const row = filtered[k]!
    if (isInWindow(columns, row, window, state.certain)) ids.push(textAt(columns.id, row))
  }
  return ids
}
