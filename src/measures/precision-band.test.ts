import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from '../core/record/incident.ts'
import { finish } from './analyse.ts'
import { drawnHullArea } from './band-hull.ts'
import { drawnMaximum } from './band-maximum.ts'
import { geodesicKm } from './geodesic.ts'
import { type Hull, hull } from './hull.ts'
import type { Located } from './located.ts'
import { meanCentre } from './mean-centre.ts'
import { placeDistances } from './place-distances.ts'
import { precisionBand } from './precision-band.ts'
import { drawnVector, type Redraw, redrawOf, vectorSums } from './redraw.ts'
import { positionOf, vectorOf } from './sphere.ts'
import { locatedAt } from './testing.ts'
import { isUndefined } from './types.ts'

const KABUL: Position = [69.1723, 34.5281]
type Lonlat = readonly [number, number]

function bandOf(located: Located, base: Position = KABUL) {
  return finish(
    precisionBand({
      located,
      distances: placeDistances(located.places, base),
      centre: meanCentre(located),
      hull: hull(located.places),
    }),
  )
}

/** Where the incidents lie in a draw. */
function drawn(located: Located, redraw: Redraw, draw: number): Position[] {
  const { lon, lat } = located.places
  return [...located.place].map((p) =>
    redraw.radiusKm[p] === 0 ? [lon[p]!, lat[p]!] : positionOf(drawnVector(redraw, p, draw)),
  )
}

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)
const region = fc.tuple(
  fc.double({ min: 160, max: 200, noNaN: true }).map((lon) => (lon > 180 ? lon - 360 : lon)),
  fc.double({ min: 45, max: 89, noNaN: true }),
)
const radius = fc.constantFrom(0, 0.2, 10, 50, 400)

test('without incidents every part says so', () => {
  const none = { undefined: { code: 'tooFew', what: 'incident', atLeast: 1, has: 0 } }
  expect(bandOf(locatedAt([]))).toEqual({
    draws: 200,
    seed: 20240322,
    maxKm: none,
    hullAreaKm2: none,
    meanCentre: none,
  })
})

test('incidents without a radius have a band of no width, at the values themselves', () => {
  const three = locatedAt([
    [69.1761, 34.526],
    [57.0815, 30.29],
    [37.3901, 55.8258],
  ])
  const { areaKm2 } = hull(three.places) as Hull
  const [lon, lat] = meanCentre(three) as Position
  const exactly = (value: number) => ({ low: expect.closeTo(value, 3), high: expect.closeTo(value, 3) })
  expect(bandOf(three, [69.1761, 34.526])).toEqual({
    draws: 200,
    seed: 20240322,
    maxKm: exactly(3387.084),
    hullAreaKm2: exactly(areaKm2),
    meanCentre: { lon: exactly(lon), lat: exactly(lat), shiftKm: exactly(0) },
  })
})

test('the same input gives the same band', () => {
  const located = locatedAt([KABUL, [57, 30], [60, 40]], () => 10)
  expect(bandOf(located)).toEqual(bandOf(located))
})

test('a redrawn place lies within its radius, as often inside 70.7 % of it as outside', () => {
  const places = Array.from({ length: 2000 }, (_, i): Lonlat => [37, 89.5 + i * 1e-7])
  const located = locatedAt(places, () => 120)
  const shares = drawn(located, redrawOf(located, 1), 0).map((at, i) => geodesicKm(places[i]!, at) / 120)
  expect(Math.max(...shares)).toBeLessThan(1.005)
  expect(shares.filter((share) => share < Math.SQRT1_2).length / 2000).toBeCloseTo(0.5, 1)
})

test('the largest distance in a draw is the largest of all distances in it', () => {
  const incidents = fc.array(fc.tuple(fc.oneof(anywhere, region), radius), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      incidents,
      fc.oneof(anywhere, region),
      fc.integer(),
      fc.boolean(),
      (rows, base, seed, crowd) => {
        const at = rows.map(([position], i) => (crowd && i > 0 ? rows[0]![0] : position))
        const located = locatedAt(at, (i) => rows[i]![1])
        const redraw = redrawOf(located, seed)
        const largest = drawnMaximum(placeDistances(located.places, base), redraw)
        for (let draw = 0; draw < 8; draw++) {
          const all = drawn(located, redraw, draw).map((position) => geodesicKm(base, position))
          expect(largest(draw)).toBeCloseTo(Math.max(...all), 9)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('the largest distance is found round the base itself too, where no direction stands out', () => {
  const place = fc.tuple(fc.constantFrom(0, 69, 180), fc.constantFrom(0, 34, 60, 89))
  fc.assert(
    fc.property(place, fc.integer(), (at, seed) => {
      const located = locatedAt(
        Array.from({ length: 150 }, (_, i): Lonlat => [at[0], at[1] + i * 1e-7]),
        () => 400,
      )
      const redraw = redrawOf(located, seed)
      const all = drawn(located, redraw, 0).map((position) => geodesicKm(at, position))
      expect(drawnMaximum(placeDistances(located.places, at), redraw)(0)).toBe(Math.max(...all))
    }),
    { numRuns: 100 },
  )
})

test('incidents at one place move together, by the largest of their radii', () => {
  const located = locatedAt([KABUL, KABUL, KABUL, [57, 30]], (i) => [5, 120, 0, 0][i]!)
  const redraw = redrawOf(located, 3)
  const shares = Array.from({ length: 200 }, (_, draw) => {
    const [first, ...others] = drawn(located, redraw, draw)
    expect(others).toEqual([first, first, [57, 30]])
    return geodesicKm(KABUL, first!) / 120
  })
  expect([Math.max(...shares) > 0.9, Math.max(...shares) < 1.005]).toEqual([true, true])
})

test('the hull of thousands of places in a draw is that of all of them', () => {
  const places = Array.from({ length: 4000 }, (_, i): Lonlat => {
    const [turn, far] = [(i * 2.399963) % (2 * Math.PI), Math.sqrt(i / 4000)]
    return [69 + 0.2 * far * Math.cos(turn), 34 + 0.15 * far * Math.sin(turn)]
  })
  const located = locatedAt(places, (i) => [0, 5, 8][i % 3]!)
  const redraw = redrawOf(located, 4)
  const area = drawnHullArea(redraw) as (draw: number) => number
  for (const draw of [0, 1, 199]) {
    const all = hull(locatedAt(drawn(located, redraw, draw)).places) as Hull
    expect(area(draw) / all.areaKm2).toBeCloseTo(1, 9)
  }
})

test('the sums of a draw are those of its vectors, whatever the radius', () => {
  const located = locatedAt([KABUL, [57, 30], [180, 89]], (i) => [0, 2000, 9000][i]!)
  const redraw = redrawOf(located, 5)
  const kabul = vectorOf(...KABUL)
  const expected = [0, 1].flatMap((draw) => {
    const [b, c] = [drawnVector(redraw, 1, draw), drawnVector(redraw, 2, draw)]
    return [0, 1, 2].map((axis) => expect.closeTo(kabul[axis]! + b[axis]! + c[axis]!, 12))
  })
  expect([...vectorSums(redraw, 2)]).toEqual(expected)
  expect(Math.hypot(...drawnVector(redraw, 2, 0))).toBeCloseTo(1, 12)
})

test('the hull in a draw is that of all incidents in it', () => {
  const incidents = fc.array(fc.tuple(region, radius), { minLength: 3, maxLength: 80 })
  fc.assert(
    fc.property(incidents, fc.integer(), (rows, seed) => {
      const located = locatedAt(
        rows.map(([position]) => position),
        (i) => rows[i]![1],
      )
      const redraw = redrawOf(located, seed)
      const area = drawnHullArea(redraw)
      if (isUndefined(area)) return
      for (let draw = 0; draw < 4; draw++) {
        const all = hull(locatedAt(drawn(located, redraw, draw)).places)
        if (!isUndefined(all)) expect(area(draw)! / all.areaKm2).toBeCloseTo(1, 9)
      }
    }),
    { numRuns: 150 },
  )
})
