import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { parseLink } from '../../core/link/permalink.ts'
import { type Fetch, loadDataset } from '../../source/load-dataset.ts'
import { localSource } from '../../source/local.ts'
import { createActions } from '../../state/actions.ts'
import { createLoader } from '../../state/loader.ts'
import { createPlayer } from '../../state/player.ts'
import { createAppStore } from '../../state/store.ts'
import { createViewer } from '../../state/viewer.ts'
import { en } from '../../words/languages/en.ts'
import { firstAnswers } from './first-answers.ts'
import type { Whole } from './start-page.ts'
import { wholePage } from './whole-page.tsx'

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

/** A page without a link as HTML, and the build of the data that it shows. */
export interface FirstView {
  readonly html: string
  readonly build: number
}

/**
 * A page without any link as HTML, rendered by the parts that take it over in a browser. Run by the build of the site, which reads the data for
 * it.
 */
export async function renderFirstView(
  fetch: Fetch,
  partsOf: (whole: Whole) => ReactNode,
): Promise<FirstView> {
  const { dataset, build, source = localSource(dataset) } = await loadDataset('', fetch)
  const store = createAppStore(parseLink('', null).state)
  const view = createViewer(store)
  const actions = createActions(store, view)
  const player = createPlayer(store, view, STILL)
  actions.datasetLoaded(source, [], parseLink('', dataset.info.group).state)
  await firstAnswers(source, view(store.getState().state)!)
  const data = createLoader(async () => {}, ALONE)
  const whole = { page: { store, view, actions }, player, language: en, data }
  return { html: renderToString(wholePage(whole, partsOf(whole))), build }
}
