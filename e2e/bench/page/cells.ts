import '../trusted-types.ts'
import 'maplibre-gl/dist/maplibre-gl.css'
import { binsOf, snapped } from '../../../src/cells/bins.ts'
import { countIn, type Series, totalIn } from '../../../src/cells/series.ts'
import { latitudeOf, longitudeOf } from '../../../src/core/mercator.ts'
import { toColumns } from '../../../src/core/table/columns.ts'
import { basemapStyle } from '../../../src/map/basemap-style.ts'
import { CellMarks } from '../../../src/map/cells/cell-marks.ts'
import type { FromCells } from '../../../src/map/cells/cell-service.ts'
import { incidentBuffers } from '../../../src/map/incident-buffers.ts'
import { IncidentLayer } from '../../../src/map/incident-layer.ts'
import { MapLibreMap, setUpMapLibre } from '../../../src/map/maplibre.ts'
import { rgb } from '../../../src/map/rgb.ts'
import { sightBox } from '../../../src/map/rows-within.ts'
import { BROWSER_FRAMES } from '../../../src/page/browser-clock.ts'
import { PALETTES } from '../../../src/plate/palette.ts'
import type { Playable } from '../ticks.ts'
import type { FromBench, ToBench } from './cells-messages.ts'

/** A map alone that draws cells of places and times which only its worker holds. */
type Heard = FromCells | FromBench
const worker = new Worker(new URL('./cells-worker.ts', import.meta.url), { type: 'module' })
const ask = <T extends Heard['type']>(message: ToBench, type: T) =>
  new Promise<Extract<Heard, { type: T }>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Heard>) => {
      if (data.type === type) resolve(data as Extract<Heard, { type: T }>)
      else reject(new Error(JSON.stringify(data)))
    }
    worker.postMessage(message)
  })

setUpMapLibre()
const map = new MapLibreMap({
  container: 'map',
  style: basemapStyle('light', 'en', new URL('/data/basemap/basemap.pmtiles', document.baseURI).href),
  attributionControl: false,
  fadeDuration: 0,
  center: [20, 25],
  zoom: 1,
})
const { columns } = toColumns([])
const layer = new IncidentLayer(columns, incidentBuffers(columns), PALETTES.light, BROWSER_FRAMES)
const marks = new CellMarks()
layer.setCells(marks)
const [loaded] = await Promise.all([
  ask({ type: 'load', address: '/data/places.bin' }, 'loaded'),
  new Promise((resolve) => map.once('load', resolve)),
])
map.addLayer(layer)
const { extent } = loaded
let series: Series
let turn = 0

/** Looks at what is in sight; in milliseconds how long it takes until the answer is there. */
async function look() {
  const begin = performance.now()
  const zoom = map.getZoom()
  const run = { period: extent, longest: Number.POSITIVE_INFINITY }
  const seen = await ask(
    { type: 'look', turn: ++turn, sight: sightBox(map), zoom, unit: null, run, mostRows: 50_000 },
    'seen',
  )
  series = seen.series
  marks.set(series, seen.most)
  const { unit, cells, bin } = series
  const { inSight, rows } = seen
  return {
    ms: performance.now() - begin,
    unit,
    cells,
    entries: bin.length,
    inSight,
    rows: rows?.length ?? null,
    most: seen.most,
  }
}

const NO_GLOW = new Int32Array(12).fill(-0x80000000)
let mode = 'cumulative'
let current = -1
const shown = new Set<number>()
let drawing = false

function windowAt(number: number, count: number) {
  const to = extent.from + Math.round(((extent.to - extent.from) * (number + 1)) / count)
  const from = mode === 'cumulative' ? extent.from : mode === 'window' ? to - 89 : to
  return snapped({ from, to }, series.unit)
}

function show(number: number, count: number): void {
  const window = windowAt(number, count)
  layer.setState({
    ...{ lo: 0, hi: 0, window, at: window.to, byStep: false, halfLife: 1, stepDays: NO_GLOW, certain: false },
    ...{ selected: null, selectedAlone: false, highlighted: [], arrivedLo: 0, arrivedHi: 0, wave: 1 },
  })
  current = number
  layer.expectTicks(performance.now() + 600)
  if (drawing) return
  drawing = true
  requestAnimationFrame(() => {
    drawing = false
    if (layer.drawTick()) shown.add(current)
    else map.triggerRepaint()
  })
}
map.on('render', () => shown.add(current))

const playable: Playable = { tick: show, shown: () => [...shown].filter((number) => number >= 0).length }

/** Windows of all lengths in which cells and hand count differently, and cells of the first that do. */
async function differences(): Promise<{ windows: number; cells: number }> {
  const days = extent.to - extent.from
  const windows = Array.from({ length: 12 }, (_, k) => {
    const from = extent.from + Math.floor((days * ((k * 7919) % 100)) / 100)
    return snapped({ from, to: Math.min(extent.to, from + (3 ** k % days)) }, series.unit)
  })
  const z = series.z
  const { cells, totals } = await ask({ type: 'by-hand', windows, z }, 'by-hand')
  const side = 2 ** (z + 7)
  let different = 0
  for (let cell = 0; cell < series.cells; cell++) {
    const [x, y] = [series.centres[2 * cell]!, series.centres[2 * cell + 1]!]
    const at = Math.floor(y * side) * side + Math.floor(x * side)
    if (countIn(series, cell, binsOf(windows[0]!, series.unit)) !== cells[at]) different++
  }
  const wrong = windows.filter((window, k) => {
    const bins = binsOf(window, series.unit)
    const { possible, certain } = totals[k]!
    return totalIn(series, bins) !== possible || totalIn(series, bins, true) !== certain
  })
  return { windows: wrong.length, cells: different }
}

/** Cells in sight whose pixel in the middle is not of the colour that their count by the page's own code has, in three windows. */
async function pixels(): Promise<{ looked: number; wrong: number }> {
  const { few, many } = PALETTES.light
  const [low, high] = [rgb(few), rgb(many)]
  const canvas = map.getCanvas()
  const gl = canvas.getContext('webgl2')!
  const most = first.most
  let [looked, wrong] = [0, 0]
  mode = 'window'
  for (const tick of [20, 55, 99]) {
    show(tick, 100)
    const drawn = new Promise<Uint8Array>((resolve) => {
      map.once('render', () => {
        const all = new Uint8Array(4 * canvas.width * canvas.height)
        gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, all)
        resolve(all)
      })
    })
    map.triggerRepaint()
    const image = await drawn
    const window = binsOf(windowAt(tick, 100), series.unit)
    for (let cell = 0; cell < series.cells; cell++) {
      const [mx, my] = [series.centres[2 * cell]!, series.centres[2 * cell + 1]!]
      const { x, y } = map.project([longitudeOf(mx), latitudeOf(my)])
      const count = countIn(series, cell, window)
      if (count === 0 || x < 2 || y < 2 || x > canvas.width - 2 || y > canvas.height - 2) continue
      const share = Math.min(1, Math.log2(count) / Math.log2(most))
      const at = 4 * (Math.floor(canvas.height - y) * canvas.width + Math.floor(x))
      const isRight = low.every(
        (from, k) => Math.abs(255 * (from + (high[k]! - from) * share) - image[at + k]!) <= 1.5,
      )
      looked++
      if (!isRight) wrong++
    }
  }
  return { looked, wrong }
}

const first = await look()
show(99, 100)
map.once('idle', () => performance.mark('map-drawn'))
map.triggerRepaint()
Object.assign(globalThis, {
  playable,
  cells: {
    ...{ loaded, first, differences, pixels },
    play(next: string) {
      mode = next
      shown.clear()
    },
    async third() {
      worker.postMessage({ type: 'third' })
      return look()
    },
    async nearer(zoom: number) {
      map.jumpTo({ center: [77.2, 28.6], zoom })
      await new Promise((resolve) => map.once('idle', resolve))
      return look()
    },
  },
})
