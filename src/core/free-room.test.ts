import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, freeRoom } from './free-room.ts'

const box = (left: number, top: number, width: number, height: number): Box => ({
  ...{ left, top },
  right: left + width,
  bottom: top + height,
})

const PICTURE = box(0, 0, 900, 530)

describe('the room over which nothing lies', () => {
  it('is the whole picture where nothing lies over it', () => {
    expect(freeRoom(PICTURE, [])).toEqual({ left: 0, top: 0, right: 0, bottom: 0 })
  })

  it('lies between what stands along the edges, beside or below a corner', () => {
    const stamp = box(16, 16, 280, 80)
    const legend = box(16, 440, 560, 74)
    const buttons = box(848, 370, 36, 108)
    expect(freeRoom(PICTURE, [stamp, legend, buttons])).toEqual({ left: 296, top: 0, right: 52, bottom: 90 })
  })

  it('lies beside a corner where there is more of it than below', () => {
    expect(freeRoom(box(0, 0, 360, 160), [box(8, 8, 180, 70)])).toEqual({
      left: 188,
      top: 0,
      right: 0,
      bottom: 0,
    })
  })

  it('counts from the edges of a picture that does not begin at 0', () => {
    expect(freeRoom(box(100, 50, 400, 300), [box(100, 50, 400, 60)])).toEqual({
      left: 0,
      top: 60,
      right: 0,
      bottom: 0,
    })
  })

  it('is none where everything is covered', () => {
    expect(freeRoom(PICTURE, [PICTURE])).toEqual({ left: 0, top: 0, right: 900, bottom: 530 })
  })

  it('is inside the picture, and nothing lies over it', () => {
    const edge = fc.integer({ min: -50, max: 600 })
    const size = fc.integer({ min: 1, max: 300 })
    const boxes = fc.array(
      fc.tuple(edge, edge, size, size).map((one) => box(...one)),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(boxes, (obstacles) => {
        const { left, top, right, bottom } = freeRoom(PICTURE, obstacles)
        const free = { left, top, right: 900 - right, bottom: 530 - bottom }
        expect(
          Math.min(left, top, right, bottom, free.right - left, free.bottom - top),
        ).toBeGreaterThanOrEqual(0)
        const over = obstacles.filter(
          (one) =>
            one.left < free.right && free.left < one.right && one.top < free.bottom && free.top < one.bottom,
        )
        expect(over).toEqual([])
      }),
    )
  })
})
