import { openingState } from '../../core/link/opening.ts'
import { parseLink } from '../../core/link/permalink.ts'
import { storedFeature } from '../../core/table/stored-features.ts'
import type { SentDataset } from '../../intake/service.ts'
import type { Page } from '../../page/useStore.ts'
import { localSource } from '../../source/local.ts'
import { keepFile, type OpenedFile } from './opened-files.ts'

/** Shows what was read; a dataset that was saved (`saved`: its view) as it was left. What is the reader's and not the view's stays: their language and their theme. */
export async function showOpened(
  { store, actions }: Pick<Page, 'store' | 'actions'>,
  { info, columns, extras, stored }: SentDataset,
  file: OpenedFile,
  saved: string | null = null,
): Promise<void> {
  const dataset = { info, columns, extras, feature: (i: number) => storedFeature(columns, stored, i) }
  const { lang, theme } = store.getState().state
  const opening =
    saved === null ? { ...openingState(info.group), role: [] } : parseLink(saved, info.group).state
  const reading = info.reading!
  const [source, state] = [localSource(dataset), { ...opening, lang, theme }]
  // What the view needs of many rows is worked out in a task of its own: with all that shows it, it would stop the page for too long.
  await nextTask()
  source.view(state)
  await nextTask()
  keepFile(reading, file)
  actions.datasetLoaded(source, [], state)
  actions.notify({ code: 'fileOpened', name: reading.file, shown: reading.shown, of: reading.of })
}

function nextTask(): Promise<void> {
  return new Promise((resume) => setTimeout(resume))
}
