import '../page/base.css'
import { parseLink } from '../core/link/permalink.ts'
import { secondWindow } from '../core/time/second-period.ts'
import { allowOwnScripts } from '../kit/trusted-types.ts'
import { BROWSER_FRAMES } from '../page/browser-clock.ts'
import { firstLanguage } from '../page/first-language.ts'
import { fromFolder, loadData } from '../page/load-data.ts'
import { type FirstMap, makeFirstMap } from '../page/map/first-map.ts'
import { mapChunk } from '../page/map/map-chunk.ts'
import { tellStyle } from '../page/notices-of.ts'
import { lazyChunk } from '../page/parts/lazy-chunk.ts'
import { BROWSER, keepStyles } from '../page/parts/surroundings.ts'
import { patientFetch } from '../page/patient-fetch.ts'
import { localSource } from '../source/local.ts'
import { createActions } from '../state/actions.ts'
import { whenLoaded } from '../state/loader.ts'
import { createPlayer } from '../state/player.ts'
import { createAppStore } from '../state/store.ts'
import { createViewer } from '../state/viewer.ts'
import { en } from '../words/languages/en.ts'
import { syncAddress } from './address.ts'
import { firstAnswers } from './first-answers.ts'
import { keepActions, type Touched } from './kept.ts'

/*
 * The page in the order in which a reader needs it: what the build rendered stands before any script runs; this script loads the data
 * and makes the map; the page's parts come when the map is drawn, or as soon as somebody touches the page.
 */

allowOwnScripts(window)
const app = document.querySelector<HTMLElement>('#app')!
/** What the build rendered; null where it rendered nothing. */
const rendered = app.dataset.first ?? null
/** What it rendered is the view without a link. */
const isPlain = rendered !== null && location.search === ''
if (isPlain) document.documentElement.dataset.link = 'plain'

// Whom the dataset is about is known once it is there: until then nobody is selected, and nothing is shown.
const { state, problems } = parseLink(location.search, null)
const store = createAppStore(state)
const view = createViewer(store)
const actions = createActions(store, view)
const player = createPlayer(store, view, BROWSER_FRAMES)

keepStyles(document, tellStyle({ store, actions }))
for (const problem of problems) actions.notify({ code: 'linkProblem', problem }, 'problem')
const tellVisible = () => player.visible(!document.hidden)
tellVisible()
document.addEventListener('visibilitychange', tellVisible)
syncAddress({ store, actions, player }, window)

/** A page that the build did not render says that it waits, where there is time to read that. */
const WAITING_MS = 150
/** How long data that are there wait for what draws the map, where the page shows nothing of them yet. */
const MAP_MS = 200
/** How long such a page waits for its map to be drawn. */
const DRAWN_MS = 4000

/** User timing mark of the moment from which the page's parts answer. */
const LIVE_MARK = 'page-live'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

// The largest part is asked for first, beside the data; where it can't be had, the map's frame says so.
const mapLoaded = whenLoaded(mapChunk)
const mapFailed = new Promise<void>((resolve) =>
  mapChunk.subscribe(() => mapChunk.now().trouble && resolve()),
)
const pageChunk = lazyChunk(() => import('./page.tsx'))
let firstMap: FirstMap | null = null
const takeFirstMap = () => {
  const taken = firstMap
  firstMap = null
  return taken
}
const page = { store, view, actions, takeFirstMap }
let language = en
/** What the build rendered is of the data that are there. */
let isOfData = false
/** The page was asked to stand. */
let isAsked = false
/** What was chosen on the map before the page could show it. */
const chosen: (readonly number[])[] = []

// Nothing is shown before it can be said in the language that was asked for.
const spoken = firstLanguage(state.lang, page).then((loaded) => {
  language = loaded
  if (rendered === null) pause(WAITING_MS).then(show)
})

/** Puts the page's parts in the place of what the build rendered, once. */
function show() {
  if (isAsked) return
  isAsked = true
  tellAsked()
  void standPage()
}

async function standPage() {
  pageChunk.start()
  await Promise.all([spoken, whenLoaded(pageChunk), rendered === null ? null : known])
  const { renderPage, takeOverPage } = pageChunk.now().value!
  const { dataset } = store.getState()
  const now = view(store.getState().state)
  const isSame = isOfData && dataset && now && (await isAnswered(dataset, now))
  kept?.end()
  const whole = { page, player, language, data }
  if (isSame) takeOverPage(app, whole)
  else renderPage(app, whole)
  app.dataset.live = ''
  performance.mark(LIVE_MARK)
  document.querySelector('.starting')?.remove()
  if (isSame) kept?.carryOut()
  for (const incidents of chosen) actions.openPlace(incidents)
  player.begin()
}

const isAnswered = (...given: Parameters<typeof firstAnswers>) =>
  firstAnswers(...given).then(
    () => true,
    () => false,
  )

/** The map before all other parts, where the build rendered a place for it. */
function makeMap() {
  const chunk = mapChunk.now().value
  const place = app.querySelector<HTMLElement>('[data-place="map"]')
  const now = view(store.getState().state)
  if (!chunk || !place || !now || secondWindow(now) || 'live' in app.dataset) return
  firstMap = makeFirstMap(chunk, place, page, language, {
    onStatus(status, trouble) {
      actions.mapStatus({ status, trouble })
      if (status === 'loading') return
      app.dataset.map = status
      show()
    },
    onCamera(camera, origin) {
      if (origin === 'user') actions.moveCamera(camera, 'user')
    },
    onSelect(incidents) {
      chosen.push(incidents)
      show()
    },
  })
}

let tellAsked = () => {}
/** Resolves once the page is asked to stand. */
const asked = new Promise<void>((resolve) => {
  tellAsked = resolve
})
let tellKnown = () => {}
/** Resolves once it is known whether there are data. */
const known = new Promise<void>((resolve) => {
  tellKnown = resolve
})

const data = loadData(
  fromFolder(`${import.meta.env.BASE_URL}data/`, patientFetch),
  page,
  BROWSER,
  async ({ dataset, missing, build }) => {
    isOfData = isPlain && rendered === String(build)
    // A page that is read already has time for its map: what takes too long says so itself, and who touches the page gets it at once.
    await Promise.race([mapLoaded, isOfData ? Promise.race([mapFailed, asked]) : pause(MAP_MS)])
    await spoken
    actions.datasetLoaded(localSource(dataset), missing, parseLink(location.search, dataset.info.group).state)
    makeMap()
    // A run begins with its page, and a page that nobody sees draws no map.
    if (!firstMap || state.play || document.hidden) show()
    else if (!isOfData) pause(DRAWN_MS).then(show)
    tellKnown()
    // A page that said why there were none stands already.
    if ('live' in app.dataset) player.begin()
  },
)
data.subscribe(() => {
  if (!data.now().trouble) return
  tellKnown()
  show()
})

// What is done to a page that can't answer yet is done once it can; it is the reader's, and waits for nothing.
const { touched = null } = globalThis as { touched?: Touched }
const kept = isPlain ? keepActions(document, touched, () => firstMap?.host ?? null, show) : null
