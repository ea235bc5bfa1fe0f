import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toTextColumn } from './text-builder.ts'
import { rowOf, textAt } from './text-column.ts'

describe('a text column', () => {
  it('gives back every text it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const column = toTextColumn(texts)
        expect(texts.map((_, i) => textAt(column, i))).toEqual(texts)
      }),
    )
  })

  it('keeps markup, right-to-left marks, emoji and a text of 10,000 letters as they are', () => {
    const texts = [
      '<script>alert(1)</script>',
      '\u200fکابل\u202e',
      '🕌👩🏽‍🚒',
      '__proto__',
      'ж'.repeat(10_000),
    ]
    const column = toTextColumn(texts)
    expect(texts.map((_, i) => textAt(column, i))).toEqual(texts)
  })

  it('keeps half letters at the end of one text and the beginning of the next apart', () => {
    const column = toTextColumn(['ж', 'a\ud83d', '\ude00b', 'c'])
    expect([0, 1, 2, 3].map((i) => textAt(column, i))).toEqual(['ж', 'a\ufffd', '\ufffdb', 'c'])
  })

  it('has the empty text where there is no row', () => {
    const column = toTextColumn(['a'])
    expect([textAt(column, -1), textAt(column, 1), textAt(toTextColumn([]), 0)]).toEqual(['', '', ''])
  })

  it('finds the row of a text, whole and exact', () => {
    const column = toTextColumn(['kabul', 'kabul-2021', 'Kabul', ''])
    expect(['kabul-2021', 'Kabul', 'kab', 'kabul-2022', ''].map((text) => rowOf(column, text))).toEqual([
      1, 2, -1, -1, 3,
    ])
  })
})
