import { parseLink } from '../../core/link/permalink.ts'
import type { State } from '../../core/link/state.ts'
import { localSource } from '../../source/local.ts'
import { type Loader, whenLoaded } from '../../state/loader.ts'
import type { Player } from '../../state/player.ts'
import type { Language } from '../../words/language.ts'
import { en } from '../../words/languages/en.ts'
import { firstLanguage } from '../first-language.ts'
import { fromFolder, loadData } from '../load-data.ts'
import { mapChunk } from '../map/map-chunk.ts'
import { lazyChunk } from '../parts/lazy-chunk.ts'
import { BROWSER } from '../parts/surroundings.ts'
import { patientFetch } from '../patient-fetch.ts'
import { type Sight, whenSeen } from '../sight.ts'
import type { Page } from '../useStore.ts'
import { createEarlyMap } from './early-map.ts'
import { firstAnswers } from './first-answers.ts'
import { type Done, keepActions, type Touched } from './kept.ts'
import type { OpenedPage } from './open-page.ts'

/** What a page's parts are rendered with. */
export interface Whole {
  readonly page: Page
  readonly player: Player
  readonly language: Language
  readonly data: Loader<unknown>
}

/** A page's parts, which put themselves into an element in the same turn. */
export interface PageParts {
  render(app: Element, whole: Whole): void
  /** In place, over what the build rendered of them; what was done to that is done again. */
  takeOver(app: Element, whole: Whole, done: readonly Done[]): void
}

export interface Start {
  readonly opened: OpenedPage
  /** What the page stands in, with what the build rendered into it. */
  readonly app: HTMLElement
  readonly loadParts: () => Promise<PageParts>
  /** Nothing is loaded and drawn for a map that nobody sees. */
  readonly sight: Sight
  readonly map: { readonly cooperative: boolean; readonly card: boolean }
}

/** A page that the build did not render says that it waits, where there is time to read that. */
const WAITING_MS = 150
/** How long data that are there wait for what draws the map, where the page shows nothing of them yet. */
const MAP_MS = 400
/** How long such a page waits for its map to be drawn. */
const DRAWN_MS = 4000

/** How long the parts wait for a sentence that is whole: what is added to it later moves its words. */
const SAID_MS = 1000

/** User timing mark of the moment from which the page's parts answer. */
const LIVE_MARK = 'page-live'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Starts a page in the order in which a reader needs it: what the build rendered stands before any script runs; this loads the data and makes the
 * map; the page's parts come when the map is drawn, as soon as somebody touches the page, or as soon as the function is called that is returned.
 */
export function startPage({ opened, app, loadParts, sight, map: given }: Start): () => void {
  const { store, view, actions, player } = opened
  const { state } = store.getState()
  /** The build of the data of what was rendered; null where nothing was. */
  const rendered = app.dataset.first ?? null
  /** What was rendered is the view without a link. */
  const isPlain = rendered !== null && location.search === ''
  document.documentElement.dataset.link = isPlain ? 'plain' : 'other'

  // The largest part is asked for first, beside the data; where it can't be had, the map's frame says so.
  const mapLoaded = whenSeen(sight).then(() => whenLoaded(mapChunk))
  const mapFailed = new Promise<void>((resolve) =>
    mapChunk.subscribe(() => mapChunk.now().trouble && resolve()),
  )
  const partsChunk = lazyChunk(loadParts)
  const map = createEarlyMap(app, opened, given, show)
  sight.subscribe(() => {
    if (sight.now()) return
    map.drop()
    show()
  })
  const page = { store, view, actions, takeFirstMap: map.take }
  const asked = gate()
  const known = gate()
  let language = en
  /** What was rendered is of the data that are there: what they opened with. Null where it is not. */
  let opening: State | null = null

  // Nothing is shown before it can be said in the language that was asked for.
  const spoken = firstLanguage(state.lang, page).then((loaded) => {
    language = loaded
    if (rendered === null) pause(WAITING_MS).then(show)
  })

  // A run begins with its page; a story says itself what its map shows, and so does who stands in front of a room.
  if (state.play || state.present || state.story !== null) queueMicrotask(show)

  /** Puts the page's parts in the place of what the build rendered, once. */
  function show() {
    if (asked.isOpen()) return
    asked.open()
    void stand()
  }

  async function stand() {
    partsChunk.start()
    const said = saysAll()
    await Promise.all([spoken, whenLoaded(partsChunk), rendered === null ? null : known.opened])
    const { render, takeOver } = partsChunk.now().value!
    const isSame = await isAsRendered()
    if (!isSame) await Promise.race([said, pause(SAID_MS)])
    const done = kept?.() ?? []
    const whole = { page, player, language, data }
    if (isSame) takeOver(app, whole, done)
    else render(app, whole)
    app.dataset.live = ''
    performance.mark(LIVE_MARK)
    document.querySelector('.starting')?.remove()
    for (const incidents of map.chosen) actions.openPlace(incidents)
    player.begin()
  }

  /** Makes the map, unless the page's parts stand: then they do. Says whether there is one. */
  function makeMap(): boolean {
    return !('live' in app.dataset) && sight.now() && map.make(language)
  }

  /** Whether the page's parts would render what the build did. */
  async function isAsRendered(): Promise<boolean> {
    const { state } = store.getState()
    if (!opening || !sight.now()) return false
    // Where the map looks is no part of what was rendered.
    return (state === opening || sameBut('camera', state, opening)) && saysAll()
  }

  /** Whether the first view can say all that it has to say, as soon as that is known. */
  async function saysAll(): Promise<boolean> {
    const { dataset, state } = store.getState()
    const now = view(state)
    if (!dataset || !now) return false
    return firstAnswers(dataset, now).then(
      () => true,
      () => false,
    )
  }

  const data = loadData(
    fromFolder(`${import.meta.env.BASE_URL}data/`, patientFetch),
    page,
    BROWSER,
    async ({ dataset, missing, build, source }) => {
      const isOfData = isPlain && rendered === String(build)
      await spoken
      const first = parseLink(location.search, dataset.info.group).state
      actions.datasetLoaded(source ?? localSource(dataset), missing, first)
      if (isOfData) opening = store.getState().state
      // A page that is read already has time for its map: what takes too long says so itself, and who touches the page gets it at once.
      await Promise.race([mapLoaded, asked.opened, isOfData && sight.now() ? mapFailed : pause(MAP_MS)])
      const isMade = makeMap()
      // A page that nobody sees draws no map.
      if (!isMade || document.hidden) show()
      else if (!isOfData) pause(DRAWN_MS).then(show)
      // Parts that are late are not waited for.
      if (!isMade) void mapLoaded.then(makeMap)
      known.open()
      // A page that said why there were none stands already.
      if ('live' in app.dataset) player.begin()
    },
  )
  data.subscribe(() => {
    if (!data.now().trouble) return
    known.open()
    show()
  })

  // Many frames of one page wait for each other's files: what failed where nobody saw it is tried again for who sees it.
  sight.subscribe(() => {
    if (sight.now() && data.now().trouble) data.again()
  })

  // What is done to a page that can't answer yet is done once it can; it is the reader's, and waits for nothing.
  const { touched = null } = globalThis as { touched?: Touched }
  const kept = isPlain ? keepActions(document, touched, map.host, show) : null
  return show
}

/** Something that is waited for until it is opened. */
function gate() {
  let open = () => {}
  let isOpen = false
  const opened = new Promise<void>((resolve) => {
    open = () => {
      isOpen = true
      resolve()
    }
  })
  return { opened, open, isOpen: () => isOpen }
}

function sameBut(besides: keyof State, a: State, b: State): boolean {
  return (Object.keys(a) as (keyof State)[]).every((key) => key === besides || Object.is(a[key], b[key]))
}
