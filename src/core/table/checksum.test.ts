import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum } from './checksum.ts'
import { encodeText } from './utf8.ts'

describe('the checksum', () => {
  it('is xxHash32 with seed 0, as others compute it', () => {
    const texts = ['', 'a', 'abc', 'abcd', 'Nobody inspects the spammish repetition']
    expect(texts.map((text) => checksum(encodeText(text)).toString(16))).toEqual([
      '2cc5d05',
      '550d7456',
      '32d153ff',
      'a3643705',
      'e2293b2f',
    ])
  })

  it('does not depend on where the bytes stand in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 0, max: 7 }), (bytes, at) => {
        const moved = new Uint8Array(bytes.length + at)
        moved.set(bytes, at)
        expect(checksum(moved.subarray(at))).toBe(checksum(bytes.slice()))
      }),
    )
  })

  it('finds every single bit that is flipped', () => {
    const bytes = Uint8Array.from({ length: 75 }, (_, i) => (i * 37) & 255)
    const right = checksum(bytes)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = bytes.slice()
      damaged[bit >> 3]! ^= 1 << (bit & 7)
      expect(checksum(damaged)).not.toBe(right)
    }
  })
})
