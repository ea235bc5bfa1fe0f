import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { feature } from '../core/fixtures/feature.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { readChanges } from '../core/table/changes.ts'
import { GEODATA } from './data-files.ts'
import { changesBetween, versionFiles } from './versions.ts'

it('tells what was added, corrected and withdrawn; what is only known better, or has a field more, was not corrected', () => {
  const claim = { source: '001', locator: 'p1', field: 'date', says: 'a day', low: null, high: null }
  const before = [
    feature('same'),
    feature('moved'),
    feature('renamed', { title: 'A' }),
    feature('gone', { title: 'Gone' }),
  ]
  const known = feature('same')
  const after = [
    {
      ...known,
      properties: { ...known.properties, claims: [claim], certainty: 'doubtful' },
    } as IncidentFeature,
    feature('moved', { at: [10, 50] }),
    feature('renamed', { title: 'B' }),
    feature('new'),
  ]
  const { certainty: _, ...first } = before[0]!.properties
  expect(changesBetween([{ ...before[0]!, properties: first as never }, ...before.slice(1)], after)).toEqual({
    added: ['new'],
    corrected: ['moved', 'renamed'],
    withdrawn: [{ id: 'gone', title: 'Gone' }],
  })
})

it('keeps each version as it was, with what became of it', () => {
  const text = readFileSync(join(GEODATA, 'incidents.geojson'), 'utf8')
  const { features } = JSON.parse(text) as { features: IncidentFeature[] }
  const files = versionFiles(features, GEODATA, '1.1.0')
  const kept = join(GEODATA, 'versions', '1.0.0', 'incidents.geojson')
  expect(files['1.0.0/incidents.geojson']).toBe(readFileSync(kept, 'utf8'))
  const changes = readChanges(files['1.0.0/changes.json']!)!
  const named = readFileSync(join(GEODATA, 'CHANGELOG.md'), 'utf8')
  expect([...changes.added, ...changes.corrected].filter((id) => !named.includes(id))).toEqual([])
  expect([changes.from, changes.to, changes.added.length, changes.withdrawn]).toEqual([
    '1.0.0',
    '1.1.0',
    9,
    [],
  ])
})

it('reads nothing but what the build wrote', () => {
  for (const text of [
    '<!doctype html>',
    'null',
    '{}',
    '{"from":"1","to":"2","added":[1],"corrected":[],"withdrawn":[]}',
  ])
    expect(readChanges(text)).toBeNull()
})
