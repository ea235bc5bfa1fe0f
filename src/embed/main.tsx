import '../ui/base.css'
import './static.css'
import { createRoot } from 'react-dom/client'
import { parseLink } from '../core/permalink.ts'
import { loadDataset } from '../data/load-dataset.ts'
import { createActions } from '../state/actions.ts'
import { BROWSER_CLOCK, createPlayer } from '../state/player.ts'
import { createAppStore } from '../state/store.ts'
import { createViewer } from '../state/viewer.ts'
import { PageProvider } from '../ui/PageProvider.tsx'
import { allowOwnScripts } from '../ui/trusted-types.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { connect } from './connect.ts'
import { Embed } from './Embed.tsx'
import { watchSeen } from './seen.ts'

const DATA = `${import.meta.env.BASE_URL}data/`

allowOwnScripts(window)
const { state, problems } = parseLink(location.search)
const store = createAppStore(state)
const view = createViewer(store)
const actions = createActions(store, view)
const player = createPlayer(store, view, BROWSER_CLOCK)
const { tellHeight } = connect(window, { store, view, actions, player }, import.meta.env.VERSION)
const page = { store, view, actions }
const root = createRoot(document.querySelector('#app')!)

let seen = false
let playsOnSight = state.play

for (const problem of problems) actions.notify(problem.words, 'problem')

function show() {
  const inSight = seen && !document.hidden
  player.visible(inSight)
  if (inSight && playsOnSight && store.getState().dataset) {
    playsOnSight = false
    player.play()
  }
  root.render(
    <PageProvider page={page} waiting={<Waiting />}>
      <Embed player={player} seen={seen} landAddress={`${DATA}basemap/land.json`} onHeight={tellHeight} />
    </PageProvider>,
  )
}

show()
document.addEventListener('visibilitychange', show)
watchSeen(document.documentElement, (now) => {
  seen = now
  show()
})

loadDataset(DATA, (address) => fetch(address)).then(
  ({ dataset, missing }) => {
    actions.datasetLoaded(dataset, missing)
    show()
  },
  (reason: Error) => actions.datasetFailed(reason.message),
)
