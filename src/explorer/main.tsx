import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { parseLink } from '../core/permalink.ts'
import { loadDataset } from '../data/load-dataset.ts'
import { createActions } from '../state/actions.ts'
import { BROWSER_CLOCK, createPlayer } from '../state/player.ts'
import { createAppStore } from '../state/store.ts'
import { createViewer } from '../state/viewer.ts'
import { loadMapChunk } from '../ui/map-chunk.ts'
import { PageProvider } from '../ui/PageProvider.tsx'
import { allowOwnScripts } from '../ui/trusted-types.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { syncAddress } from './address.ts'
import { Explorer } from './Explorer.tsx'

allowOwnScripts(window)
const { state, problems } = parseLink(location.search)
const store = createAppStore(state)
const view = createViewer(store)
const actions = createActions(store, view)
const player = createPlayer(store, view, BROWSER_CLOCK)

for (const problem of problems) actions.notify(problem.words, 'problem')
document.addEventListener('visibilitychange', () => player.visible(!document.hidden))
syncAddress(store, window)

/** The page says that it waits only where there is time to read that. */
const WAITING_MS = 150
/** How long data that are there wait for the map: one made before the first paint need not wait for that paint. */
const MAP_MS = 200

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

// The largest part is asked for first, beside the data; where it can't be had, the map's frame says so.
const mapChunk = loadMapChunk().catch(() => {})
const page = { store, view, actions }
const root = createRoot(document.querySelector('#app')!)

function show() {
  clearTimeout(waiting)
  root.render(
    <PageProvider page={page} waiting={<Waiting />}>
      <Explorer player={player} />
    </PageProvider>,
  )
}
const waiting = setTimeout(show, WAITING_MS)

loadDataset(`${import.meta.env.BASE_URL}data/`, (address) => fetch(address)).then(
  async ({ dataset, missing }) => {
    await Promise.race([mapChunk, pause(MAP_MS)])
    actions.datasetLoaded(dataset, missing)
    if (store.getState().state.play) player.play()
    show()
  },
  (reason: Error) => {
    actions.datasetFailed(reason.message)
    show()
  },
)
