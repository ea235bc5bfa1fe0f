import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IncidentFeature } from '../core/record/incident.ts'
import type { Changes } from '../core/table/changes.ts'
import { withDefaults } from './stories/dataset.ts'
import { csvOf } from './tables/csv.ts'

/** Fields that say how something is known, and not what. */
const BESIDE: ReadonlySet<string> = new Set(['claims', 'notes'])

/**
 * What became of the incidents of a version. Corrected is one of which a field that the earlier version had says something
 * else; its claims and notes are not among them, which grow with every reading, nor are fields that came later.
 */
export function changesBetween(
  before: readonly IncidentFeature[],
  after: readonly IncidentFeature[],
): Pick<Changes, 'added' | 'corrected' | 'withdrawn'> {
  const later = new Map(after.map((feature) => [feature.id, feature]))
  const earlier = new Set(before.map(({ id }) => id))
  return {
    added: after.flatMap(({ id }) => (earlier.has(id) ? [] : [id])),
    corrected: before.flatMap((feature) => {
      const now = later.get(feature.id)
      return now && isCorrected(feature, now) ? [feature.id] : []
    }),
    withdrawn: before.flatMap(({ id, properties: { title } }) => (later.has(id) ? [] : [{ id, title }])),
  }
}

function isCorrected(before: IncidentFeature, after: IncidentFeature): boolean {
  const now = withDefaults(after).properties as unknown as Record<string, unknown>
  const fields = Object.entries(before.properties).filter(([field]) => !BESIDE.has(field))
  return (
    !isSame(before.geometry, after.geometry) || fields.some(([field, value]) => !isSame(value, now[field]))
  )
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Files that a version is made of. */
const OF_VERSION = ['incidents.geojson', 'sources.json', 'left-out.json', 'dataset.json']

/**
 * What the built site keeps of earlier versions of a data folder, which stand in its `versions`: `VERSION/` with the data as they were,
 * a table of them, and `changes.json` for what became of them by version `to`.
 */
export function versionFiles(
  features: readonly IncidentFeature[],
  folder: string,
  to: string,
): Readonly<Record<string, string>> {
  const kept = join(folder, 'versions')
  const versions = existsSync(kept) ? readdirSync(kept).sort() : []
  return Object.fromEntries(
    versions.flatMap((from) => {
      const text = (name: string) => readFileSync(join(kept, from, name), 'utf8')
      const there = OF_VERSION.filter((name) => existsSync(join(kept, from, name)))
      const before = (JSON.parse(text('incidents.geojson')) as { features: IncidentFeature[] }).features
      const changes: Changes = { from, to, ...changesBetween(before, features) }
      return [
        ...there.map((name) => [`${from}/${name}`, text(name)]),
        [`${from}/incidents.csv`, csvOf(before.map(withDefaults))],
        [`${from}/changes.json`, `${JSON.stringify(changes)}\n`],
      ]
    }),
  )
}
