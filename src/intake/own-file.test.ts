import { describe, expect, it } from 'vitest'
import { facetValues } from '../core/table/facet-column.ts'
import { textAt } from '../core/table/text-column.ts'
import { isoDay } from '../core/time/day.ts'
import { openFile } from './own-file.ts'

const words = {
  subtitle: 'Mine',
  licence: 'None',
  base: 'Kabul',
  blanks: { title: 'Untitled', summary: '-', place: 'Somewhere' },
}
const open = (text: string, size = text.length) =>
  openFile({ name: 'mine.geojson', size, text: async () => text }, words)

const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })
const point = (id: unknown, properties: object, coordinates: readonly number[] = [69.17, 34.53]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates },
  properties,
})

async function read(text: string) {
  const { dataset, features, issues } = await open(text)
  return {
    opened: dataset !== null,
    ids: features.map(({ id }) => id),
    issues: issues.map(({ feature, field, code }) => [feature, field, code]),
  }
}

describe('a file of one’s own', () => {
  it('needs a start alone; what it does not say is unknown', async () => {
    const { dataset } = await open(collection(point(undefined, { start: '2020-05-01' })))
    const { columns, info } = dataset!
    expect([
      info.title,
      textAt(columns.id, 0),
      textAt(columns.title, 0),
      isoDay(columns.end[0]!),
      facetValues(columns.facets.role, 0),
      facetValues(columns.facets.precision, 0),
      facetValues(columns.facets.kind, 0),
      facetValues(columns.facets.attribution, 0),
      facetValues(columns.facets.actor, 0),
    ]).toEqual([
      'mine.geojson',
      'feature-1',
      'Untitled',
      '2020-05-01',
      ['incident'],
      ['unstated'],
      ['none'],
      ['none'],
      ['none'],
    ])
  })

  it('keeps a role and a kind that no vocabulary knows, and says so', async () => {
    const { dataset, issues } = await open(
      collection(
        point('a', { start: '2020-05-01' }),
        point('b', { start: '2020-05-02', role: 'rumour', kind: 'hijacking' }),
      ),
    )
    const { columns } = dataset!
    expect([facetValues(columns.facets.role, 1), facetValues(columns.facets.kind, 1)]).toEqual([
      ['rumour'],
      ['hijacking'],
    ])
    expect(issues.map(({ feature, field, code, effect }) => [feature, field, code, effect])).toEqual([
      ['b', 'role', 'unknown-word', 'changed'],
      ['b', 'kind', 'unknown-word', 'changed'],
    ])
  })

  it('says where in the world something was, and whether it is doubtful; what is neither is left out of it', async () => {
    const { dataset, issues } = await open(
      collection(
        point('a', { start: '2020-05-01' }),
        point('b', { start: '2020-05-02', region: '150', certainty: 'doubtful' }),
        point('c', { start: '2020-05-03', region: 'Europe', certainty: 'perhaps' }),
      ),
    )
    const { region, facets } = dataset!.columns
    expect([0, 1, 2].map((i) => [facetValues(region, i), facetValues(facets.certainty, i)])).toEqual([
      [['none'], ['firm']],
      [['150'], ['doubtful']],
      [['none'], ['firm']],
    ])
    expect(issues.map(({ feature, field, code }) => [feature, field, code])).toEqual([
      ['c', 'certainty', 'not-used'],
      ['c', 'region', 'not-used'],
    ])
  })

  it('is told everything that is wrong with it at once, and opens with what is good', async () => {
    const text = collection(
      point('a', { start: '2020-02-30', country: 'Iran' }),
      point('good', { start: '2020-01-01' }),
      point('c', {}),
    )
    expect(await read(text)).toEqual({
      opened: true,
      ids: ['good'],
      issues: [
        ['a', 'start', 'not-a-day'],
        ['a', 'country', 'not-a-country'],
        ['c', 'start', 'missing'],
      ],
    })
  })

  it('is told of ids that are used twice and of ends before their starts', async () => {
    const text = collection(
      point('a', { start: '2020-01-02', end: '2020-01-01' }),
      point('a', { start: '2020-01-01' }),
    )
    expect(await read(text)).toEqual({
      opened: false,
      ids: [],
      issues: [
        ['a', 'end', 'end-before-start'],
        ['a', 'id', 'twice'],
      ],
    })
  })

  it('keeps words that no vocabulary knows', async () => {
    const { features } = await open(collection(point('a', { start: '2020-01-01', kind: 'raid', actor: 'A' })))
    expect(features[0]!.properties).toMatchObject({ kind: 'raid', actor: 'A' })
  })

  it('keeps what it says beside that, each in a column of its own', async () => {
    const { dataset } = await open(
      collection(
        point('a', { start: '2020-05-02', colour: 'red', seen: { by: ['me'] } }),
        point('b', { start: '2020-05-01', size: 3, colour: null, __proto__: 'x' }),
      ),
    )
    const { extras, columns } = dataset!
    expect(extras!.map(({ name, texts }) => [name, textAt(texts, 0), textAt(texts, 1)])).toEqual([
      ['colour', '', 'red'],
      ['seen', '', '{"by":["me"]}'],
      ['size', '3', ''],
    ])
    expect(textAt(columns.search, 1)).toContain('red')
  })

  it('may know a year, a month or no end', async () => {
    const { features, issues } = await open(
      collection(
        point('year', { start: '1969' }),
        point('month', { start: '1969-07' }),
        point('open', { start: '1969-07-20', end: null }),
        point('range', { start: '1969-12', end: '1970' }),
      ),
    )
    expect(issues).toEqual([])
    expect(
      features.map(({ properties: { start, end, datePrecision } }) => [start, end, datePrecision]),
    ).toEqual([
      ['1969-01-01', '1969-12-31', 'year'],
      ['1969-07-01', '1969-07-31', 'month'],
      ['1969-07-20', '1969-07-20', 'day'],
      ['1969-12-01', '1970-12-31', 'range'],
    ])
  })

  it('has no day in the year zero, and none that does not exist', async () => {
    const days = ['0000-06-01', '0000', '2020-13', '2020-00', '2019-02-29', '19', 1969, '2020-1-1']
    const text = collection(
      ...days.map((start, i) => point(i, { start })),
      point('good', { start: '2021-01-01' }),
    )
    expect(await read(text)).toEqual({
      opened: true,
      ids: ['good'],
      issues: days.map((_, i) => [String(i), 'start', 'not-a-day']),
    })
  })

  it('may have heights, which are not used and named once', async () => {
    const { features, issues } = await open(
      collection(
        point('a', { start: '2020-01-01' }, [10, 50, 312.5]),
        point('b', { start: '2021-01-01' }, [20, 40, 3]),
      ),
    )
    expect(features.map(({ geometry }) => geometry?.coordinates)).toEqual([
      [10, 50],
      [20, 40],
    ])
    expect(issues).toEqual([
      {
        effect: 'changed',
        feature: null,
        number: 0,
        field: 'geometry.coordinates',
        code: 'heights',
        n: 2,
      },
    ])
  })

  it.each([
    ['urn:ogc:def:crs:EPSG::3035', 'EPSG:3035'],
    ['EPSG:25832', 'EPSG:25832'],
    ['local grid', 'local grid'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', null],
    ['EPSG:4326', null],
  ])('in the coordinates of %s is refused unless they are degrees', async (name, refused) => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name } },
      features: [point('a', { start: '2020-01-01' })],
    })
    const { dataset, issues } = await open(text)
    expect([dataset === null, issues.map((issue) => 'crs' in issue && issue.crs)]).toEqual(
      refused === null ? [false, []] : [true, [refused]],
    )
  })

  it('keeps an incident whose lesser fields can not be used, and names them', async () => {
    const given = { start: '2020-01-01', title: 'x'.repeat(201), killed: 'many', sources: [1], notes: {} }
    const { features, issues } = await open(collection(point('a', given)))
    expect(features[0]!.properties).toMatchObject({ title: 'x'.repeat(200), killed: null, sources: ['file'] })
    expect(issues.map(({ field, code, effect }) => [field, code, effect])).toEqual([
      ['title', 'cut', 'changed'],
      ['killed', 'not-used', 'changed'],
      ['sources', 'not-used', 'changed'],
      ['notes', 'not-used', 'changed'],
    ])
  })

  it('is refused by its size before it is read', async () => {
    const { dataset, issues } = await openFile(
      { name: 'big', size: 2 ** 30, text: () => Promise.reject(new Error('was read')) },
      words,
    )
    expect([dataset, issues.map(({ code }) => code)]).toEqual([null, ['too-large']])
  })

  it('opens when it holds nothing', async () => {
    expect((await open(collection())).dataset?.columns.count).toBe(0)
  })

  it.each([
    ['not JSON', 'Kabul'],
    ['nested without end', '['.repeat(1_000_000)],
    ['no collection', '{"type":"Feature"}'],
    ['nothing', 'null'],
    ['features without a collection', '{"features":[]}'],
    ['a collection of nonsense', '{"type":"FeatureCollection","features":[1,null,"x",[]]}'],
    [
      'a prototype',
      '{"type":"FeatureCollection","features":[{"__proto__":{"id":"x"},"id":"__proto__","properties":{"__proto__":1}}]}',
    ],
  ])('is refused in words when it is %s', async (_what, text) => {
    const { opened, issues } = await read(text)
    expect([opened, issues.length > 0]).toEqual([false, true])
  })
})
