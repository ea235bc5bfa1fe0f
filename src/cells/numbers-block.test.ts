import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeNumbers, encodeNumbers, NumbersFault, type ReadBlock } from './numbers-block.ts'

const half = fc.integer({ min: 0, max: 2 ** 24 - 1 })
const whole = fc.integer({ min: 0, max: 0xffff_ffff })
const rows = fc.array(
  fc.record({
    ...{ high: fc.oneof(half, fc.constantFrom(3, 4)), low: half, seq: whole },
    ...{ start: fc.integer({ min: -800_000, max: 800_000 }), days: fc.nat(4000) },
    codes: fc.tuple(fc.nat(3), whole),
  }),
  { maxLength: 40 },
)
const versions = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((digits) => digits.join(''))

const blocks: fc.Arbitrary<ReadBlock> = fc
  .tuple(rows, fc.boolean(), versions)
  .map(([unsorted, atPoints, version]) => {
    const sorted = unsorted.toSorted((a, b) => a.high - b.high || a.low - b.low)
    const cells = (of: 'high' | 'low') => Uint32Array.from(atPoints ? sorted.map((row) => row[of]) : [])
    return {
      ...{ atPoints, version, high: cells('high'), low: cells('low') },
      start: Int32Array.from(sorted, ({ start }) => start),
      end: Int32Array.from(sorted, ({ start, days }) => start + days),
      seq: Uint32Array.from(sorted, ({ seq }) => seq),
      codes: [0, 1].map((facet) => Uint32Array.from(sorted, ({ codes }) => codes[facet]!)),
    }
  })

const SMALL = encodeNumbers(
  {
    ...{ atPoints: true, high: Uint32Array.of(2, 2, 5), low: Uint32Array.of(9, 9, 1) },
    ...{ start: Int32Array.of(17_000, 16_990, 17_300), end: Int32Array.of(17_000, 17_005, 17_300) },
    ...{ seq: Uint32Array.of(1, 0, 2), codes: [Uint32Array.of(0, 1, 0)] },
  },
  '0123456789abcdef',
)

function faultOf(bytes: Uint8Array): string {
  try {
    decodeNumbers(bytes)
    return 'none'
  } catch (reason) {
    if (!(reason instanceof NumbersFault)) throw reason
    return reason.message
  }
}

/** The small block with other bytes at a place. */
function changed(at: number, ...bytes: number[]): Uint8Array {
  const result = SMALL.slice()
  result.set(bytes, at)
  return result
}

const told = (what: string) =>
  `The block of numbers ${what}. Load it again; if it stays so, make the archive anew.`

describe('a block of numbers', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        expect(decodeNumbers(encodeNumbers(block, block.version))).toEqual(block)
      }),
    )
  })

  it('is refused wherever it is cut', () => {
    const said = Array.from(SMALL, (_, length) => faultOf(SMALL.subarray(0, length)))
    expect(new Set(said)).toEqual(new Set([told('is cut short')]))
  })

  it.each([
    ['another file', changed(0, 0), 'is some other file'],
    ['a later version', changed(4, 2), 'has version 2 and not 1'],
    ['a sort that is none', changed(5, 2), 'is of no known sort'],
    ['a number of incidents that it can not hold', changed(8, 0xff, 0xff, 0xff, 0xff), 'is cut short'],
    ['a day beyond the calendar', changed(12, 0xff, 0xff, 0xff, 0x7f), 'has a day beyond all time'],
    ['bytes behind its end', Uint8Array.of(...SMALL, 0), 'goes on after its end'],
  ])('says of %s what is wrong', (_, bytes, what) => {
    expect(faultOf(bytes)).toBe(told(what))
  })

  it('never gives anything but a block or a sentence, whatever its bytes are', () => {
    const damages = fc.array(fc.tuple(fc.nat(SMALL.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(damages, (bytes) => {
        const damaged = SMALL.slice()
        for (const [at, byte] of bytes) damaged[at] = byte
        expect(faultOf(damaged)).toMatch(/^none$|^The block of numbers /)
      }),
    )
  })
})
