import '../page/base.css'
import { createRoot } from 'react-dom/client'
import { parseLink } from '../core/link/permalink.ts'
import { allowOwnScripts } from '../kit/trusted-types.ts'
import { WordsContext } from '../kit/useWords.ts'
import { BROWSER_FRAMES } from '../page/browser-clock.ts'
import { PageBoundary } from '../page/parts/PageBoundary.tsx'
import { BROWSER } from '../page/parts/surroundings.ts'
import type { OpenTiles } from '../source/stored/archived-tiles.ts'
import { FoundClient } from '../source/stored/found-client.ts'
import { StoreClient, type StoreFetch } from '../source/stored/store-client.ts'
import { en } from '../words/languages/en.ts'
import { loadLanguage } from '../words/load.ts'
import { namesIn } from '../words/names.ts'
import { keepAddress } from './address.ts'
import { Door } from './door.ts'
import { Measuring } from './measuring.ts'
import { StorePage } from './StorePage.tsx'
import { Session } from './session.ts'

allowOwnScripts(window)
const { lang } = parseLink(location.search, null).state
const root = import.meta.env.BASE_URL
const ask: StoreFetch = (address, init) => fetch(address, init)
const server = new StoreClient(root, ask)
const client = new FoundClient([
  async () => server,
  // What reads an archive comes with what draws the map, and only where no server answers.
  async () => {
    const { ArchiveClient } = await import('../source/stored/archive-client.ts')
    const openTiles: OpenTiles = async (source) => (await import('../map/map-view.ts')).openTiles(source)
    return new ArchiveClient(`${root}archive/`, ask, openTiles)
  },
])
const world = { now: () => Date.now(), wait: BROWSER.wait, frames: BROWSER_FRAMES }
const session = new Session(client, location.search, world)
// A square of an archive has no door: an archive is drawn one by one where few are in sight.
const door = new Door(server, session, world)
const measuring = new Measuring(server, session, world)
keepAddress(session)
// Nothing plays where nobody sees it.
document.addEventListener('visibilitychange', () => document.hidden && session.pause())
document.querySelector('.starting')?.remove()

const words = await loadLanguage(lang).catch(() => en)
document.documentElement.lang = words.lang
document.documentElement.dir = words.dir
createRoot(document.querySelector('#app')!).render(
  <PageBoundary>
    <WordsContext value={words}>
      <StorePage session={session} door={door} measuring={measuring} names={namesIn(words)} />
    </WordsContext>
  </PageBoundary>,
)
