import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IncidentFeature } from '../../core/record/incident.ts'
import type { DatasetInfo } from '../../core/table/dataset.ts'
import { layOut } from '../../pipeline/build.ts'
import { type DefaultView, readDefaultView } from './default-view.ts'

/** The default view of some features, read from files as a build reads it. */
export function viewOf(features: readonly IncidentFeature[], info: Partial<DatasetInfo> = {}): DefaultView {
  const folder = mkdtempSync(join(tmpdir(), 'reachmap-view-'))
  try {
    for (const [name, bytes] of Object.entries(layOut(features, join(folder, 'none.geojson')))) {
      writeFileSync(join(folder, name), bytes)
    }
    const view = readDefaultView(folder)!
    return { ...view, info: { ...view.info, ...info } }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
