import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { claim, columnsOf, feature, source } from '../fixtures/feature.ts'
import { parseLink } from '../link/permalink.ts'
import { toldDifferently } from '../record/contradictions.ts'
import { toColumns } from './columns.ts'
import { facetValues } from './facet-column.ts'
import { FACETS } from './facets.ts'
import { filterIncidents } from './filter.ts'
import { extentOf, indexOfId } from './reading.ts'
import { textAt } from './text-column.ts'

describe('columns', () => {
  it('are sorted by start day, then id, and the features with them', () => {
    const given = [
      feature('b', { start: '2024-03-22' }),
      feature('Z', { start: '2024-03-22' }),
      feature('a', { start: '2024-03-23' }),
      feature('c', { start: '2021-08-26' }),
    ]
    const { columns, features } = toColumns(given)
    expect(features.map(({ id }) => id)).toEqual(['c', 'Z', 'b', 'a'])
    expect(features.map((_, i) => textAt(columns.id, i))).toEqual(['c', 'Z', 'b', 'a'])
    expect([...columns.start]).toEqual([18865, 19804, 19804, 19805])
  })

  it('hold each incident as it is stored', () => {
    const columns = columnsOf(
      feature('kerman-2024', {
        title: 'Attack on a memorial',
        at: [57.0815, 30.29],
        start: '2024-01-03',
        end: '2024-01-04',
        case: 'kerman',
        country: 'IR',
        place: 'Kerman',
        radiusKm: 8.5,
        targetType: 'memorial',
        attackType: 'suicide-bombing',
        sources: ['002', '001'],
      }),
    )
    const { count, start, end, latestEnd, lon, lat, radiusKm, place } = columns
    expect({
      count,
      numbers: [start, end, latestEnd, lon, lat, radiusKm, place].map((column) => column[0]),
    }).toEqual({
      count: 1,
      numbers: [19725, 19726, 19726, 57.0815, 30.29, 8.5, 0],
    })
    const texts = [columns.id, columns.title, columns.placeName, columns.caseId].map((column) =>
      textAt(column, 0),
    )
    expect(texts).toEqual(['kerman-2024', 'Attack on a memorial', 'Kerman', 'kerman'])
    expect(Object.fromEntries(FACETS.map((facet) => [facet, facetValues(columns.facets[facet], 0)]))).toEqual(
      {
        country: ['IR'],
        kind: ['attack'],
        role: ['incident'],
        actor: ['ISKP'],
        attribution: ['reported'],
        certainty: ['firm'],
        target: ['memorial'],
        attack: ['suicide-bombing'],
        precision: ['city'],
        source: ['001', '002'],
        told: ['none'],
      },
    )
  })

  it('say none where a feature has no country, type, place or case', () => {
    const columns = columnsOf(feature('x', { at: null, country: null }))
    expect([columns.lon[0], columns.lat[0], columns.place[0]]).toEqual([Number.NaN, Number.NaN, -1])
    const { country, target, attack, precision, source } = columns.facets
    const values = [country, target, attack, precision, source].map((column) => facetValues(column, 0))
    expect(values).toEqual([['none'], ['none'], ['none'], ['none'], ['none']])
    expect(textAt(columns.caseId, 0)).toBe('x')
  })

  it('know without the texts what independent documents tell differently', () => {
    const exactly = (n: number) => ({ low: n, high: n })
    const claims = (other: string) => [
      claim('001', 'killed', '137', exactly(137)),
      claim(other, 'killed', '140', exactly(140)),
    ]
    const features = [
      feature('a', { claims: claims('002') }),
      feature('b', { claims: claims('000') }),
      feature('c'),
    ]
    const { columns } = toColumns(
      features,
      toldDifferently([source('000', '001'), source('001'), source('002')]),
    )
    expect([0, 1, 2].map((row) => facetValues(columns.facets.told, row))).toEqual([
      ['differently'],
      ['none'],
      ['none'],
    ])
    expect([...filterIncidents(columns, parseLink('?v=1&told=differently', null).state, '')]).toEqual([0])
  })

  it('number places by first appearance, equal coordinates alike', () => {
    const at = [37.39, 55.83] as const
    const columns = columnsOf(
      feature('a'),
      feature('b', { at }),
      feature('c', { at: null }),
      feature('d'),
      feature('e', { at: [...at] }),
    )
    expect([...columns.place]).toEqual([0, 1, -1, 0, 1])
  })

  it('tell the same latitude on both sides of 180 degrees apart', () => {
    const columns = columnsOf(feature('a', { at: [180, 0] }), feature('b', { at: [-180, 0] }))
    expect([[...columns.place], [...columns.lon]]).toEqual([
      [0, 1],
      [180, -180],
    ])
  })

  it('hold the largest end so far, which never falls', () => {
    const columns = columnsOf(
      feature('a', { start: '1970-01-01', end: '1970-01-11' }),
      feature('b', { start: '1970-01-03' }),
      feature('c', { start: '1970-01-20' }),
    )
    expect([...columns.latestEnd]).toEqual([10, 10, 19])
  })

  it('fold what the search looks into: title, place, country, names of types', () => {
    const columns = columnsOf(
      feature('x', { title: 'Raid in Türkiye', place: 'Iğdır', country: 'TR', attackType: 'arson' }),
    )
    const lines = textAt(columns.search, 0).split('\n')
    expect(lines).toEqual(expect.arrayContaining(['raid in turkiye', 'igdir', 'turkiye', 'arson', 'iskp']))
  })

  it('are empty for no features', () => {
    const { columns, features } = toColumns([])
    expect([columns.count, columns.start.length, columns.id.offsets.length, features]).toEqual([0, 0, 1, []])
  })

  it('leave the list they were given as it was', () => {
    const given = [feature('b'), feature('a')]
    toColumns(given)
    expect(given.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('are refused, by the name of the feature, for a date that does not exist', () => {
    expect(() => columnsOf(feature('x', { start: '2023-02-29' }))).toThrow('x: "2023-02-29" is not a date.')
    expect(() => columnsOf(feature('x', { end: 'soon' }))).toThrow('x: "soon" is not a date.')
  })

  it('are refused for an end before the start', () => {
    const wrong = feature('x', { start: '2024-01-02', end: '2024-01-01' })
    expect(() => columnsOf(wrong)).toThrow('x: the end 2024-01-01 lies before the start 2024-01-02.')
  })
})

describe('indexOfId', () => {
  it('finds every incident by its id', () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const { columns, features } = toColumns(given)
        expect(features.map(({ id }) => indexOfId(columns, id))).toEqual(features.map((_, i) => i))
      }),
    )
  })

  it('gives -1 for an id that is not there', () => {
    expect(indexOfId(columnsOf(feature('a')), 'b')).toBe(-1)
  })
})

describe('extentOf', () => {
  it('goes from the first start to the last end', () => {
    const long = feature('a', { start: '1970-01-02', end: '1970-02-01' })
    expect(extentOf(columnsOf(long, feature('b', { start: '1970-01-05' })))).toEqual({ from: 1, to: 31 })
  })

  it('is the first day of 1970 where there is nothing', () => {
    expect(extentOf(columnsOf())).toEqual({ from: 0, to: 0 })
  })
})
