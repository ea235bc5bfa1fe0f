import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { feature } from '../../core/fixtures/feature.ts'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { readIncidents } from '../../intake/normalise.ts'
import { WHOLE_ENGLISH } from '../../words/whole.ts'
import { jsonSchema } from '../check/schema-files.ts'
import { GEODATA } from '../data-files.ts'
import { flatGeoJson, flatSchema } from './flat-geojson.ts'

const TEXT = readFileSync(join(GEODATA, 'incidents.geojson'), 'utf8')
const FEATURES: readonly IncidentFeature[] = JSON.parse(TEXT).features

describe('flatGeoJson', () => {
  it('puts the parts of a figure behind it, null where they are not known', () => {
    const killed = { low: 137, best: 140, high: null }
    const { properties } = JSON.parse(flatGeoJson([feature('a', { killed })])).features[0]
    expect(Object.entries(properties).filter(([name]) => /^(killed|injured)/.test(name))).toEqual([
      ['killed', killed],
      ['killed_low', 137],
      ['killed_best', 140],
      ['killed_high', null],
      ['injured', null],
      ['injured_low', null],
      ['injured_best', null],
      ['injured_high', null],
    ])
  })

  it('changes nothing else', () => {
    const flat = JSON.parse(flatGeoJson(FEATURES), (name, value) =>
      /^(killed|injured)_/.test(name) ? undefined : value,
    )
    expect(flat).toEqual({ type: 'FeatureCollection', features: FEATURES })
  })

  it('is an empty collection for no features', () => {
    expect(JSON.parse(flatGeoJson([]))).toEqual({ type: 'FeatureCollection', features: [] })
  })

  it('is opened as the source is', () => {
    const { blanks } = WHOLE_ENGLISH.sources.own
    const read = (text: string) => {
      const { features, issues, of, beside } = readIncidents(text, blanks)
      return { features, issues, of, beside: beside.names }
    }
    expect(read(flatGeoJson(FEATURES))).toEqual(read(TEXT))
  })
})

describe('flatSchema', () => {
  const schema = z.fromJSONSchema(flatSchema(jsonSchema()) as never)

  it('lets the flat collection through', () => {
    expect(schema.safeParse(JSON.parse(flatGeoJson(FEATURES))).error?.issues ?? []).toEqual([])
  })

  it('refuses a flat figure that is missing or no number, and a field that nobody knows', () => {
    const refused = (change: (properties: Record<string, unknown>) => void) => {
      const flat = JSON.parse(flatGeoJson(FEATURES.slice(0, 1)))
      change(flat.features[0].properties)
      return !schema.safeParse(flat).success
    }
    expect([
      refused(() => {}),
      refused((properties) => {
        delete properties.killed_low
      }),
      refused((properties) => {
        properties.killed_low = 'many'
      }),
      refused((properties) => {
        properties.more = 1
      }),
    ]).toEqual([false, true, true, true])
  })
})
