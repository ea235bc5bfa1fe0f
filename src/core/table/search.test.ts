import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTerms, termFinder } from './search.ts'
import { toTextColumn } from './text-builder.ts'

describe('search terms', () => {
  it('are the folded words, each once, longest first', () => {
    expect(searchTerms('  Krasnogorsk, İran  iran airport')).toEqual(['krasnogorsk,', 'airport', 'iran'])
  })

  it('are none for blanks and marks', () => {
    expect([searchTerms(''), searchTerms(' \n'), searchTerms('\u200f')]).toEqual([[], [], []])
  })
})

describe('a term finder', () => {
  it('finds a term at either end of a row and never across two', () => {
    const column = toTextColumn(['kabul', 'airport kabul', 'kab', 'ul', ''])
    expect([0, 1, 2, 3, 4].map(termFinder(column, 'kabul'))).toEqual([true, true, false, false, false])
  })

  it('finds what includes() finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '🕌'), maxLength: 12 })
    const term = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '🕌'), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(text), term, (texts, wanted) => {
        const found = termFinder(toTextColumn(texts), wanted)
        expect(texts.map((_, i) => found(i))).toEqual(texts.map((one) => one.includes(wanted)))
      }),
    )
  })
})
