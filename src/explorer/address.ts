import { FACETS } from '../core/facets.ts'
import { parseLink, printLink } from '../core/permalink.ts'
import type { State } from '../core/state.ts'
import type { AppStore } from '../state/store.ts'

/** What a reader chose in one go; everything else (camera, playhead) moves continuously and replaces its entry. */
const CHOICES = [
  ...FACETS,
  'mode',
  'clock',
  'certain',
  'id',
  'panel',
  'story',
  'base',
] as const satisfies readonly (keyof State)[]

/** How a change of state goes into the history: choices make an entry, movements replace the last one. */
export function historyEntry(before: State, after: State): 'push' | 'replace' {
  return CHOICES.some((key) => String(before[key]) !== String(after[key])) ? 'push' : 'replace'
}

/** The window's parts that an address needs, so that tests can pass their own. */
export interface AddressWindow {
  readonly location: Pick<Location, 'search' | 'pathname'>
  readonly history: Pick<History, 'pushState' | 'replaceState'>
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
  setTimeout(run: () => void, milliseconds: number): number
  clearTimeout(timer: number): void
}

const SETTLE_MS = 250

/**
 * Keeps the address and the state the same. A running playback writes nothing until it stops; quick changes are
 * written once they settle. Returns a function that ends it.
 */
export function syncAddress(store: AppStore, window: AddressWindow): () => void {
  let written = store.getState().state
  let timer = 0

  function write() {
    window.clearTimeout(timer)
    timer = 0
    const { state, playing } = store.getState()
    if (playing) return
    const search = printLink(state)
    const entry = historyEntry(written, state)
    written = state
    if (search === window.location.search.replace(/^\?/, '')) return
    const address = `${window.location.pathname}${search ? `?${search}` : ''}`
    if (entry === 'push') window.history.pushState(null, '', address)
    else window.history.replaceState(null, '', address)
  }

  const unsubscribe = store.subscribe(({ state, playing }, before) => {
    if (state === before.state && playing === before.playing) return
    if (historyEntry(written, state) === 'push' && !playing) write()
    else {
      window.clearTimeout(timer)
      timer = window.setTimeout(write, SETTLE_MS)
    }
  })

  function onPopState() {
    const { state } = parseLink(window.location.search)
    written = state
    store.setState({ state, cameraOrigin: 'link', playing: false, stack: [] })
  }

  window.addEventListener('popstate', onPopState)
  return () => {
    unsubscribe()
    window.clearTimeout(timer)
    window.removeEventListener('popstate', onPopState)
  }
}
