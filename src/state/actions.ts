import { indexOfId, textAt } from '../core/columns.ts'
import type { Dataset } from '../core/dataset.ts'
import type { Day } from '../core/day.ts'
import type { Facet } from '../core/facets.ts'
import type { Position } from '../core/incident.ts'
import type { DayInterval } from '../core/interval.ts'
import { reveal } from '../core/reveal.ts'
import {
  type Camera,
  DEFAULT_STATE,
  OVERLAYS,
  type OverlayName,
  type Panel,
  type State,
} from '../core/state.ts'
import type { View } from '../core/view.ts'
import type { AppStore, MapStatus, Notice } from './store.ts'

/** The verbs of a page: the only way in which its store changes. */
export interface Actions {
  datasetLoaded(dataset: Dataset, missing: readonly string[]): void
  datasetFailed(words: string): void
  /** Sets any part of the state at once, as a link, a message or a form does. */
  set(part: Partial<State>): void
  scrub(day: Day): void
  setPeriod(period: DayInterval): void
  clearPeriod(): void
  toggleFacet(facet: Facet, value: string): void
  setFacet(facet: Facet, values: readonly string[]): void
  clearFilters(): void
  search(text: string): void
  openPanel(panel: Panel): void
  moveCamera(camera: Camera, by: 'user' | 'page'): void
  /** Opens an incident, moving the clock to it where it is not shown; -1 closes. */
  select(index: number): void
  /** Opens what lies at one place: one incident itself, several as a list. */
  openPlace(indices: readonly number[]): void
  closeCard(): void
  hover(indices: readonly number[]): void
  togglePin(): void
  toggleOverlay(overlay: OverlayName): void
  /** Lets the next click on the map set the base, or not. */
  placeBase(placing: boolean): void
  /** Measures distances from a position (degrees, rounded to 4 decimals); null is the dataset's own base. */
  setBase(base: Position | null): void
  /** Puts a day's before and after side by side: everything up to the day before it, and from it on. */
  compareAround(day: Day): void
  mapStatus(status: MapStatus): void
  notify(words: string, tone?: Notice['tone']): void
  closeNotice(id: number): void
}

/** The verbs for a store. `view` gives what follows from a state, once there is a dataset. */
export function createActions(store: AppStore, view: (state: State) => View | null): Actions {
  const set = (part: Partial<State>, sliding = false) =>
    store.setState(({ state, arrived }) => ({
      state: { ...state, ...part },
      arrived: 'at' in part ? null : arrived,
      sliding,
    }))
  let lastNotice = 0

  const actions: Actions = {
    datasetLoaded(dataset, missing) {
      store.setState({ dataset, failure: null })
      for (const words of missing) actions.notify(words, 'problem')
      const { id } = store.getState().state
      const index = id === null ? -1 : indexOfId(dataset.columns, id)
      if (index >= 0) actions.select(index)
      else if (id !== null) {
        set({ id: null })
        actions.notify(`id=${id.slice(0, 40)} is not in this dataset: nothing is selected.`, 'problem')
      }
    },
    datasetFailed: (failure) => store.setState({ failure }),
    set: (part) => set(part),
    scrub: (at) => set({ at }, true),
    setPeriod({ from, to }) {
      const shown = view(store.getState().state)
      set({
        from: shown && from <= shown.extent.from ? null : from,
        to: shown && to >= shown.extent.to ? null : to,
        at: to,
      })
    },
    clearPeriod: () => set({ from: null, to: null, at: null }),
    toggleFacet(facet, value) {
      const values = store.getState().state[facet]
      const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
      set({ [facet]: next })
    },
    setFacet: (facet, values) => set({ [facet]: values }),
    clearFilters() {
      const { country, kind, role, actor, attribution, target, attack, precision, source, q } = DEFAULT_STATE
      set({ country, kind, role, actor, attribution, target, attack, precision, source, q })
    },
    search: (q) => set({ q }),
    openPanel: (panel) => set({ panel }),
    moveCamera(camera, by) {
      store.setState(({ state }) => ({ state: { ...state, camera }, cameraOrigin: by }))
    },
    select(index) {
      const { dataset, state } = store.getState()
      if (!dataset || index < 0) return actions.closeCard()
      const { columns } = dataset
      const shown = view(state)
      const incident = { start: columns.start[index]!, end: columns.end[index]! }
      const moved = shown ? reveal(state, incident, shown.window, shown.period) : {}
      set({ ...moved, id: textAt(columns.id, index) })
    },
    openPlace(indices) {
      const [only] = indices
      // A click beside everything closes a card, unless it is pinned.
      if (only === undefined) return store.getState().pinned ? undefined : actions.closeCard()
      store.setState({ stack: indices.length > 1 ? indices : [] })
      if (indices.length === 1) actions.select(only)
      else set({ id: null })
    },
    closeCard() {
      store.setState({ stack: [], pinned: false })
      if (store.getState().state.id !== null) set({ id: null })
    },
    hover(hovered) {
      if (String(hovered) !== String(store.getState().hovered)) store.setState({ hovered })
    },
    toggleOverlay(overlay) {
      const { overlays } = store.getState().state
      set({ overlays: OVERLAYS.filter((one) => overlays.includes(one) !== (one === overlay)) })
    },
    placeBase: (placingBase) => store.setState({ placingBase }),
    setBase(base) {
      const round = (degrees: number) => Number(degrees.toFixed(4)) + 0
      store.setState({ placingBase: false })
      set({ base: base && [round(base[0]), round(base[1])] })
    },
    compareAround(day) {
      const shown = view(store.getState().state)
      if (!shown) return
      const { from, to } = shown.period
      const first = Math.min(to, Math.max(from + 1, day))
      set({ mode: 'cumulative', at: first - 1, from2: first, to2: to })
    },
    togglePin: () => store.setState(({ pinned }) => ({ pinned: !pinned })),
    mapStatus: (map) => store.setState({ map }),
    notify(words, tone = 'info') {
      const notice = { id: ++lastNotice, tone, words }
      store.setState(({ notices }) => ({
        notices: [...notices.filter((other) => other.words !== words), notice],
      }))
    },
    closeNotice: (id) =>
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  }
  return actions
}
