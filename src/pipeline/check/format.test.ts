import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatData } from './format.ts'

const feature = (id: string, start: string, rest: object = {}) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [69.1723312, -0.000001] },
  properties: { start, ...rest },
})

describe('formatData', () => {
  it('sorts features by start, then id', () => {
    const features = [feature('b', '2022-01-02'), feature('a', '2022-01-02'), feature('c', '2022-01-01')]
    const sorted = JSON.parse(formatData({ type: 'FeatureCollection', features }))
    expect(sorted.features.map((item: { id: string }) => item.id)).toEqual(['c', 'a', 'b'])
  })

  it('writes fields in the order of the data dictionary, unknown ones last, small objects on a line', () => {
    const killed = { high: null, low: 1, best: 1 }
    const one = {
      properties: { zebra: 1, killed, start: '2022-01-01', title: 'T' },
      id: 'a',
      type: 'Feature',
      geometry: null,
    }
    expect(formatData({ features: [one], type: 'FeatureCollection' })).toBe(`{
  "type": "FeatureCollection",
  "features": [
    {
      "type": "Feature",
      "id": "a",
      "geometry": null,
      "properties": {
        "title": "T",
        "start": "2022-01-01",
        "killed": { "low": 1, "best": 1, "high": null },
        "zebra": 1
      }
    }
  ]
}
`)
  })

  it('keeps five decimals of a coordinate and no negative zero', () => {
    expect(formatData({ features: [feature('a', '2022-01-01')] })).toContain('[69.17233, 0]')
  })

  it('writes an empty collection on a line of its own', () => {
    expect(formatData({ type: 'FeatureCollection', features: [] })).toBe(
      '{ "type": "FeatureCollection", "features": [] }\n',
    )
  })

  it('gives the same text again for what it wrote, and loses nothing', () => {
    const properties = fc.dictionary(fc.string(), fc.jsonValue())
    const anyFeature = fc.record({
      id: fc.string(),
      properties,
      geometry: fc.jsonValue(),
      extra: fc.jsonValue(),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(anyFeature, fc.jsonValue())), (features) => {
        const once = formatData({ type: 'FeatureCollection', features })
        expect(formatData(JSON.parse(once))).toBe(once)
        expect(JSON.parse(once).features).toHaveLength(features.length)
      }),
    )
  })

  it('writes the same text whatever order the features came in', () => {
    const features = ['a', 'b', 'c', 'd', 'e'].map((id, i) => feature(id, `2022-01-0${(i % 3) + 1}`))
    const wanted = formatData({ features })
    fc.assert(
      fc.property(fc.shuffledSubarray(features, { minLength: features.length }), (shuffled) => {
        expect(formatData({ features: shuffled })).toBe(wanted)
      }),
    )
  })
})
