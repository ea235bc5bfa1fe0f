import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRightToLeft, wrap } from './wrap.ts'

const byLength = (text: string) => [...text].length

describe('a text in lines', () => {
  it('breaks between words where the next one has no room', () => {
    expect(wrap('from Kabul to Kerman', 10, byLength)).toEqual(['from Kabul', 'to Kerman'])
  })

  it('cuts a word that is wider than a line', () => {
    expect(wrap('at v=2&at=2024-03-29', 8, byLength)).toEqual(['at', 'v=2&at=2', '024-03-2', '9'])
  })

  it('ends in an ellipsis where more would follow', () => {
    expect(wrap('one two three four', 7, byLength, 2)).toEqual(['one two', 'three…'])
  })

  it('has no line where there is no text', () => {
    expect(wrap('  ', 10, byLength)).toEqual([])
  })

  it('loses nothing and keeps within the width, whatever the text', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 12 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (parts, width) => {
        const text = parts.join(' ')
        const lines = wrap(text, width, byLength)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(lines.filter((line) => byLength(line) > width)).toEqual([])
      }),
    )
  })
})

describe('the way a text runs', () => {
  it.each([
    ['Kabul', false],
    ['کابل 2021', true],
    ['2021: کابل', true],
    ['ISKP: داعش', false],
    ['2024', false],
  ])('is that of its first letter: %s', (text, right) => {
    expect(isRightToLeft(text)).toBe(right)
  })
})
