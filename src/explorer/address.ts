import { openingState } from '../core/link/opening.ts'
import { parseLink, printLink } from '../core/link/permalink.ts'
import type { State } from '../core/link/state.ts'
import type { Group } from '../core/table/dataset.ts'
import { FACETS } from '../core/table/facets.ts'
import type { Actions } from '../state/actions.ts'
import type { Player } from '../state/player.ts'
import type { ReadStore } from '../state/store.ts'

/** What a reader chose in one go; everything else (camera, playhead) moves continuously and replaces its entry. */
const CHOICES = [
  ...FACETS,
  'mode',
  'clock',
  'certain',
  'id',
  'panel',
  'story',
  'chapter',
  'base',
  'inside',
] as const satisfies readonly (keyof State)[]

/** How a change of state goes into the history: choices make an entry, movements replace the last one. */
export function historyEntry(before: State, after: State): 'push' | 'replace' {
  return CHOICES.some((key) => String(before[key]) !== String(after[key])) ? 'push' : 'replace'
}

/** The window's parts that an address needs, so that tests can pass their own. */
export interface AddressWindow {
  readonly location: Pick<Location, 'search' | 'pathname'>
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
  setTimeout(run: () => void, milliseconds: number): number
  clearTimeout(timer: number): void
}

const SETTLE_MS = 250

/** What the address speaks of, and what going back and forward acts on. */
export interface Addressed {
  readonly store: ReadStore
  readonly actions: Pick<Actions, 'openLink' | 'openAgain' | 'notify'>
  readonly player: Pick<Player, 'pause'>
}

/** What an entry of the history carries beside its address: which dataset it is of, and of one's own data the view. */
interface Entry {
  /** The page that wrote it: a page that is loaded anew has other datasets open. */
  readonly page: string
  readonly dataset: number
  /** Query of the view of a file of the reader's own; null where the address has it. */
  readonly query: string | null
  /** What the file is called. */
  readonly name: string
}

/**
 * Keeps the address and the state the same. A running playback writes nothing until it stops; quick changes are
 * written once they settle. Going back or forward opens that entry's state and stops a run: it would play on from there and
 * write over the entry. A view of a file of the reader's own stands in the entry and not in the address, which would mean
 * another thing to whoever opens it; going back from it shows the dataset again that was shown before. `page` is a name that no
 * other loading of the page has. Returns a function that ends it.
 */
export function syncAddress(
  { store, actions, player }: Addressed,
  window: AddressWindow,
  page: string = String(Math.random()),
): () => void {
  let written = store.getState().state
  let shown = store.getState().shown
  let search = window.location.search
  let query = ''
  let goes = false
  let timer = 0

  /** Writes what is shown now; the built dataset's entries are written only where the address is another one. */
  function write() {
    window.clearTimeout(timer)
    timer = 0
    const { state, playing, dataset, shown: number } = store.getState()
    if (playing || !dataset) return
    const isOther = number !== shown
    const kind = isOther ? 'push' : historyEntry(written, state)
    const view = printLink(state, dataset.info.group)
    const before = query
    written = state
    shown = number
    query = view
    const address = number === 0 ? view : printLink(readersOwn(state, dataset.info.group), dataset.info.group)
    const isSame = number === 0 ? address === window.location.search.replace(/^\?/, '') : view === before
    if (isSame && !isOther) return
    enter(kind, address, {
      page,
      dataset: number,
      query: number === 0 ? null : view,
      name: dataset.info.title,
    })
  }

  function enter(kind: 'push' | 'replace', query: string, entry: Entry) {
    const address = `${window.location.pathname}${query ? `?${query}` : ''}`
    if (kind === 'push') window.history.pushState({ reachmap: entry }, '', address)
    else window.history.replaceState({ reachmap: entry }, '', address)
    search = window.location.search
  }

  /** What an entry was, of this page or of one before it was loaded anew; null for what this page did not write. */
  function entryNow(): Entry | null {
    return (window.history.state as { readonly reachmap?: Entry } | null)?.reachmap ?? null
  }

  /** Marks the entry that the page was opened at, and says where it was of a file that is not open now. */
  function begin(name: string) {
    const entry = entryNow()
    if (entry && entry.dataset > 0) actions.notify({ code: 'ownNotOpen', name: entry.name }, 'problem')
    const marked: Entry = { page, dataset: 0, query: null, name }
    window.history.replaceState({ reachmap: marked }, '', undefined)
  }

  const there = store.getState().dataset
  if (there) begin(there.info.title)
  const unsubscribe = store.subscribe(({ state, playing, dataset, shown: number }, before) => {
    // What the dataset makes of the link is no change of it.
    if (dataset && !before.dataset) {
      written = state
      begin(dataset.info.title)
      return
    }
    if (goes || (state === before.state && playing === before.playing && number === before.shown)) return
    if (!playing && (number !== shown || historyEntry(written, state) === 'push')) write()
    else {
      window.clearTimeout(timer)
      timer = window.setTimeout(write, SETTLE_MS)
    }
  })

  function onPopState() {
    const entry = entryNow()
    // A jump inside the page (a skip link) is an entry of the same state, and so is the one that it leads back to.
    const isAddress = window.location.search === search
    const isView = entry?.page === page && entry.dataset === shown && (shown === 0 || entry.query === query)
    if (isAddress && (!entry || isView)) return
    search = window.location.search
    window.clearTimeout(timer)
    timer = 0
    goes = true
    player.pause()
    show(entry)
    goes = false
  }

  function show(entry: Entry | null) {
    const { opened, shown: now } = store.getState()
    const isOwn = entry !== null && entry.dataset > 0
    const wanted = isOwn && entry.page === page ? entry.dataset : isOwn ? -1 : 0
    const number = opened.some((one) => one.number === wanted) ? wanted : 0
    if (number !== wanted) actions.notify({ code: 'ownNotOpen', name: entry!.name }, 'problem')
    const group = opened.find((one) => one.number === number)?.dataset.info.group ?? null
    query = (number === 0 ? null : entry!.query) ?? search
    written = parseLink(query, group).state
    shown = number
    if (number === now) actions.openLink(written)
    else actions.openAgain(number, written)
  }

  window.addEventListener('popstate', onPopState)
  return () => {
    unsubscribe()
    window.clearTimeout(timer)
    window.removeEventListener('popstate', onPopState)
  }
}

/** Of a state what is the reader's, whatever the data: the address of one's own data says no more. */
function readersOwn({ lang, theme }: State, group: Group | null): State {
  return { ...openingState(group), lang, theme }
}
