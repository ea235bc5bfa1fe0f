import { createStore, type StoreApi } from 'zustand/vanilla'
import { BinSums } from '../cells/bin-sums.ts'
import { BIN_UNITS, type BinUnit, binsOf } from '../cells/bins.ts'
import { finestUnit } from '../cells/finest-unit.ts'
import { inSightOf, tilesIn } from '../cells/look.ts'
import { mostIn } from '../cells/series.ts'
import { openingState } from '../core/link/opening.ts'
import { parseLink } from '../core/link/permalink.ts'
import type { State } from '../core/link/state.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import type { StoreTrouble } from '../core/stored/store-trouble.ts'
import type { Looking } from '../map/map-props.ts'
import { CellsSource } from '../source/stored/cells-source.ts'
import { binMs, type Clock, clockOf, longestOf, stepped } from '../source/stored/clock.ts'
import { type StoreAsked, TooFine } from '../source/stored/store-client.ts'
import { createFrames } from '../state/frames.ts'
import { Asker, type AskingWorld, type Unanswered } from './asking.ts'
import { DueFrames, type DueWorld } from './due-frames.ts'
import { boundsOf, type Chosen, chosenOf, queryOf, totalQuery } from './questions.ts'
import type { Seen, Stored } from './stored.ts'

/** In sight at most so many incidents are asked for one by one. */
export const MOST_SINGLE = 50_000

/** A page's talk with a store: asks when what is looked at changes, and for nothing while it plays. */
export class Session {
  readonly #client: StoreAsked
  readonly #page: StoreApi<Stored>
  readonly #opening: Asker
  readonly #look: Asker
  readonly #beside: Asker
  readonly #due: DueFrames
  readonly #frames: ReturnType<typeof createFrames>
  readonly #kept = new Map<string, Promise<unknown>>()
  #cells: CellsSource | null = null
  #looking: Looking | null = null
  #passed = 0
  /** The clock that was asked for last, and what it follows from. */
  #clock: { of: Pick<Stored, 'store' | 'seen' | 'state'>; clock: Clock } | null = null

  /** `search` is the query of the page's address. */
  constructor(client: StoreAsked, search: string, world: AskingWorld & DueWorld) {
    this.#client = client
    const state = parseLink(search, null).state
    this.#page = createStore<Stored>(() => ({
      ...{ store: null, state, still: state, playing: false, seen: null, beside: null },
      ...{ isOld: false, isBesideOld: true, unanswered: null, besideUnanswered: null },
    }))
    const tell = (unanswered: Unanswered | null) => this.#page.setState({ unanswered })
    this.#opening = new Asker(world, tell)
    this.#look = new Asker(world, tell)
    this.#beside = new Asker(world, (besideUnanswered) => this.#page.setState({ besideUnanswered }))
    this.#due = new DueFrames(world)
    this.#frames = createFrames(this.#due, (ms) => this.#tick(ms))
    this.#open(({ info }) => parseLink(search, info.group).state)
  }

  /** Asks for everything anew, where somebody else answers from now on. What is shown stays until then. */
  reopen(): void {
    this.#open(() => this.#page.getState().state)
  }

  #open(stateOf: (store: StoreInfo) => State): void {
    this.#opening.ask(async (signal) => {
      const store = await this.#client.info(signal)
      this.#cells = new CellsSource(this.#client, store.version)
      this.#kept.clear()
      const state = stateOf(store)
      this.#page.setState({ store, state, still: state, unanswered: null, besideUnanswered: null })
      this.#askLook()
      return null
    })
  }

  /** What is shown, and who hears of it. */
  get page(): Pick<StoreApi<Stored>, 'getState' | 'getInitialState' | 'subscribe'> {
    return this.#page
  }

  /** The clock; null as long as nothing is seen. Made once for a step, however many parts ask for it. */
  clock(of: Pick<Stored, 'store' | 'seen' | 'state'> = this.#page.getState()): Clock | null {
    const { store, seen, state } = of
    if (!store || !seen) return null
    const kept = this.#clock
    if (kept?.of.state === state && kept.of.seen === seen && kept.of.store === store) return kept.clock
    const clock = clockOf(state, store.extent, seen.series.unit)
    this.#clock = { of, clock }
    return clock
  }

  /** Tells where the map looks. The same again asks for nothing: a map that is given other incidents says it anew. */
  look(looking: Looking): void {
    if (JSON.stringify(looking) === JSON.stringify(this.#looking)) return
    this.#looking = looking
    this.#askLook()
  }

  /** Sets parts of the state, by hand of the reader. */
  set(part: Partial<State>): void {
    const before = this.#page.getState().state
    const state = { ...before, ...part }
    this.#page.setState({ state, still: state })
    if (keyOf(chosenOf(before)) !== keyOf(chosenOf(state))) this.#askLook()
    else if (!this.#page.getState().playing) this.#askBeside()
  }

  /** Takes back what is filtered by but time: what the data open with. */
  clear(): void {
    this.set(chosenOf(openingState(this.#page.getState().store?.info.group ?? null)))
  }

  play(): void {
    const clock = this.clock()
    if (!clock || this.#page.getState().playing) return
    if (clock.at >= clock.period.to) this.#moveTo(stepped(clock, Number.NEGATIVE_INFINITY))
    this.#passed = 0
    this.#page.setState({ playing: true })
    this.#due.due(binMs(clock))
    this.#frames.run()
  }

  pause(): void {
    if (!this.#page.getState().playing) return
    this.#frames.stop()
    this.#page.setState({ playing: false })
    this.#askBeside()
  }

  step(by: 1 | -1): void {
    const clock = this.clock()
    if (!clock) return
    this.pause()
    this.set({ at: stepped(clock, by) })
  }

  /** Asks again at once what was not answered. */
  askNow(): void {
    const { store, unanswered, besideUnanswered } = this.#page.getState()
    if (unanswered) (store ? this.#look : this.#opening).again()
    if (besideUnanswered) this.#beside.again()
  }

  /** The most that a square of the series shows in the run. */
  most({ store, seen, state } = this.#page.getState()): number {
    if (!store || !seen) return 1
    const { series } = seen
    const clock = clockOf(state, store.extent, series.unit)
    return mostIn(series, binsOf(clock.period, series.unit), longestOf(state, store.extent, series.unit))
  }

  close(): void {
    this.#frames.stop()
    for (const asker of [this.#opening, this.#look, this.#beside]) asker.close()
  }

  #tick(elapsedMs: number): void {
    const clock = this.clock()
    if (!clock) return
    const each = binMs(clock)
    this.#passed += elapsedMs
    const bins = Math.floor(this.#passed / each)
    this.#passed -= bins * each
    this.#due.due(each - this.#passed)
    const at = bins > 0 ? stepped(clock, bins) : clock.at
    if (bins > 0) this.#moveTo(at)
    if (at >= clock.period.to) this.pause()
    else this.#frames.run()
  }

  #moveTo(at: number): void {
    const { state } = this.#page.getState()
    this.#page.setState({ state: { ...state, at }, isBesideOld: true })
  }

  #askLook(): void {
    const { store, state, seen } = this.#page.getState()
    const [looking, cells] = [this.#looking, this.#cells]
    if (!store || !looking || !cells) return
    const chosen = chosenOf(state)
    const isOther = seen !== null && keyOf(seen.chosen) !== keyOf(chosen)
    this.#page.setState(isOther ? { isOld: true, isBesideOld: true } : { isOld: false })
    this.#look.ask(async (signal) => {
      const { seen, trouble } = await this.#see(store, cells, chosen, looking, signal)
      this.#page.setState({ seen, isOld: false })
      if (!this.#page.getState().playing) this.#askBeside()
      return trouble
    })
  }

  async #see(
    store: StoreInfo,
    cells: CellsSource,
    chosen: Chosen,
    looking: Looking,
    signal: AbortSignal,
  ): Promise<{ readonly seen: Seen; readonly trouble: StoreTrouble | null }> {
    const { info, version, extent, tiles: counted, terms } = store
    const query = queryOf(chosen, info.group)
    const tiles = tilesIn(looking.sight, Math.min(looking.zoom, store.archive?.zoom ?? looking.zoom))
    const archived = BIN_UNITS.find((unit) => unit === store.archive?.unit)
    const unit = archived ?? finestUnit(extent, tiles, counted)
    const found = await cells.look({ tiles, unit, query }, signal)
    const { series, missing, trouble } = found
    const [sums, total] = await Promise.all([
      this.#once(`sums ${series.unit} ${query}`, signal, () =>
        this.#sums(version, series.unit, query, signal),
      ),
      this.#once(`total ${totalQuery(chosen, info.group)}`, signal, () =>
        this.#client.count(version, totalQuery(chosen, info.group), signal),
      ),
    ])
    const inSight = inSightOf(series, looking.sight)
    const isSingle = terms.rows === 'open' && missing.length === 0 && inSight <= MOST_SINGLE
    const rows = isSingle ? await this.#rows(store, chosen, looking, signal) : null
    return { seen: { chosen, looking, sums, total, series, missing, inSight, rows }, trouble }
  }

  async #sums(version: string, unit: BinUnit, query: string, signal: AbortSignal): Promise<BinSums> {
    return new BinSums(unit, await this.#client.histogram(version, unit, query, signal))
  }

  /** The incidents in sight; null where they are too many after all: squares whose middle is out of sight reach into it. */
  async #rows(
    store: StoreInfo,
    chosen: Chosen,
    { sight }: Looking,
    signal: AbortSignal,
  ): Promise<Seen['rows']> {
    try {
      const query = queryOf(chosen, store.info.group, { bounds: boundsOf(sight) })
      return await this.#client.rows(store, query, signal)
    } catch (reason) {
      if (reason instanceof TooFine) return null
      throw reason
    }
  }

  #askBeside(): void {
    const { store, seen, state } = this.#page.getState()
    const clock = this.clock()
    if (!store || !seen || !clock) return
    const { version, info } = store
    const { window } = clock
    const chosen = seen.chosen
    this.#page.setState({ isBesideOld: true })
    this.#beside.ask(async (signal) => {
      const inTime = queryOf(chosen, info.group, { window, certain: state.certain })
      const query = queryOf(chosen, info.group)
      const [facets, firsts] = await Promise.all([
        this.#once(`facets ${inTime}`, signal, () => this.#client.facets(version, inTime, signal)),
        this.#once(`firsts ${query}`, signal, () => this.#client.firsts(version, query, signal)),
      ])
      this.#page.setState({ beside: { facets, firsts }, isBesideOld: false })
      return null
    })
  }

  /** Asks the same once: an answer of one version never changes. What failed or was given up is asked again. */
  async #once<T>(key: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key) as Promise<T> | undefined
    if (kept) return kept
    const asked = ask()
    const answer = await asked
    signal.throwIfAborted()
    this.#kept.set(key, asked)
    return answer
  }
}

const keyOf = (chosen: Chosen) => JSON.stringify(chosen)
