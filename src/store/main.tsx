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
import { Taking } from './taking.ts'

allowOwnScripts(window)
const { lang } = parseLink(location.search, null).state
const root = import.meta.env.BASE_URL
const ask: StoreFetch = (address, init) => fetch(address, init)
const server = new StoreClient(root, ask)
// What reads an archive comes with what draws the map, and only where no server answers.
const archive = kept(async () => {
  const { ArchiveClient } = await import('../source/stored/archive-client.ts')
  const openTiles: OpenTiles = async (source) => (await import('../map/map-view.ts')).openTiles(source)
  return new ArchiveClient(`${root}archive/`, ask, openTiles)
})
const ways = [async () => server, archive]
const client = new FoundClient(ways)
const world = { now: () => Date.now(), wait: BROWSER.wait, frames: BROWSER_FRAMES }
const session = new Session(client, location.search, world)
// A square of an archive has no door: an archive is drawn one by one where few are in sight.
const door = new Door(server, session, world)
const measuring = new Measuring(server, session, world)
const taker = kept(async () => {
  const { numbersTaker } = await import('./take-numbers.ts')
  return numbersTaker(await archive())
})
const taking = new Taking(session, {
  take: async (...asked) => (await taker())(...asked),
  answerBy: (tab) => client.use(tab ? [async () => tab] : ways),
})
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
      <StorePage session={session} door={door} measuring={measuring} taking={taking} names={namesIn(words)} />
    </WordsContext>
  </PageBoundary>,
)

/** Makes something once; what failed is made again the next time. */
function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make().catch((reason: unknown) => {
      made = null
      throw reason
    })
    return made
  }
}
