import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, finish } from './analyse.ts'
import { type Measures, measureAll } from './measure.ts'
import { inputOf, testDay } from './testing.ts'
import { DEFAULT_OPTIONS } from './types.ts'

interface Incident {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly lon: number
  readonly lat: number
}

/** Incidents of one region, many of them at one place, dates in any order. */
const incidents = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 20 }),
      x: fc.integer({ min: -15, max: 15 }),
      y: fc.integer({ min: -15, max: 15 }),
    }),
    { minLength: 0, maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ day, x, y }, i): Incident => {
      const start = testDay(day)
      return { id: `i${i}`, start, end: start, lon: 60 + x / 3 + y / 27, lat: 35 + y / 3 }
    }),
  )

function measured(rows: readonly Incident[], baseLon = 69.1723): Measures {
  const input = inputOf(rows)
  return measureAll(input, { ...DEFAULT_OPTIONS, base: [baseLon, 34.5281] }, (i) => input.ids[i]!)
}

/** What turning the globe leaves as it is; the azimuth only where one axis is clearly the longer. */
function unturned({ meanCentre, smallestCircle: circle, ellipse, ...rest }: Measures) {
  const clear = 'undefined' in ellipse || ellipse.semiMinorKm < 0.99 * ellipse.semiMajorKm
  const angle = 'undefined' in ellipse ? 0 : ((ellipse.azimuthDeg + 90) % 180) - 90
  return {
    latitude: 'undefined' in meanCentre ? meanCentre : meanCentre[1],
    circle: 'undefined' in circle ? circle : [circle.centre[1], circle.radiusKm],
    ellipse: 'undefined' in ellipse ? ellipse : { ...ellipse, azimuthDeg: clear ? Math.abs(angle) : 0 },
    ...rest,
  }
}

/** The same with numbers equal to a part in a hundred million. */
function nearly(measures: object): unknown {
  return JSON.parse(JSON.stringify(measures), (_, value) =>
    typeof value === 'number' ? expect.closeTo(value, 8 - Math.ceil(Math.log10(Math.abs(value) + 1))) : value,
  )
}

test('the order of the file changes nothing', () => {
  const shuffled = incidents.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  )
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      expect(measured(others)).toEqual(measured(rows))
    }),
  )
})

test('turning all longitudes, across 180 degrees too, turns the centre and changes nothing else', () => {
  fc.assert(
    fc.property(incidents, fc.constantFrom(120, 118.5, -240, 45), (rows, turn) => {
      const wrap = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon)
      const turned = rows.map((row) => ({ ...row, lon: wrap(row.lon + turn) }))
      expect(unturned(measured(turned, wrap(69.1723 + turn)))).toEqual(nearly(unturned(measured(rows))))
    }),
  )
})

test('recording every incident twice leaves what does not depend on their number', () => {
  fc.assert(
    fc.property(incidents, (rows) => {
      const twice = measured([...rows, ...rows.map((row) => ({ ...row, id: `${row.id} again` }))])
      const once = measured(rows)
      expect({ hull: twice.hull, centre: twice.meanCentre, max: maximum(twice) }).toEqual({
        hull: once.hull,
        centre: once.meanCentre,
        max: maximum(once),
      })
    }),
  )
})

test('an incident inside the hull leaves the hull', () => {
  fc.assert(
    fc.property(incidents, (rows) => {
      const { hull, meanCentre } = measured(rows)
      if ('undefined' in hull || 'undefined' in meanCentre) return
      const inside = { ...rows[0]!, id: 'inside', lon: meanCentre[0], lat: meanCentre[1] }
      expect(measured([...rows, inside]).hull).toEqual(hull)
    }),
  )
})

test('no number is ever missing: every measure is finite or says why not', () => {
  const anywhere = fc.record({
    lon: fc.oneof(fc.constantFrom(-180, 0, 180, 69.1723), fc.double({ min: -180, max: 180, noNaN: true })),
    lat: fc.oneof(fc.constantFrom(-90, 0, 90, 34.5281), fc.double({ min: -90, max: 90, noNaN: true })),
    radiusKm: fc.constantFrom(0, 10, 20_000),
    admin1: fc.constant('Kabul'),
  })
  fc.assert(
    fc.property(fc.array(anywhere, { maxLength: 12 }), (rows) => {
      expect(numbersIn(finish(analyse(inputOf(rows), DEFAULT_OPTIONS)))).toSatisfy((numbers: number[]) =>
        numbers.every(Number.isFinite),
      )
    }),
    { numRuns: 150 },
  )
})

/** All numbers in a result, however deep. A null would be one that is missing. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value === null || value === undefined) return [Number.NaN]
  return typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

function maximum({ distanceFromBaseKm }: Measures) {
  return 'undefined' in distanceFromBaseKm ? distanceFromBaseKm : distanceFromBaseKm.max
}
