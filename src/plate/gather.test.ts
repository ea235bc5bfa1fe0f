import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gather, type Placed } from './gather.ts'

const WORLD = 512
/** How far the mark of each class reaches. */
const REACHES = [8.5, 8.5, 6.1, 7.9]

/** Places by their distance from the first one, CSS pixels eastward. */
function placed(...places: readonly { east: number; incidents?: number; of?: number }[]): Placed {
  return {
    count: places.length,
    x: places.map(({ east }) => 0.5 + east / WORLD),
    y: places.map(() => 0.4),
    incidents: places.map(({ incidents = 1 }) => incidents),
    amounts: places.map(({ incidents = 1 }) => incidents),
    numbered: false,
    class: places.map(({ of = 0 }) => of),
    reaches: REACHES,
    leading: [],
  }
}

/** What is drawn: for each leader its members and its number. */
function drawn(places: Placed, world = WORLD) {
  const { leader, total } = gather(places, world)
  return [...leader.keys()]
    .filter((place) => leader[place] === place)
    .map((place) => ({
      at: place,
      of: [...leader.keys()].filter((one) => leader[one] === place),
      n: total[place],
    }))
}

describe('gathering what overlaps', () => {
  test('gives nothing where nothing is shown', () => {
    expect([drawn(placed()), drawn(placed({ east: 0, incidents: 0 }))]).toEqual([[], []])
  })

  test('leaves alone what does not touch', () => {
    expect(drawn(placed({ east: 0 }, { east: 18 }))).toEqual([
      { at: 0, of: [0], n: 1 },
      { at: 1, of: [1], n: 1 },
    ])
  })

  test('gathers what touches, and adds up', () => {
    expect(drawn(placed({ east: 0 }, { east: 15, incidents: 3 }))).toEqual([{ at: 0, of: [0, 1], n: 4 }])
  })

  test('lets what it has grown into touch more', () => {
    expect(drawn(placed({ east: 0 }, { east: 10 }, { east: 20 }))).toEqual([{ at: 0, of: [0, 1, 2], n: 3 }])
  })

  test('stands at the place of the first class', () => {
    const { leader } = gather(placed({ east: 0, of: 2 }, { east: 9, of: 0 }), WORLD)
    expect([...leader]).toEqual([1, 1])
  })

  test('stands where a place leads, whatever class others are of', () => {
    const places = { ...placed({ east: 0, of: 0 }, { east: 9, of: 3 }), leading: [1] }
    expect([...gather(places, WORLD).leader]).toEqual([1, 1])
  })

  test('leads nowhere where nothing is shown', () => {
    const places = { ...placed({ east: 0 }, { east: 9, incidents: 0 }), leading: [1] }
    expect([...gather(places, WORLD).leader]).toEqual([0, -1])
  })

  test('gathers across 180 degrees', () => {
    const places = placed({ east: WORLD / 2 - 4 }, { east: -WORLD / 2 + 4 })
    expect(drawn(places)).toEqual([{ at: 0, of: [0, 1], n: 2 }])
  })

  test('parts what overlapped when the map is nearer', () => {
    const places = placed({ east: 0 }, { east: 9 })
    expect([drawn(places).length, drawn(places, WORLD * 4).length]).toEqual([1, 2])
  })
})

const places = fc
  .array(
    fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      incidents: fc.oneof(fc.nat(3), fc.nat(200_000)),
      of: fc.nat(3),
    }),
    { maxLength: 60 },
  )
  .chain((list) =>
    fc.record({
      list: fc.constant(list),
      leading: fc.uniqueArray(fc.nat(Math.max(0, list.length - 1)), { maxLength: Math.min(4, list.length) }),
      zoom: fc.double({ min: 0, max: 9, noNaN: true }),
    }),
  )

describe('whatever is gathered at whatever zoom', () => {
  const of = ({
    list,
    leading,
  }: {
    list: { x: number; y: number; incidents: number; of: number }[]
    leading: number[]
  }) => ({
    count: list.length,
    x: list.map(({ x }) => x),
    y: list.map(({ y }) => y),
    incidents: list.map(({ incidents }) => incidents),
    amounts: list.map(({ incidents }) => incidents),
    numbered: false,
    class: list.map(({ of }) => of),
    reaches: REACHES,
    leading,
  })

  test('every incident is in one stack, whose number is that of its members', () => {
    fc.assert(
      fc.property(places, (given) => {
        const all = of(given)
        const { leader, total } = gather(all, 512 * 2 ** given.zoom)
        for (let place = 0; place < all.count; place++) {
          const members = [...leader.keys()].filter((one) => leader[one] === place)
          if (leader[place] !== place) expect(members).toEqual([])
          else {
            expect(total[place]).toBe(members.reduce((sum, one) => sum + all.incidents[one]!, 0))
          }
          expect(leader[place] === -1).toBe(all.incidents[place] === 0)
        }
      }),
    )
  })

  test('nothing that is drawn touches anything else, by a look at every pair', () => {
    fc.assert(
      fc.property(places, (given) => {
        const all = of(given)
        const world = 512 * 2 ** given.zoom
        const { leader, reach } = gather(all, world)
        const leaders = [...leader.keys()].filter((place) => leader[place] === place)
        for (const a of leaders) {
          for (const b of leaders) {
            if (a >= b) continue
            const apart = Math.abs(all.x[a]! - all.x[b]!)
            const pixels = Math.hypot(Math.min(apart, 1 - apart), all.y[a]! - all.y[b]!) * world
            expect(pixels + 1e-9).toBeGreaterThanOrEqual(reach[a]! + reach[b]!)
          }
        }
      }),
    )
  })
})
