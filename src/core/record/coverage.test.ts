import { describe, expect, it } from 'vitest'
import { claim, feature, source } from '../fixtures/feature.ts'
import { coverage } from './coverage.ts'

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
