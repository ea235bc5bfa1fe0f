import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IncidentFeature } from '../core/record/incident.ts'
import { readColumns, readFeatures, readInfo } from '../core/table/data-files.ts'
import { build } from './build.ts'
import { citation } from './dataset-info.ts'
import { gazetteer } from './gazetteer/gazetteer.ts'

// Built before the first test, so that none of them is charged for it.
gazetteer()

const fixture = (name: string) => join(import.meta.dirname, 'check/fixtures', `${name}.geojson`)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reachmap-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const buildInto = (out: string, input: string, unchecked = false) =>
  build({ input: fixture(input), out: join(folder, out), unchecked, basemap: false })

const read = (...path: string[]) => readFileSync(join(folder, ...path))

describe('build', () => {
  it('writes columns, texts and what surrounds them', async () => {
    expect(await buildInto('out', 'valid')).toMatchObject({ code: 0 })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'features.json',
      'incidents.bin',
      'incidents.csv',
      'incidents.geojson',
      'incidents.schema.json',
      'info.json',
      'stories',
    ])
    const buffer = (name: string) => new Uint8Array(read('out', name)).buffer
    const columns = readColumns(buffer('incidents.bin'))
    const features = readFeatures(buffer('features.json'))
    const info = readInfo(buffer('info.json'))
    expect(columns.value.count).toBe(2)
    const given: IncidentFeature[] = JSON.parse(readFileSync(fixture('valid'), 'utf8')).features
    expect(features.value).toEqual(
      given.map((one) => ({
        ...one,
        properties: { ...one.properties, certainty: 'firm', region: null },
      })),
    )
    expect(info.value).toMatchObject({ title: 'Untitled dataset', leftOut: [] })
    expect([features.build, info.build]).toEqual([columns.build, columns.build])
  })

  it('gives the same bytes for the same input', async () => {
    await buildInto('a', 'valid')
    await buildInto('b', 'valid')
    for (const name of readdirSync(join(folder, 'a')).filter((one) => one.includes('.')))
      expect(read('a', name).equals(read('b', name))).toBe(true)
  })

  it('prints the problems of bad data and writes nothing', async () => {
    const outcome = await buildInto('out', 'end-before-start')
    expect(outcome.code).toBe(1)
    expect(outcome.err).toContain('end: 2022-09-04 lies before start')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('takes generated data as they are when asked to', async () => {
    expect(await buildInto('out', 'no-claim', true)).toMatchObject({ code: 0 })
  })
})

describe('citation', () => {
  it('names authors, year, title, version and address', () => {
    const cff = `cff-version: 1.2.0
authors:
  - family-names: Doe
    given-names: Jane Mary
  - name: "The contributors"
date-released: '2024-05-01'
url: https://example.org/map
`
    expect(citation(cff, 'A map', '1.0.0')).toBe(
      'Doe, J. M., The contributors (2024). A map, version 1.0.0 [data set]. https://example.org/map',
    )
  })

  it('leaves out what is not there', () => {
    expect(citation('', 'A map', '1.0.0')).toBe('A map, version 1.0.0 [data set]')
  })
})
