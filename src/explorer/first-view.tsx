import { renderToString } from 'react-dom/server'
import { parseLink } from '../core/link/permalink.ts'
import { type Fetch, loadDataset } from '../source/load-dataset.ts'
import { localSource } from '../source/local.ts'
import { createActions } from '../state/actions.ts'
import { createLoader } from '../state/loader.ts'
import { createPlayer } from '../state/player.ts'
import { createAppStore } from '../state/store.ts'
import { createViewer } from '../state/viewer.ts'
import { en } from '../words/languages/en.ts'
import { firstAnswers } from './first-answers.ts'
import { wholePage } from './page.tsx'

/** Nothing moves and nothing is waited for while a build renders. */
const STILL = { now: () => 0, requestFrame: () => 0, cancelFrame() {} }
const ALONE = {
  isOnline: () => true,
  onOnline: () => () => {},
  wait: () => () => {},
  servedPage: async () => '',
  entry: null,
  abandon() {},
}

/**
 * The page without any link as HTML, rendered by the parts that take it over in a browser, with the build of the data it shows.
 * Run by the build of the site, which reads the data for it.
 */
export async function firstView(fetch: Fetch): Promise<{ html: string; build: number }> {
  const { dataset, build } = await loadDataset('', fetch)
  const source = localSource(dataset)
  const store = createAppStore(parseLink('', null).state)
  const view = createViewer(store)
  const actions = createActions(store, view)
  const player = createPlayer(store, view, STILL)
  actions.datasetLoaded(source, [], parseLink('', dataset.info.group).state)
  await firstAnswers(source, view(store.getState().state)!)
  const data = createLoader(async () => {}, ALONE)
  const html = renderToString(wholePage({ page: { store, view, actions }, player, language: en, data }))
  return { html, build }
}
