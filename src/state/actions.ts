import type { IncidentRecord } from '../core/answer.ts'
import { quoted } from '../core/link/codecs.ts'
import { openingState } from '../core/link/opening.ts'
import { OVERLAY_NAMES, type OverlayName } from '../core/link/overlays.ts'
import type { Panel } from '../core/link/panels.ts'
import type { Camera, State } from '../core/link/state.ts'
import { selectedOf } from '../core/question.ts'
import type { Position } from '../core/record/incident.ts'
import { columnName } from '../core/table/by.ts'
import type { Fault } from '../core/table/data-fault.ts'
import { FACETS, type Facet } from '../core/table/facets.ts'
import type { Day } from '../core/time/day.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { reveal } from '../core/time/reveal.ts'
import type { View } from '../core/view.ts'
import { type DataSource, whenAnswered } from '../source/source.ts'
import type { Failure, Message } from '../words/message.ts'
import type { App, AppStore, Goal, MapStatus, Notice, Opened, SheetHeight, Telling } from './store.ts'

/** The verbs of a page: the only way in which its store changes. */
export interface Actions {
  /**
   * Shows a dataset, in the state that a link or a reader asks for of it. The first one is the built one; with another
   * everything goes that belonged to the one before.
   */
  datasetLoaded(dataset: DataSource, missing: readonly Fault[], state: State): void
  /** Shows a dataset once more that is still held, as it was left where no state is given. Does nothing where it is not. */
  openAgain(number: number, state?: State): void
  /** Puts the same dataset, with what it lacked or otherwise described, in place of the one that is shown. */
  datasetCompleted(dataset: DataSource): void
  datasetFailed(failure: Failure): void
  /** Shows a whole other state, as a link does that is opened: what lies open beside the state is closed. */
  openLink(state: State): void
  /** Sets any part of the state at once, as a message or a form does. */
  set(part: Partial<State>): void
  scrub(day: Day): void
  setPeriod(period: DayInterval): void
  clearPeriod(): void
  toggleFacet(facet: Facet, value: string): void
  setFacet(facet: Facet, values: readonly string[]): void
  /** Goes back to what the dataset opens with. */
  clearFilters(): void
  search(text: string): void
  /** Opens a panel, and raises its sheet from the lowest height. */
  openPanel(panel: Panel): void
  setSheet(height: SheetHeight): void
  /** Leads the reader to a control, wherever on the page it is. */
  goTo(goal: Goal): void
  /** Says that the reader has been led there. */
  arrive(): void
  /** Null looks at everything that passes the filters. */
  moveCamera(camera: Camera | null, by: 'user' | 'page'): void
  /** Opens an incident, moving the clock to it where it is not shown; -1 closes. */
  select(index: number): void
  /** Opens an incident and closes the list of its place; `keepsClock` leaves the clock where it is. */
  show(index: number, keepsClock?: boolean): void
  /** Opens what lies at one place, or what a window shows: one incident itself, several as a list. */
  openPlace(indices: readonly number[], of?: App['stackOf']): void
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
  /** Asks the map to try again what it said went wrong. */
  tryMapAgain(): void
  notify(message: Message, tone?: Notice['tone'], again?: () => void): void
  closeNotice(id: number): void
  /** Says where the story is that is told; null where none is. */
  tell(telling: Telling | null): void
}

/** What is true whatever dataset is shown. */
const OF_THE_PAGE: readonly Message['code'][] = ['styleMissing', 'languageFailed', 'ownNotOpen']

/** What belongs to the dataset that is shown, and not to the reader or the page. */
const BESIDE_STATE = {
  cameraOrigin: 'link',
  arrived: null,
  sliding: false,
  hovered: [],
  stack: [],
  pinned: false,
  placingBase: false,
  goal: null,
  staying: null,
  ended: false,
} as const satisfies Partial<App>

/** With these a run does not stay with what it stayed with. */
const LEAVES = ['at', 'q', 'columns', ...FACETS] as const

/** Whether it speaks of a file that was opened: with the next file it is not true any more. */
const isOnFile = ({ code }: Message) => code === 'fileOpened'

/** The verbs for a store. `view` gives what follows from a state, once there is a dataset. */
export function createActions(store: AppStore, view: (state: State) => View | null): Actions {
  const set = (part: Partial<State>, sliding = false) =>
    store.setState(({ state, arrived, staying, ended }) => ({
      state: { ...state, ...part },
      arrived: 'at' in part ? null : arrived,
      // A run is no longer where it was, or no longer the same.
      ended: ended && !('at' in part),
      staying: LEAVES.some((key) => key in part) ? null : staying,
      sliding,
    }))
  let lastNotice = 0

  /** What an incident is, for an action on it; one that does not exist closes the card. */
  function withRecord(index: number, use: (record: IncidentRecord) => void) {
    const { dataset } = store.getState()
    if (!dataset || index < 0) return actions.closeCard()
    whenAnswered(dataset, { ask: 'records', indices: [index] }, ([record]) =>
      record ? use(record) : actions.closeCard(),
    )
  }

  /** What is open, with the one that is shown as it is left now. */
  function shelf(): readonly Opened[] {
    const { opened, shown, state } = store.getState()
    return opened.map((one) => (one.number === shown ? { ...one, left: state } : one))
  }

  const actions: Actions = {
    datasetLoaded(dataset, missing, state) {
      const opened = shelf()
      const number = opened.length > 0 ? 1 + opened.at(-1)!.number : 0
      const shown = { number, dataset, left: state }
      store.setState({
        dataset,
        failure: null,
        state,
        shown: number,
        opened: [...opened.slice(0, 1), shown],
        ...BESIDE_STATE,
      })
      for (const fault of missing) actions.notify({ code: 'textsMissing', fault }, 'problem')
      whenAnswered(dataset, { ask: 'unknown', selected: selectedOf(state) }, (unknown) => {
        for (const { facet, values } of unknown)
          actions.notify({ code: 'valuesUnknown', facet, values: values.map(quoted) }, 'problem')
      })
      const column = columnName(state.by)
      if (column !== null)
        whenAnswered(dataset, { ask: 'choices' }, (choices) => {
          const now = store.getState()
          if (choices.includes(state.by) || now.shown !== number || now.state.by !== state.by) return
          set({ by: 'kind' })
          actions.notify({ code: 'columnUnknown', name: quoted(column) }, 'problem')
        })
      const { id } = state
      if (id === null) return
      whenAnswered(dataset, { ask: 'find', ids: [id] }, ([index = -1]) => {
        if (index >= 0) return actions.select(index)
        set({ id: null })
        actions.notify({ code: 'incidentUnknown', id: id.slice(0, 40) }, 'problem')
      })
    },
    openAgain(number, state) {
      const opened = shelf()
      const found = opened.find((one) => one.number === number)
      if (!found) return
      const { lang, theme } = store.getState().state
      const next = state ?? { ...found.left, lang, theme }
      store.setState({ dataset: found.dataset, shown: number, opened, state: next, ...BESIDE_STATE })
    },
    datasetCompleted: (dataset) =>
      store.setState(({ opened, shown }) => ({
        dataset,
        opened: opened.map((one) => (one.number === shown ? { ...one, dataset } : one)),
      })),
    datasetFailed: (failure) => store.setState({ failure }),
    openLink(state) {
      store.setState({
        ...{ state, cameraOrigin: 'link', arrived: null, sliding: false, stack: [] },
        ...{ staying: null, ended: false },
      })
    },
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
    clearFilters: () => set(selectedOf(openingState(store.getState().dataset?.info.group ?? null))),
    search: (q) => set({ q }),
    openPanel(panel) {
      set({ panel })
      store.setState(({ sheet }) => ({ sheet: sheet === 'low' ? 'half' : sheet }))
    },
    setSheet: (sheet) => store.setState({ sheet }),
    goTo: (goal) => store.setState({ goal }),
    arrive: () => store.setState({ goal: null }),
    moveCamera(camera, by) {
      store.setState(({ state }) => ({ state: { ...state, camera }, cameraOrigin: by }))
    },
    select(index) {
      withRecord(index, (record) => {
        const { state } = store.getState()
        const shown = view(state)
        const moved = shown ? reveal(state, record, shown.window, shown.period) : {}
        set({ ...moved, id: record.id })
      })
    },
    show(index, keepsClock = false) {
      if (index >= 0) store.setState({ stack: [] })
      if (keepsClock) withRecord(index, ({ id }) => set({ id }))
      else actions.select(index)
    },
    openPlace(indices, stackOf = 'place') {
      const [only] = indices
      // A click beside everything closes a card, unless it is pinned.
      if (only === undefined) return store.getState().pinned ? undefined : actions.closeCard()
      store.setState({ stack: indices.length > 1 ? indices : [], stackOf })
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
      set({ overlays: OVERLAY_NAMES.filter((one) => overlays.includes(one) !== (one === overlay)) })
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
    tryMapAgain: () => store.setState(({ mapTries }) => ({ mapTries: mapTries + 1 })),
    notify(message, tone = 'info', again) {
      const about = OF_THE_PAGE.includes(message.code) ? null : store.getState().shown
      const notice = { id: ++lastNotice, tone, message, about, again }
      const isReplaced = (other: Notice) =>
        (other.about === about && JSON.stringify(other.message) === JSON.stringify(message)) ||
        (isOnFile(message) && isOnFile(other.message))
      store.setState(({ notices }) => ({
        notices: [...notices.filter((other) => !isReplaced(other)), notice],
      }))
    },
    tell: (telling) => store.setState({ telling }),
    closeNotice: (id) =>
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  }
  return actions
}
