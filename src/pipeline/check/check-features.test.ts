import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../core/record/incident.ts'
import { printIssues } from '../../core/record/issue.ts'
import { gazetteer } from '../gazetteer/gazetteer.ts'
import { checkFeatures } from './check-features.ts'
import { readJson } from './read-json.ts'

// Built before the first test, so that none of them is charged for it.
gazetteer()

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'))
const [valid] = read('valid.geojson').features
const sources = new Map<string, Source>(read('sources.json').map((source: Source) => [source.id, source]))
const check = (...features: unknown[]) => checkFeatures(features, sources, 'f')

describe('checkFeatures', () => {
  it('finds nothing in no features', () => {
    expect(check()).toEqual([])
  })

  it('takes hostile texts for texts', () => {
    for (const text of [
      '<script>alert(1)</script> in Kabul city today',
      'Attack in کابل \u200f today 👩‍👩‍👧 now',
    ]) {
      expect(check({ ...valid, properties: { ...valid.properties, title: text } })).toEqual([])
    }
  })

  it('takes a point near a border for inside, and one across 180 degrees too', () => {
    const far = {
      country: 'FJ',
      admin1: null,
      gazetteer: 'country:FJ',
      placePrecision: 'country',
      radiusKm: 300,
      place: 'Fiji',
    }
    for (const lon of [179.9, -179.9]) {
      const feature = {
        ...valid,
        geometry: { type: 'Point', coordinates: [lon, -16.8] },
        properties: { ...valid.properties, ...far },
      }
      expect(check(feature)).toEqual([])
    }
  })

  it('never throws and always prints, whatever stands in any field', () => {
    const fields = [
      'id',
      'geometry',
      'properties',
      ...Object.keys(valid.properties).map((key) => `properties.${key}`),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (path, value) => {
        const feature = structuredClone(valid)
        if (path.startsWith('properties.')) feature.properties[path.slice(11)] = value
        else feature[path] = value
        expect(printIssues(check(feature))).toMatch(/\.$/)
      }),
    )
  })

  it('never throws for features of any shape', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue()), (features) => void check(...features)))
  })
})

describe('readJson', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readJson(bytes, 'f')))
  })

  it('takes for JSON what JSON.parse takes for JSON', () => {
    const almost = fc.oneof(
      fc.json(),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom('"', ',', '}', '0', '\n', '\\')).map(splice),
    )
    fc.assert(
      fc.property(almost, (text) => {
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        expect('value' in readJson(new TextEncoder().encode(text), 'f')).toBe(isJson)
      }),
    )
  })

  it('says that a text is nested too deeply instead of giving up', () => {
    const { issues } = readJson(new TextEncoder().encode('['.repeat(100_000)), 'f')
    expect(issues.map(({ what }) => what)).toEqual([
      'is not JSON: line 1, column 62: nested deeper than 60 levels',
    ])
  })
})

function splice([text, at, insert]: readonly [string, number, string]): string {
  const cut = at % (text.length + 1)
  return text.slice(0, cut) + insert + text.slice(cut)
}
