import { expect, test } from 'vitest'
import type { Position } from '../core/record/incident.ts'
import { all, columnsOf, type Sketch } from './fixtures/columns.ts'
import { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'
import { pathFeatures } from './path.ts'

const KABUL: Position = [69.1723, 34.5281]
const KERMAN: Position = [57.0788, 30.2832]
const FIJI: Position = [-179, -17]

function dataOf(sketches: readonly Sketch[]): MapData {
  const columns = columnsOf(sketches)
  const data = new MapData(columns)
  data.setFiltered(all(columns))
  return data
}

const lines = (sketches: readonly Sketch[], props: Pick<MapProps, 'base' | 'frontier' | 'path'>) =>
  pathFeatures(props, dataOf(sketches)).features.map(({ id, geometry }) => {
    const { coordinates } = geometry as GeoJSON.LineString
    return { id, from: coordinates[0], to: coordinates.at(-1)!.map((value) => Number(value.toFixed(4))) }
  })

test('a line runs from the base to each incident of the frontier, and none to the base itself', () => {
  const sketches = [
    { at: KABUL, start: 1 },
    { at: KERMAN, start: 2 },
  ]
  expect(lines(sketches, { base: KABUL, frontier: [0, 1], path: true })).toEqual([
    { id: 1, from: KABUL, to: KERMAN },
  ])
})

test('a line across 180 degrees runs on', () => {
  const [line] = lines([{ at: FIJI }], { base: [178, -18], frontier: [0], path: true })
  expect(line).toEqual({ id: 0, from: [178, -18], to: [181, -17] })
})

test('there is no line without a base, without a frontier, or where it is switched off', () => {
  const sketches = [{ at: KERMAN }]
  expect([
    lines(sketches, { base: null, frontier: [0], path: true }),
    lines(sketches, { base: KABUL, frontier: [], path: true }),
    lines(sketches, { base: KABUL, frontier: [0], path: false }),
  ]).toEqual([[], [], []])
})
