import { expect, test } from 'vitest'
import { latitudeOf, longitudeOf } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { all, columnsOf, type Sketch } from './fixtures/columns.ts'
import { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'
import { pathLines } from './path.ts'

const KABUL: Position = [69.1723, 34.5281]
const KERMAN: Position = [57.0788, 30.2832]
const FIJI: Position = [-179, -17]

function dataOf(sketches: readonly Sketch[]): MapData {
  const columns = columnsOf(sketches)
  const data = new MapData(columns)
  data.setFiltered(all(columns))
  return data
}

/** Ends of each line, in degrees. */
const lines = (sketches: readonly Sketch[], props: Pick<MapProps, 'base' | 'frontier' | 'path'>) =>
  [...pathLines(props, dataOf(sketches))].map(([step, parts]) => ({
    step,
    from: degrees(parts.slice(0, 4)),
    to: degrees(parts.slice(-4)),
  }))

/** A place given as two parts each way. */
function degrees([x = 0, y = 0, restX = 0, restY = 0]: Float32Array): number[] {
  return [longitudeOf(x + restX), latitudeOf(y + restY)].map((value) => Number(value.toFixed(6)))
}

test('a line runs from the base to each incident of the frontier, and none to the base itself', () => {
  const sketches = [
    { at: KABUL, start: 1 },
    { at: KERMAN, start: 2 },
  ]
  expect(lines(sketches, { base: KABUL, frontier: [0, 1], path: true })).toEqual([
    { step: 1, from: KABUL, to: KERMAN },
  ])
})

test('a line across 180 degrees runs on', () => {
  const [line] = lines([{ at: FIJI }], { base: [178, -18], frontier: [0], path: true })
  expect(line).toEqual({ step: 0, from: [178, -18], to: [181, -17] })
})

test('there is no line without a base, without a frontier, or where it is switched off', () => {
  const sketches = [{ at: KERMAN }]
  expect([
    lines(sketches, { base: null, frontier: [0], path: true }),
    lines(sketches, { base: KABUL, frontier: [], path: true }),
    lines(sketches, { base: KABUL, frontier: [0], path: false }),
  ]).toEqual([[], [], []])
})

test('the parts of a line join without a gap', () => {
  const parts = pathLines({ base: KABUL, frontier: [0], path: true }, dataOf([{ at: KERMAN }])).get(0)!
  const ends = Array.from({ length: parts.length / 8 }, (_, i) => [
    parts.slice(8 * i, 8 * i + 4).join(),
    parts.slice(8 * i + 4, 8 * i + 8).join(),
  ])
  expect({ parts: ends.length, starts: ends.slice(1).map(([start]) => start) }).toEqual({
    parts: 64,
    starts: ends.slice(0, -1).map(([, end]) => end),
  })
})
