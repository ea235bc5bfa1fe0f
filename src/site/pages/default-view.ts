import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openingState } from '../../core/link/opening.ts'
import { DataFault, type DataFile } from '../../core/table/data-fault.ts'
import type { DatasetInfo } from '../../core/table/dataset.ts'
import { textAt } from '../../core/table/text-column.ts'
import { readWhole } from '../../core/table/whole-files.ts'
import type { View } from '../../core/view.ts'
import { laterAnswers } from '../../source/later.ts'
import { localSource } from '../../source/local.ts'
import type { DataSource } from '../../source/source.ts'
import { en } from '../../words/languages/en.ts'
import { namesIn } from '../../words/names.ts'
import { altText, sentence } from '../../words/sentence.ts'

/** The view that a page shows without any parameter: what stands in it where no script runs, and on the share picture. */
export interface DefaultView {
  readonly info: DatasetInfo
  readonly view: View
  readonly sentence: string
  readonly alt: string
  /** What the view is of, for whatever else is asked of it. */
  readonly dataset: DataSource
}

/**
 * The default view of the data that were built into a folder; null when none were, or by another version of the build: the
 * next one writes them anew.
 */
export function readDefaultView(folder: string): DefaultView | null {
  try {
    return readView(folder)
  } catch (error) {
    if (error instanceof DataFault && error.fault.code === 'version') return null
    throw error
  }
}

function readView(folder: string): DefaultView | null {
  if (!existsSync(join(folder, 'incidents.bin'))) return null
  const read = (file: DataFile) => new Uint8Array(readFileSync(join(folder, file))).buffer
  const { info, columns, features } = readWhole(read)
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  const feature = (index: number) => byId.get(textAt(columns.id, index))
  const dataset = localSource({ info, columns, feature }, laterAnswers)
  const view = dataset.view(openingState(info.group))
  const facts = { view, names: namesIn(en), farthest: null }
  return { info, view, sentence: sentence(facts).text, alt: altText(facts), dataset }
}
