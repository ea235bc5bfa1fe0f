import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../../core/fixtures/feature.ts'
import { mercatorX, mercatorY } from '../../core/mercator.ts'
import { PALETTES } from '../../plate/palette.ts'
import { IncidentLayer } from '../incident-layer.ts'
import type { CellsShown } from '../map-props.ts'
import { CellScene } from './cell-scene.ts'
import { type Port, serveCells } from './cell-service.ts'

/** So many incidents at three places on one parallel, one a day. */
const PLACES = [
  { lon: 10, count: 45_000 },
  { lon: 20, count: 20_000 },
  { lon: 40, count: 15_000 },
]
const LON = Float64Array.from(PLACES.flatMap(({ lon, count }) => new Array<number>(count).fill(lon)))
const DAYS = Int32Array.from(LON, (_, i) => i % 1000).sort()
const COLUMNS = {
  ...datasetOf(feature('one')).columns,
  count: LON.length,
  ...{ lon: LON, lat: new Float64Array(LON.length), start: DAYS, end: DAYS, latestEnd: DAYS },
}
const BUFFERS = { positions: new Float32Array(), styles: new Uint16Array(LON.length) }
const ALL = Uint32Array.from(LON.keys())
const NO_FRAMES = { now: () => 0, requestFrame: () => 0, cancelFrame: () => {} }

/** A view from one longitude to another at the equator. */
function between(west: number, east: number) {
  const [left, top] = [mercatorX(west), mercatorY(20)]
  const sight = { left, top, width: mercatorX(east) - left, height: mercatorY(-20) - top }
  return { sight, zoom: 4, latitude: 0 }
}

/** A scene whose service runs in the same page; `settled` is when it has answered everything. */
function scene() {
  const told: (CellsShown | null)[] = []
  const page: Port = { postMessage: (data) => service.onmessage?.({ data }), onmessage: null }
  const service: Port = { postMessage: (data) => page.onmessage?.({ data }), onmessage: null }
  serveCells(service, async () => {})
  const layer = new IncidentLayer(COLUMNS, BUFFERS, PALETTES.light, NO_FRAMES)
  const cells = new CellScene(page, layer, (shown) => told.push(shown))
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return { cells, told, settled }
}

describe('very many incidents', () => {
  it('are gathered, and drawn one by one where few are in sight, until they are many again', async () => {
    const { cells, told, settled } = scene()
    cells.setData({ columns: COLUMNS, filtered: ALL, buffers: BUFFERS })
    // 80,000 in sight, 45,000, 65,000, 80,000, and 65,000 again: what is drawn stays what it is between the two limits.
    for (const east of [50, 15, 30, 50, 30]) {
      cells.look(between(5, east), null)
      await settled()
    }
    expect(told.map((shown) => shown && [shown.unit, Math.round(shown.km), shown.most])).toEqual([
      ['day', 20, 45_000],
      null,
      null,
      ['day', 20, 45_000],
      ['day', 20, 45_000],
    ])
  })

  it('that are drawn one by one are those in sight, by their days', async () => {
    const { cells, settled } = scene()
    cells.setData({ columns: COLUMNS, filtered: ALL, buffers: BUFFERS })
    cells.look(between(35, 45), null)
    await settled()
    const days = DAYS.slice(65_000)
    expect(cells.range({ from: days[0]!, to: days[0]! + 9 })).toEqual({
      lo: 0,
      hi: days.filter((day) => day <= days[0]! + 9).length,
    })
  })

  it('have their marks again once they rest', async () => {
    const { cells, told, settled } = scene()
    cells.setData({ columns: COLUMNS, filtered: ALL, buffers: BUFFERS })
    cells.look(between(5, 50), null)
    await settled()
    cells.rest()
    expect([told.length, told.at(-1), cells.range({ from: 0, to: 9 })]).toEqual([2, null, null])
  })
})
