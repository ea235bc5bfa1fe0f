import { describe, expect, it } from 'vitest'
import { contradictions, coverage } from './coverage.ts'
import { claim, feature, source } from './fixtures/feature.ts'
import type { Claim } from './incident.ts'

const SOURCES = [source('001'), source('002'), source('003', '002'), source('004', '003')]

describe('coverage', () => {
  it('says for each feature which source mentions it, and where, each place once', () => {
    const claims = [
      claim('001', 'killed', '137', { locator: 'p4' }),
      claim('001', 'date', '22 March', { locator: 'p4' }),
      claim('001', 'injured', '100', { locator: 'p9' }),
    ]
    expect(coverage([feature('a', { sources: ['001', '004'], claims })], SOURCES)).toEqual([
      { id: 'a', title: 'Title of a', cells: [['p4', 'p9'], null, null, []], independent: 2 },
    ])
  })

  it('counts documents that go back to one as one', () => {
    const rows = coverage([feature('a', { sources: ['002', '003', '004'] }), feature('b')], SOURCES)
    expect(rows.map((row) => row.independent)).toEqual([1, 0])
  })

  it('ends where documents are said to be derived from each other', () => {
    const circle = [source('001', '002'), source('002', '001')]
    expect(coverage([feature('a', { sources: ['001'] })], circle)[0]!.independent).toBe(1)
  })

  it('is empty for no features', () => {
    expect(coverage([], SOURCES)).toEqual([])
  })
})

describe('contradictions', () => {
  const found = (...claims: Claim[]) =>
    contradictions(feature('a', { claims }), SOURCES).map(({ field, independent }) => ({
      field,
      independent,
    }))
  const exactly = (n: number) => ({ low: n, high: n })

  it('are figures that no number fits', () => {
    const claims = [
      claim('001', 'killed', '137', exactly(137)),
      claim('002', 'killed', 'at least 140', { low: 140 }),
      claim('002', 'injured', '100', exactly(100)),
    ]
    expect(contradictions(feature('a', { claims }), SOURCES)).toEqual([
      { field: 'killed', claims: claims.slice(0, 2), independent: true },
    ])
  })

  it('are not figures that one number fits', () => {
    expect(
      found(claim('001', 'killed', '137', exactly(137)), claim('002', 'killed', 'over 130', { low: 130 })),
    ).toEqual([])
  })

  it('are not one figure said twice, or only once', () => {
    expect(
      found(claim('001', 'killed', '4', exactly(4)), claim('002', 'killed', 'four', exactly(4))),
    ).toEqual([])
    expect(found(claim('001', 'killed', '4', exactly(4)))).toEqual([])
  })

  it('are not independent where one document goes back to the other, or contradicts itself', () => {
    const derived = [claim('002', 'killed', '4', exactly(4)), claim('004', 'killed', '5', exactly(5))]
    const itself = [claim('001', 'count', '6', exactly(6)), claim('001', 'count', '7', exactly(7))]
    expect([found(...derived), found(...itself)]).toEqual([
      [{ field: 'killed', independent: false }],
      [{ field: 'count', independent: false }],
    ])
  })

  it('are dates that differ in more than spelling', () => {
    expect(found(claim('001', 'date', 'in 2015'), claim('002', 'date', 'In  2014'))).toEqual([
      { field: 'date', independent: true },
    ])
    expect(found(claim('001', 'date', 'in 2015'), claim('002', 'date', 'In 2015'))).toEqual([])
  })

  it('are not different words for a place', () => {
    expect(found(claim('001', 'place', 'Krasnogorsk'), claim('002', 'place', 'near Moscow'))).toEqual([])
  })

  it('are not a figure beside words', () => {
    expect(found(claim('001', 'killed', 'dozens'), claim('002', 'killed', '84', exactly(84)))).toEqual([])
  })
})
