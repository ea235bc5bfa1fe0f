import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BIN_UNITS } from './bins.ts'
import { asColumns, type Group, groups } from './fixtures/arbitrary-groups.ts'
import { MOST_ZOOM } from './morton.ts'
import { emptyTile, NO_VERSION, type TileHead } from './tile.ts'
import { tileFrom } from './tile-builder.ts'
import { decodeTile, encodeTile, TileFault } from './tile-codec.ts'

const heads: fc.Arbitrary<TileHead> = fc
  .tuple(
    fc.integer({ min: 0, max: MOST_ZOOM }),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    fc.constantFrom(...BIN_UNITS),
    fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 }),
  )
  .map(([z, x, y, unit, digits]) => ({
    ...{ tile: { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) }, unit },
    version: digits.join(''),
  }))

const HEAD: TileHead = { tile: { z: 6, x: 56, y: 25 }, unit: 'month', version: '0123456789abcdef' }
const ROWS: readonly Group[] = [
  { cell: 5, start: 10, end: 10, count: 3 },
  { cell: 5, start: 10, end: 12, count: 2 },
  { cell: 300, start: 11, end: 11, count: 1 },
]
const SMALL = encodeTile(tileFrom(HEAD, asColumns(ROWS)))

function faultOf(bytes: Uint8Array): string {
  try {
    decodeTile(bytes)
    return 'none'
  } catch (reason) {
    if (!(reason instanceof TileFault)) throw reason
    return reason.message
  }
}

/** The small tile with other bytes at a place. */
function changed(at: number, ...bytes: number[]): Uint8Array {
  const result = SMALL.slice()
  result.set(bytes, at)
  return result
}

describe('a tile', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(heads, groups, (head, rows) => {
        const tile = tileFrom(head, asColumns(rows))
        expect(decodeTile(encodeTile(tile))).toEqual(tile)
      }),
    )
  })

  it('has the same bytes in whatever order its groups come, and however they are cut', () => {
    fc.assert(
      fc.property(groups, fc.nat(), (rows, seed) => {
        const shuffled = rows
          .flatMap((row) =>
            row.count > 1
              ? [
                  { ...row, count: 1 },
                  { ...row, count: row.count - 1 },
                ]
              : [row],
          )
          .map((row, i) => ({ row, rank: Math.sin(i * 7919 + seed) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ row }) => row)
        expect(encodeTile(tileFrom(HEAD, asColumns(shuffled)))).toEqual(
          encodeTile(tileFrom(HEAD, asColumns(rows))),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('has the bytes that its layout says', () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
    expect(hex(SMALL)).toBe(
      [
        '5243454c 01 06 02 07 38000000 19000000 0a000000 02000000 03000000 01000000 0123456789abcdef',
        '05 a702', // cells 5 and 300
        '02 01', // entries of each
        '00 02 01', // bins 10, 12; 11
        '05 00 01', // begun
        '03 04 00', // over, less begun: -2, 2, 0
        '00 00 02 02', // one span of the first cell: from bin 10 over 2 bins, 2 incidents
      ]
        .join('')
        .replaceAll(' ', ''),
    )
  })

  it('without incidents is read too', () => {
    const head = { ...HEAD, version: NO_VERSION }
    expect(decodeTile(encodeTile(tileFrom(head, asColumns([]))))).toEqual(emptyTile(head))
  })

  it('holds the largest numbers it can', () => {
    const tile = tileFrom(
      HEAD,
      asColumns([{ cell: 16_383, start: -719_162, end: 2_932_896, count: 0x7fff_ffff }]),
    )
    expect(decodeTile(encodeTile(tile))).toEqual(tile)
  })

  it.each([
    ['a cell outside', { cell: 16_384, start: 0, end: 0, count: 1 }, 'No tile has a cell 16384.'],
    [
      'an end before its start',
      { cell: 1, start: 2, end: 1, count: 1 },
      'Bins 2 to 1 of cell 1 are no interval.',
    ],
    ['a part of an incident', { cell: 1, start: 1, end: 1, count: 0.5 }, '0.5 is no number of incidents.'],
    ['too many', { cell: 1, start: 1, end: 1, count: 2 ** 31 }, "A tile can't hold 2147483648 incidents."],
    [
      'too long a time',
      { cell: 1, start: 0, end: 5_000_000, count: 1 },
      'Bins 0 to 5000000 lie too far apart.',
    ],
  ])('is not made of %s', (_, group, message) => {
    expect(() => tileFrom(HEAD, asColumns([group]))).toThrow(new RangeError(message))
  })
})

describe('bytes that are no tile', () => {
  it('are refused in a sentence wherever they are cut', () => {
    fc.assert(
      fc.property(heads, groups, (head, rows) => {
        const bytes = encodeTile(tileFrom(head, asColumns(rows)))
        for (let length = 0; length < bytes.length; length++)
          expect(faultOf(bytes.subarray(0, length))).toMatch(/^The tile of cells .* Load it again; .*\.$/)
      }),
      { numRuns: 30 },
    )
  })

  it('are refused or read, whatever they are, and never anything else', () => {
    fc.assert(
      fc.property(fc.nat(SMALL.length - 1), fc.nat(255), (at, byte) => {
        expect(faultOf(changed(at, byte))).toMatch(/^none$|^The tile of cells/)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['some other file', changed(0, 0x50), 'is some other file (head)'],
    ['another version', changed(4, 2), 'has version 2 and not 1 (head)'],
    ['a zoom that is not', changed(5, 18), 'is of no place of the map (head)'],
    ['a column that is not', changed(8, 64), 'is of no place of the map (head)'],
    ['another size of cells', changed(7, 8), 'is of no place of the map (head)'],
    ['another unit', changed(6, 5), 'counts in an unknown unit of time (head)'],
    ['more than is there', changed(24, 0xff, 0xff, 0xff, 0x7f), 'is cut short (head)'],
    ['a cell twice', changed(41, 0x80, 0x00), 'has a number that is none (cells)'],
    ['entries of no cell', changed(43, 0x03), 'contradicts itself (lengths)'],
    ['a bin twice', changed(46, 0x00), 'has bins out of order (bins)'],
    ['more over than has begun', changed(51, 0x04), 'contradicts itself (ends)'],
    ['a span of a cell that is not', changed(54, 0x02), 'names a cell that it has not (spans)'],
    ['a span of one bin', changed(56, 0x00), 'has a span of one bin (spans)'],
    ['more bytes', Uint8Array.from([...SMALL, 0]), 'goes on after its end (spans)'],
  ])('are refused with %s', (_, bytes, what) => {
    expect(faultOf(bytes)).toContain(`The tile of cells ${what}.`)
  })
})
