import { describe, expect, it } from 'vitest'
import { sources } from './languages/en/sources.ts'

const paper = { by: ['Third Paper'], earliest: '2024-04-01', latest: '2024-04-01', rewrites: null }

describe('a document is said', () => {
  it('with the day on which it was published, or the days between which it was', () => {
    expect([paper, { ...paper, latest: '2024-04-03' }].map(sources.document)).toEqual([
      'Third Paper; published 2024-04-01',
      'Third Paper; published between 2024-04-01 and 2024-04-03',
    ])
  })

  it('without days where they are not known, as of a file of the reader', () => {
    expect(sources.document({ ...paper, earliest: '', latest: '' })).toBe('Third Paper')
  })

  it('with whose text it takes up', () => {
    expect(sources.document({ ...paper, rewrites: 'First Paper' })).toBe(
      'Third Paper; published 2024-04-01; rewrites First Paper and is not counted beside it',
    )
  })
})
