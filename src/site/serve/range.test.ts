import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wantedRange } from './range.ts'

test.each([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-4', { first: 2, last: 4 }],
  ['bytes=7-', { first: 7, last: 9 }],
  ['bytes=-5', { first: 5, last: 9 }],
  ['bytes=-50', { first: 0, last: 9 }],
  ['bytes=0-99999999999999999999', { first: 0, last: 9 }],
  ['Bytes= 0-3 ,', { first: 0, last: 3 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=99999999999999999999-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-1', 'whole'],
  ['bytes=abc', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=', 'whole'],
  ['bytes=1-2-3', 'whole'],
  ['bytes=+1-2', 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['lines=0-1', 'whole'],
  [undefined, 'whole'],
] as const)('of ten bytes, %s is %j', (header, wanted) => {
  expect(wantedRange(header, 10)).toEqual(wanted)
})

test('nothing has no part, and its last bytes are all of it', () => {
  expect(['bytes=0-', 'bytes=-5', 'bytes=abc'].map((header) => wantedRange(header, 0))).toEqual([
    'unsatisfiable',
    'whole',
    'whole',
  ])
})

test('a part lies within the file, and is the one that a slice gives', () => {
  const bytes = fc.uint8Array({ maxLength: 40 })
  const position = fc.option(fc.nat(60), { nil: undefined })
  fc.assert(
    fc.property(bytes, position, position, (file, from, to) => {
      const wanted = wantedRange(`bytes=${from ?? ''}-${to ?? ''}`, file.length)
      if (typeof wanted === 'string') return
      const slice = from === undefined ? file.slice(-to!) : file.slice(from, to === undefined ? to : to + 1)
      expect(file.slice(wanted.first, wanted.last + 1)).toEqual(slice)
    }),
  )
})
