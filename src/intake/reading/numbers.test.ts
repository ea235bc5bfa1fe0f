import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainNumber, readDegrees } from './numbers.ts'

/** Texts that are plain numbers, or nearly so. */
const nearlyNumbers = fc
  .array(fc.constantFrom(...'0123456789', '-', '.', 'e', ' '), { maxLength: 20 })
  .map((letters) => letters.join(''))

it('a plain number is what the language reads, to the last bit, and any other text is none', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyNumbers, fc.double({ noNaN: true }).map(String)), (text) => {
      const isPlain = /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15
      expect([text, plainNumber(text)]).toEqual([text, isPlain ? Number(text) : Number.NaN])
    }),
    { numRuns: 2000 },
  )
})

it('degrees of more digits than are exact are read as they were', () => {
  expect(['34.52810000000000000', '-0', '179.999999999999', '.5', '5.', '-'].map(readDegrees)).toEqual([
    34.5281,
    -0,
    179.999999999999,
    0.5,
    5,
    null,
  ])
})
