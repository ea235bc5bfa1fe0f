import { describe, expect, it } from 'vitest'
import { facetValues, textAt } from '../core/columns.ts'
import { isoDay } from '../core/day.ts'
import { openFile } from './open-file.ts'

const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const point = (id: unknown, properties: object) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [69.17, 34.53] },
  properties,
})

async function issues(text: string) {
  const opened = await openFile('mine.geojson', text)
  return 'issues' in opened
    ? opened.issues.map(({ feature, field, what }) => [feature, field, what])
    : 'opened'
}

describe('a file of one’s own', () => {
  it('needs an id and a start; everything else has a default', async () => {
    const opened = await openFile(
      'mine.geojson',
      collection(point('a', { start: '2020-05-01', colour: 'red' })),
    )
    if ('issues' in opened) throw new Error(JSON.stringify(opened.issues))
    const { columns, info } = opened.dataset
    expect([
      info.title,
      textAt(columns.id, 0),
      isoDay(columns.end[0]!),
      facetValues(columns.facets.role, 0),
      facetValues(columns.facets.precision, 0),
    ]).toEqual(['mine.geojson', 'a', '2020-05-01', ['incident'], ['site']])
  })

  it('is told everything that is wrong with it at once', async () => {
    const text = collection(
      point('a', { start: '2020-02-30' }),
      point('b', { start: '2020-01-01', kind: 'party' }),
      point('c', {}),
    )
    expect(await issues(text)).toMatchObject([
      ['a', 'start', expect.any(String)],
      ['b', 'kind', expect.stringContaining('"party"')],
      ['c', 'start', expect.any(String)],
    ])
  })

  it('is told of ids that are used twice and of ends before their starts', async () => {
    const text = collection(
      point('a', { start: '2020-01-02', end: '2020-01-01' }),
      point('a', { start: '2020-01-01' }),
    )
    expect(await issues(text)).toEqual([
      ['a', 'end', '2020-01-01 lies before the start'],
      ['a', 'id', 'is used twice'],
    ])
  })

  it.each([
    ['not JSON', 'Kabul'],
    ['no collection', '{"type":"Feature"}'],
    ['nothing', 'null'],
    ['an empty collection', '{"features":[]}'],
    ['a collection of nonsense', '{"features":[1,null,"x",[]]}'],
    ['a prototype', '{"features":[{"__proto__":{"id":"x"},"id":"__proto__","properties":{"__proto__":1}}]}'],
  ])('is refused in words when it is %s', async (_what, text) => {
    expect(await issues(text)).not.toBe('opened')
  })
})
