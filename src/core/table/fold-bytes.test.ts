import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from './fold.ts'
import { foldedLines } from './fold-bytes.ts'
import { toTextColumn } from './text-builder.ts'
import { textAt } from './text-column.ts'

const linesOf = (texts: readonly string[]) => {
  const column = foldedLines(toTextColumn(texts))
  return texts.map((_, i) => textAt(column, i))
}
const folded = (texts: readonly string[]) => texts.map((text) => (text === '' ? '' : `\n${fold(text)}`))

it.each([
  ['plain letters', ['Kabul', '', 'A - b', " 'Da-esh` ", '-', 'attack · ISKP · Kabul']],
  ['letters that become more of them', ['ﷺ', 'ﷺﷺﷺ', 'x', 'ﷺ'.repeat(300), 'Kabul']],
  ['a letter beside the middle dot', ['Â· é', '·', '· ']],
])('folds %s as texts are folded', (_, texts) => {
  expect(linesOf(texts)).toEqual(folded(texts))
})

it('folds whatever texts there are as texts are folded', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.string({ unit: 'grapheme' }),
    fc.constant('a·-b'),
  )
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(linesOf(texts)).toEqual(folded(texts))
    }),
  )
})
