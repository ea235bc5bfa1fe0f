import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LabelBox } from '../plate/place-labels.ts'
import { type Among, badgePlace, boxRound, type Sized } from './badge-room.ts'
import type { Piece } from './inner-point.ts'

const SIZES: readonly Sized[] = [
  { length: 'words', width: 156, height: 26 },
  { length: 'brief', width: 88, height: 26 },
  { length: 'least', width: 32, height: 26 },
]
const NONE: Among = {
  ...{ width: 960, height: 480, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
  ...{ marks: [], words: [], taken: [] },
}
const box = (left: number, top: number, right: number, bottom: number): LabelBox => ({
  ...{ left, top, right, bottom },
})
const shape = ({ left, top, right, bottom }: LabelBox): Piece => [
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ],
]
const overlap = (a: LabelBox, b: LabelBox) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('the badge of a country', () => {
  const small = box(480, 216, 552, 264)

  test('is the longest that has room beside what is written', () => {
    const land = [shape(box(240, 96, 720, 384))]
    const alone = badgePlace(land, SIZES, NONE)!
    const beside = badgePlace(land, SIZES, { ...NONE, taken: [boxRound(alone)] })!
    expect([alone.size.length, beside.size.length]).toEqual(['words', 'words'])
    expect(overlap(boxRound(alone), boxRound(beside))).toBe(false)
  })

  test('covers a mark where its country is full of them', () => {
    const marks = [{ x: 516, y: 240 }]
    const { point, size } = badgePlace([shape(small)], SIZES, { ...NONE, marks })!
    expect(size.length).toBe('least')
    expect([point.x >= small.left && point.x <= small.right]).toEqual([true])
  })

  test('stands outside and says where it belongs where all of its country is written upon', () => {
    const name = box(440, 200, 600, 280)
    const found = badgePlace([shape(small)], SIZES, { ...NONE, taken: [name] })!
    expect(found.size.length).toBe('brief')
    expect(overlap(boxRound(found), name)).toBe(false)
    const { left, top, right, bottom } = boxRound(found)
    expect([left >= 0, top >= 0, right <= NONE.width, bottom <= NONE.height]).toEqual(Array(4).fill(true))
  })

  test('keeps off what is written, however long that is and however long its own words are', () => {
    const land = [shape(box(96, 48, 864, 432))]
    const long = fc.integer({ min: 20, max: 240 })
    fc.assert(
      fc.property(
        fc.integer({ min: 96, max: 620 }),
        fc.integer({ min: 48, max: 400 }),
        long,
        long,
        (left, top, width, own) => {
          const name = box(left, top, left + width, top + 17)
          const found = badgePlace(land, [{ length: 'words', width: own, height: 26 }], {
            ...NONE,
            taken: [name],
          })!
          const near = box(name.left - 3, name.top - 3, name.right + 3, name.bottom + 3)
          expect(overlap(boxRound(found), near)).toBe(false)
        },
      ),
    )
  })

  test('is beside those before it, also where countries are small and close together', () => {
    const taken: LabelBox[] = []
    for (let i = 0; i < 6; i++) {
      const land = shape(box(432 + 24 * i, 216, 480 + 24 * i, 264))
      const one = boxRound(badgePlace([land], SIZES, { ...NONE, taken })!)
      expect(taken.filter((other) => overlap(one, other))).toEqual([])
      taken.push(one)
    }
  })

  test('is none where nothing of the country is in sight', () => {
    expect(badgePlace([shape(box(2000, 0, 2400, 200))], SIZES, NONE)).toBeNull()
  })
})
