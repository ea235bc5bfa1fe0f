import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codedTexts } from './coded-texts.ts'
import { inFileOrder } from './facet-column.ts'
import { jsonMembers } from './json-members.ts'
import { textAt } from './text-column.ts'

const membersOf = (values: readonly string[]) => {
  const members = jsonMembers('own', codedTexts({ values, codes: inFileOrder(values.length) }))
  return members && values.map((_, k) => textAt(members.texts, k))
}

it('texts are written as JSON writes them, whatever stands in them', () => {
  const marks = fc.constantFrom('"', '\\', '\n', '\u0000', '\u2028', '\u007f', '\u{1F54C}', 'plain')
  const text = fc.array(fc.oneof(marks, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      fc.pre(!texts.some((one) => one.includes('\ufffd')))
      const written = texts.map((own) => (own === '' ? '' : `,${JSON.stringify({ own }).slice(1, -1)}`))
      expect(membersOf(texts)).toEqual(written)
    }),
  )
})

it('texts of which one may have been half a letter are not written: no byte tells it', () => {
  expect([membersOf(['a', 'b\ud800']), membersOf(['\ufffd']), membersOf(['\uffee'])]).toEqual([
    null,
    null,
    [',"own":"\uffee"'],
  ])
})
