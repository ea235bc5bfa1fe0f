import { describe, expect, it } from 'vitest'
import { checkSources } from './check-sources.ts'

const source = (id: string, rest: object = {}) => ({
  id,
  title: null,
  authors: [],
  publisher: null,
  published: { earliest: '2024-03-25', latest: '2024-03-31' },
  language: 'en',
  derivedFrom: null,
  note: '',
  ...rest,
})

const found = (...sources: unknown[]) =>
  checkSources(sources, 'sources.json').issues.map(({ feature, field, what }) => [feature, field, what])

describe('checkSources', () => {
  it('finds nothing in good records and gives them by id', () => {
    const { sources, issues } = checkSources([source('001'), source('002', { derivedFrom: '001' })], 'f')
    expect([[...sources.keys()], issues]).toEqual([['001', '002'], []])
  })

  it('names dates in disorder, unknown originals and circles', () => {
    const early = source('001', { published: { earliest: '2024-03-25', latest: '2024-03-01' } })
    expect(found(early, source('002', { derivedFrom: '009' }))).toEqual([
      ['001', 'published', 'latest, 2024-03-01, lies before earliest, 2024-03-25'],
      ['002', 'derivedFrom', 'there is no document "009"'],
    ])
    expect(found(source('001', { derivedFrom: '002' }), source('002', { derivedFrom: '001' }))).toEqual([
      ['001', 'derivedFrom', 'leads back to itself'],
      ['002', 'derivedFrom', 'leads back to itself'],
    ])
  })

  it('names records twice there, records of another shape, and what is no list', () => {
    expect(found(source('001'), source('001'), { id: '003' })).toContainEqual([
      '001',
      'id',
      'is the id of another document too',
    ])
    expect(found({ ...source('004'), language: 'English!' })).toEqual([['004', 'language', 'is "English!"']])
    expect(checkSources({}, 'f').issues.map(({ what }) => what)).toEqual(['is not a list'])
  })
})
