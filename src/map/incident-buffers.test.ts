import { expect, test } from 'vitest'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import { MARK_COLOURS, SHAPES } from '../plate/marks.ts'
import { columnsOf } from './fixtures/columns.ts'
import { AREA_FLAG, incidentBuffers, STYLE_BITS } from './incident-buffers.ts'

test('gives empty buffers for no incidents', () => {
  expect(incidentBuffers(columnsOf([]))).toEqual({ positions: new Float32Array(), styles: new Uint16Array() })
})

test('keeps a position to a hundredth of a pixel at zoom 18', () => {
  const at = [37.3901234, 55.8257891] as const
  const { positions } = incidentBuffers(columnsOf([{ at }]))
  const world = 512 * 2 ** 18
  const off = [
    (positions[0]! + positions[2]! - mercatorX(at[0])) * world,
    (positions[1]! + positions[3]! - mercatorY(at[1])) * world,
  ]
  expect(off.map((pixels) => Math.abs(pixels) < 0.01)).toEqual([true, true])
})

test('a mark stays on its pixel at zoom 18 when the shader subtracts the centre in 32 bits', () => {
  const [lon, lat] = [179.999, -16.5]
  const { positions } = incidentBuffers(columnsOf([{ at: [lon, lat] }]))
  const centre = mercatorX(-179.9995) + 1
  const high = Math.fround(positions[0]! - Math.fround(centre))
  const low = Math.fround(positions[2]! - Math.fround(centre - Math.fround(centre)))
  const drawn = Math.fround(high + low)
  const world = 512 * 2 ** 18
  expect(Math.abs(drawn - (mercatorX(lon) - centre)) * world).toBeLessThan(1)
})

test('packs shape and colour of each kind and flags what has no mark of its own', () => {
  const columns = columnsOf([
    { at: [69, 34], start: 0, kind: 'attack' },
    { at: [69, 34], start: 1, kind: 'foiled-plot' },
    { at: [69, 34], start: 2, kind: 'security-operation', precision: 'province' },
    { at: [69, 34], start: 3, kind: 'threat', precision: 'country' },
    { at: null, start: 4, kind: 'context' },
  ])
  const packed = (shape: keyof typeof SHAPES, colour: (typeof MARK_COLOURS)[number]) =>
    SHAPES[shape].code | (MARK_COLOURS.indexOf(colour) << STYLE_BITS.colour)
  expect([...incidentBuffers(columns).styles]).toEqual([
    packed('diamond', 'attack'),
    packed('hollow-diamond', 'plot'),
    packed('square', 'operation') | AREA_FLAG,
    packed('hollow-triangle', 'warning') | AREA_FLAG,
    packed('dot', 'context') | AREA_FLAG,
  ])
})
