import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULTS, type IncidentFeature } from '../../core/record/incident.ts'
import { GEODATA } from '../data-files.ts'
import { readInfo } from '../dataset-info.ts'
import { gazetteer } from '../gazetteer/gazetteer.ts'
import { checkFile } from './check.ts'

// Built before the first test, so that none of them is charged for it.
gazetteer()

const VERSIONS = join(GEODATA, 'versions')
const kept = readdirSync(VERSIONS).sort(new Intl.Collator('en', { numeric: true }).compare)

test('every version of the data that is kept says its number and has no problems', () => {
  expect(kept).toContain('1.0.0')
  expect(kept.map((version) => readInfo(join(VERSIONS, version)).version)).toEqual(kept)
  expect(kept.flatMap((version) => checkFile(join(VERSIONS, version, 'incidents.geojson')).issues)).toEqual(
    [],
  )
})

/** What a reader sees of a feature: all of it but the values that make claims comparable. */
function seen({ geometry, properties }: IncidentFeature): string {
  const claims = properties.claims.map(({ source, locator, field, says }) => [source, locator, field, says])
  const { certainty, region, ...rest } = { ...DEFAULTS, ...properties }
  return JSON.stringify([geometry, certainty, region, { ...rest, claims }])
}

function featuresOf(folder: string): Map<string, string> {
  const { features } = JSON.parse(readFileSync(join(folder, 'incidents.geojson'), 'utf8')) as {
    features: IncidentFeature[]
  }
  return new Map(features.map((feature) => [feature.id, seen(feature)]))
}

test('the change log names every feature that was added, corrected or withdrawn since the version before', () => {
  const before = featuresOf(join(VERSIONS, kept.at(-1)!))
  const now = featuresOf(GEODATA)
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (id) => before.get(id) !== now.get(id),
  )
  const log = readFileSync(join(GEODATA, 'CHANGELOG.md'), 'utf8')
  const latest = log.slice(
    log.indexOf(`\n## ${readInfo(GEODATA).version}`),
    log.indexOf(`\n## ${kept.at(-1)}`),
  )
  const named = new Set([...latest.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id))
  expect(changed.filter((id) => !named.has(id))).toEqual([])
})
