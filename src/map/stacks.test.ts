import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankOf } from '../core/record/gravity.ts'
import { classingOf } from '../core/table/classing.ts'
import { isInWindow } from '../core/table/window.ts'
import { spotsOf } from './areas.ts'
import { all, columnsOf, type Sketch } from './fixtures/columns.ts'
import { ShownPlaces } from './shown-places.ts'
import { Stacks } from './stacks.ts'

const MOSCOW = [37.6156, 55.7522] as const
const KRASNOGORSK = [37.33, 55.822] as const
const KABUL = [69.1723, 34.5281] as const

const worldAt = (zoom: number) => 512 * 2 ** zoom

function placesOf(sketches: readonly Sketch[], to = 99) {
  const columns = columnsOf(sketches)
  const places = ShownPlaces.of(columns, spotsOf(columns), all(columns))!
  places.show({ from: 0, to }, false)
  return places
}

test('an incident alone is a mark, several that overlap are a stack with their number', () => {
  const places = placesOf([{ at: KABUL }, { at: MOSCOW, kind: 'foiled-plot' }, { at: KRASNOGORSK }])
  const { marks, stacks } = new Stacks(places, worldAt(3), [])
  expect({ marks: [...marks], stacks }).toMatchObject({ marks: [0], stacks: [{ incidents: 2, class: 0 }] })
})

test('they part where there is room for each', () => {
  const places = placesOf([{ at: MOSCOW, kind: 'foiled-plot' }, { at: KRASNOGORSK }])
  const { marks, stacks } = new Stacks(places, worldAt(8), [])
  expect({ marks: [...marks], stacks }).toEqual({ marks: [0, 1], stacks: [] })
})

test('marks are drawn from the least grave to the gravest', () => {
  const places = placesOf([
    { at: KABUL, kind: 'attack' },
    { at: MOSCOW, kind: 'context' },
    { at: [0, 0], kind: 'arrest' },
  ])
  expect([...new Stacks(places, worldAt(3), []).marks]).toEqual([1, 2, 0])
})

test('a stack stands where the incident that leads does', () => {
  const places = placesOf([{ at: MOSCOW }, { at: KRASNOGORSK }])
  const at = (leading: number[]) => new Stacks(places, worldAt(3), leading).stacks.map(({ place }) => place)
  expect([at([]), at([1]), at([1, 0])]).toEqual([[0], [1], [1]])
})

test('told apart by something else than kind, a stack has the class of most of its incidents', () => {
  const columns = columnsOf([
    { at: MOSCOW, precision: 'city' },
    { at: MOSCOW, precision: 'site' },
    { at: KRASNOGORSK, precision: 'site' },
  ])
  const classing = classingOf({ columns }, 'precision')
  const places = ShownPlaces.of(columns, spotsOf(columns), all(columns), 99, classing)!
  places.show({ from: 0, to: 99 }, false)
  const [stack] = new Stacks(places, worldAt(3), []).stacks
  expect([classing.values[stack!.class], stack!.incidents]).toEqual(['site', 3])
})

test('where killed are counted every place with a figure has its number, and one without a figure none', () => {
  const killed = { low: 3, best: 4, high: 9 }
  const columns = columnsOf([
    { at: KABUL, killed },
    { at: MOSCOW, killed },
    { at: KRASNOGORSK },
    { at: [0, 0] },
    { at: [20, 0] },
    { at: [20, 0] },
  ])
  const places = ShownPlaces.of(columns, spotsOf(columns), all(columns))!
  places.show({ from: 0, to: 99 }, false)
  const { marks, stacks } = new Stacks(places, worldAt(3), [], 'killed')
  expect([...marks]).toEqual([3])
  expect(stacks.map(({ incidents, amount }) => [incidents, amount])).toEqual([
    [1, 4],
    [2, 4],
    [2, -1],
  ])
})

test('a stack is only possible where nothing in it is certain', () => {
  const places = placesOf(
    [
      { at: KABUL, start: 1, end: 20 },
      { at: KABUL, start: 2, end: 12 },
    ],
    10,
  )
  const before = new Stacks(places, worldAt(3), []).stacks[0]!.possible
  places.show({ from: 0, to: 12 }, false)
  expect([before, new Stacks(places, worldAt(3), []).stacks[0]!.possible]).toEqual([true, false])
})

test('among too many places nothing is gathered', () => {
  const columns = columnsOf([{ at: KABUL }, { at: MOSCOW }, { at: KABUL }])
  const places = (most: number) => ShownPlaces.of(columns, spotsOf(columns), all(columns), most)
  expect([places(1), places(2)?.count]).toEqual([null, 2])
})

describe('whatever is looked at whenever', () => {
  const sketch = fc.record({
    at: fc.oneof(
      fc.constantFrom(MOSCOW, KRASNOGORSK, KABUL),
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
      ),
      fc.tuple(fc.double({ min: 36, max: 39, noNaN: true }), fc.double({ min: 54, max: 57, noNaN: true })),
    ),
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 12 }),
    kind: fc.constantFrom('attack' as const, 'foiled-plot' as const, 'arrest' as const, 'context' as const),
  })
  const look = fc.record({
    from: fc.integer({ min: -2, max: 45 }),
    length: fc.integer({ min: 0, max: 50 }),
    certain: fc.boolean(),
    zoom: fc.double({ min: 0, max: 12, noNaN: true }),
    leading: fc.uniqueArray(fc.nat(30), { maxLength: 3 }),
  })

  test('the number of a stack is the number in its list, its colour that of the gravest, and nothing is left out', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { maxLength: 40 }),
        fc.array(look, { minLength: 1, maxLength: 5 }),
        (sketches, looks) => {
          const columns = columnsOf(sketches.map((one) => ({ ...one, end: one.start + one.length })))
          const places = ShownPlaces.of(columns, spotsOf(columns), all(columns))!
          const { kind } = columns.facets
          const rank = (row: number) => rankOf(kind.values[kind.sets[kind.codes[row]!]![0]!]!)
          for (const { from, length, certain, zoom, leading } of looks) {
            const window = { from, to: from + length }
            places.show(window, certain)
            const isVisible = (row: number) => isInWindow(columns, row, window, certain)
            const stacks = new Stacks(places, worldAt(zoom), leading)
            const lists = stacks.all().map((stack) => {
              const rows = stacks.incidentsOf(stack, isVisible)
              expect(stack).toMatchObject({
                incidents: rows.length,
                class: Math.min(...rows.map(rank)),
                possible: !rows.some((row) => isInWindow(columns, row, window, true)),
              })
              // A click in its middle opens it and nothing else.
              const [x, y] = [places.x[stack.place]!, places.y[stack.place]!]
              expect(stacks.at({ x: x + 1, y, radius: 12 })).toEqual(stack)
              expect(rows.map((row) => stacks.of(row))).toEqual(rows.map(() => stack))
              return rows
            })
            expect(lists.flat().sort((a, b) => a - b)).toEqual([...all(columns)].filter(isVisible))
            expect([...stacks.marks].sort((a, b) => a - b)).toEqual(
              lists.flatMap((rows) => (rows.length === 1 ? rows : [])).sort((a, b) => a - b),
            )
          }
        },
      ),
    )
  })
})
