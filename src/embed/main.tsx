import '../page/base.css'
import './static.css'
import { createRoot } from 'react-dom/client'
import { parseLink } from '../core/link/permalink.ts'
import { allowOwnScripts } from '../kit/trusted-types.ts'
import { BROWSER_FRAMES } from '../page/browser-clock.ts'
import { firstLanguage } from '../page/first-language.ts'
import { fromFolder, loadData } from '../page/load-data.ts'
import { tellStyle } from '../page/notices-of.ts'
import { PageProvider } from '../page/PageProvider.tsx'
import { PageBoundary } from '../page/parts/PageBoundary.tsx'
import { BROWSER, keepStyles } from '../page/parts/surroundings.ts'
import { patientFetch } from '../page/patient-fetch.ts'
import { Waiting } from '../page/Waiting.tsx'
import { laterAnswers } from '../source/later.ts'
import { localSource } from '../source/local.ts'
import { createActions } from '../state/actions.ts'
import { createPlayer } from '../state/player.ts'
import { createAppStore } from '../state/store.ts'
import { createViewer } from '../state/viewer.ts'
import type { Language } from '../words/language.ts'
import { connect } from './connect.ts'
import { Embed } from './Embed.tsx'
import { standInSlides } from './in-slides.ts'
import { watchSeen } from './seen.ts'

const DATA = `${import.meta.env.BASE_URL}data/`

allowOwnScripts(window)
// Whom the dataset is about is known once it is there: until then nobody is selected, and nothing is shown.
const { state, problems, version } = parseLink(location.search, null)
const store = createAppStore(state)
const view = createViewer(store)
const actions = createActions(store, view)
const player = createPlayer(store, view, BROWSER_FRAMES)
const { tellHeight, send } = connect(
  window,
  { store, view, actions, player, spoken: version },
  import.meta.env.VERSION,
  () => onShown(true),
)
const page = { store, view, actions }
const root = createRoot(document.querySelector('#app')!)

let language: Language | null = null
let seen = false
/** In a deck of slides being in sight is not being shown. */
let shown = !state.present || parent === window

keepStyles(document, tellStyle({ store, actions }))
for (const problem of problems) actions.notify({ code: 'linkProblem', problem }, 'problem')
// Until the page is told that it is in sight, it is not.
player.visible(false)

function show() {
  player.visible(language !== null && seen && shown && !document.hidden)
  if (!language) return
  root.render(
    <PageBoundary>
      <PageProvider page={page} language={language} waiting={<Waiting data={data} />}>
        <Embed player={player} seen={seen} landAddress={`${DATA}basemap/land.json`} onHeight={tellHeight} />
      </PageProvider>
    </PageBoundary>,
  )
}

function onShown(now: boolean) {
  if (shown === now || !state.present) return
  shown = now
  show()
}

if (state.present && parent !== window) standInSlides(window, send, onShown)
firstLanguage(state.lang, page).then((loaded) => {
  language = loaded
  show()
})
document.addEventListener('visibilitychange', show)
watchSeen(document.documentElement, (now) => {
  seen = now
  show()
})

const data = loadData(fromFolder(DATA, patientFetch), page, BROWSER, ({ dataset, missing }) => {
  actions.datasetLoaded(
    localSource(dataset, laterAnswers),
    missing,
    parseLink(location.search, dataset.info.group).state,
  )
  player.begin()
})
