import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeColumns } from '../../core/columns-file.ts'
import type { DatasetInfo } from '../../core/dataset.ts'
import type { IncidentFeature } from '../../core/incident.ts'
import { namesIn } from '../../core/names.ts'
import { altText, sentence } from '../../core/sentence.ts'
import { DEFAULT_STATE } from '../../core/state.ts'
import { createView, type View } from '../../core/view.ts'
import { isInWindow } from '../../core/window.ts'

/** The view that a page shows without any parameter: what stands in it where no script runs, and on the share picture. */
export interface DefaultView {
  readonly info: DatasetInfo
  readonly view: View
  readonly sentence: string
  readonly alt: string
  /** Positions of what is shown, in the order of time. */
  readonly shown: readonly number[]
  feature(index: number): IncidentFeature | undefined
}

/** The default view of the data that were built into a folder; null when none were. */
export function readDefaultView(folder: string): DefaultView | null {
  const file = join(folder, 'incidents.bin')
  if (!existsSync(file)) return null
  const columns = decodeColumns(new Uint8Array(readFileSync(file)).buffer)
  const info = readJson<DatasetInfo>(join(folder, 'info.json'))
  const features = readJson<IncidentFeature[]>(join(folder, 'features.json'))
  const feature = (index: number) => features[index]
  const view = createView({ info, columns, feature })(DEFAULT_STATE)
  const facts = { view, names: namesIn('en'), farthest: null }
  const { filtered, range, window } = view
  return {
    info,
    view,
    sentence: sentence(facts).text,
    alt: altText(facts),
    shown: [...filtered.subarray(range.lo, range.hi)].filter((row) =>
      isInWindow(columns, row, window, false),
    ),
    feature,
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
