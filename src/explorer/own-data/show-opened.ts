import { openingState } from '../../core/link/opening.ts'
import { parseLink } from '../../core/link/permalink.ts'
import type { State } from '../../core/link/state.ts'
import { playedPeriod, scopeOf, selectedOf } from '../../core/question.ts'
import { storedFeature } from '../../core/table/stored-features.ts'
import { baseOf } from '../../core/view.ts'
import type { SentDataset } from '../../intake/service.ts'
import { mapChunk } from '../../page/map/map-chunk.ts'
import type { Page } from '../../page/useStore.ts'
import { localSource } from '../../source/local.ts'
import type { DataSource } from '../../source/source.ts'
import { keepFile, type OpenedFile } from './opened-files.ts'
import { renamedState } from './renamed-state.ts'

/** Shows what was read; a dataset that was saved (`saved`: its view) as it was left. What is the reader's and not the view's stays: their language and their theme. */
export async function showOpened(
  { store, actions }: Pick<Page, 'store' | 'actions'>,
  sent: SentDataset,
  file: OpenedFile,
  saved: string | null = null,
): Promise<void> {
  const { info } = sent
  const { lang, theme } = store.getState().state
  const opening =
    saved === null ? { ...openingState(info.group), role: [] } : parseLink(saved, info.group).state
  const reading = info.reading!
  const [source, state] = [sourceOf(sent), { ...opening, lang, theme }]
  for (const _ of stepsBefore(source, state)) await nextTask()
  keepFile(reading, { ...file, sent })
  actions.datasetLoaded(source, [], state)
  actions.notify({ code: 'fileOpened', name: reading.file, shown: reading.shown, of: reading.of })
}

/** Shows the file that is open by another group or other names: the view stays, but for what follows from them. */
export async function showRenamed(
  { store, actions }: Pick<Page, 'store' | 'actions'>,
  sent: SentDataset,
  file: OpenedFile,
): Promise<void> {
  const { info } = sent
  const source = sourceOf(sent)
  const state = () => renamedState(store.getState().state, store.getState().dataset!.info.group, info)
  for (const _ of stepsBefore(source, state())) await nextTask()
  keepFile(info.reading!, { ...file, sent })
  const next = state()
  actions.datasetCompleted(source)
  actions.openLink(next)
}

function sourceOf({ info, columns, extras, stored }: SentDataset): DataSource {
  const feature = (i: number) => storedFeature(columns, stored, i)
  return localSource({ info, columns, extras, feature })
}

/**
 * What the page's parts and its map ask of many rows once they show them, worked out before: in one task with all that shows it, it would stop
 * the page for too long.
 */
function* stepsBefore(source: DataSource, state: State): Generator<void> {
  yield
  const selected = selectedOf(state)
  // Of no intervals: what passes is looked for, and no more.
  source.now({ ask: 'intervals', selected, limit: 0 })
  yield
  const view = source.view(state)
  yield
  const base = baseOf(view)
  source.now({ ask: 'firsts', selected, base })
  yield
  source.now({ ask: 'moments', period: playedPeriod(state, view.period), base })
  yield
  const sort = { by: 'date', down: false, lang: 'en' } as const
  const scope = scopeOf(state, view.window)
  source.now({ ask: 'page', scope, only: null, sort, offset: 0, limit: 0, find: null })
  yield
  const map = mapChunk.now().value
  if (map) yield* map.prepareData(view.table, state.by)
}

function nextTask(): Promise<void> {
  return new Promise((resume) => setTimeout(resume))
}
