import { type CellColumns, cellColumns } from '../../../src/cells/from-columns.ts'
import { type Port, serveCells } from '../../../src/map/cells/cell-service.ts'
import type { FromBench, ToBench } from './cells-messages.ts'

/** Loads places and times, keeps them as the page's own worker does, and counts by hand what the page asks to be counted. */
const port: Port = {
  postMessage: (message, transfer = []) => postMessage(message, { transfer }),
  onmessage: null,
}
let columns: CellColumns | null = null
const tell = (message: FromBench) => postMessage(message)

globalThis.onmessage = async ({ data }: MessageEvent<ToBench>) => {
  if (data.type === 'load') tell(await load(data.address))
  else if (data.type === 'by-hand') tell({ type: 'by-hand', ...countByHand(columns!, data) })
  else if (data.type === 'third') {
    const rows = Uint32Array.from({ length: Math.floor(columns!.count / 3) }, (_, i) => 3 * i)
    port.onmessage?.({ data: { type: 'filtered', rows } })
  } else port.onmessage?.({ data })
}

async function load(address: string): Promise<FromBench> {
  const file = await (await fetch(address)).arrayBuffer()
  const count = file.byteLength / 24
  const begin = performance.now()
  columns = cellColumns({
    lon: new Float64Array(file, 0, count),
    lat: new Float64Array(file, 8 * count, count),
    start: new Int32Array(file, 16 * count, count),
    end: new Int32Array(file, 20 * count, count),
  })
  const { high, low, start, end, row, extent } = columns
  const bytes = [high, low, start, end, row].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
  serveCells(port, () => new Promise((resume) => setTimeout(resume, 0)), columns)
  return { type: 'loaded', count: columns.count, bytes, ms: performance.now() - begin, extent }
}

/** Incidents in some windows, and of the first of them in each cell of a zoom, row by row: one look at each incident. */
function countByHand(
  { count, high, low, start, end }: CellColumns,
  { windows, z }: Extract<ToBench, { type: 'by-hand' }>,
) {
  const side = 2 ** (z + 7)
  const [cells, totals] = [new Uint32Array(side * side), windows.map(() => ({ possible: 0, certain: 0 }))]
  for (let i = 0; i < count; i++) {
    for (const [k, { from, to }] of windows.entries()) {
      if (start[i]! > to || end[i]! < from) continue
      totals[k]!.possible++
      if (start[i]! >= from && end[i]! <= to) totals[k]!.certain++
      if (k > 0) continue
      // Bit by bit, as no code of the cells does it.
      let [x, y] = [0, 0]
      for (let bit = 23; bit >= 17 - z; bit--) {
        const half = bit >= 12 ? high[i]! >>> (2 * (bit - 12)) : low[i]! >>> (2 * bit)
        x = 2 * x + (half & 1)
        y = 2 * y + ((half >>> 1) & 1)
      }
      cells[y * side + x]!++
    }
  }
  return { cells, totals }
}
