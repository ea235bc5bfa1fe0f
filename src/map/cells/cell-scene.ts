import { cellKm } from '../../cells/look.ts'
import type { Columns } from '../../core/table/dataset.ts'
import { inOrderOfTime } from '../../core/table/time-order.ts'
import { orderOf, type Range, rangeOf } from '../../core/table/window.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import { AREA_FLAG } from '../incident-buffers.ts'
import type { IncidentLayer } from '../incident-layer.ts'
import type { MapData } from '../map-data.ts'
import type { CellsShown, Looking, MapProps } from '../map-props.ts'
import { CellMarks } from './cell-marks.ts'
import type { FromCells, Port, ToCells } from './cell-service.ts'

/** In sight fewer incidents are drawn one by one; they are gathered again once they are more than the second. */
const SINGLE = 50_000
const GATHERED = 75_000

type Run = MapProps['run']

/**
 * Has very many incidents drawn as cells, or one by one where few of them are in sight. What is drawn stays until the
 * worker has an answer to the next look; where it has none the incidents are drawn as fewer are.
 */
export class CellScene {
  readonly #port: Port
  readonly #layer: IncidentLayer
  readonly #tell: (shown: CellsShown | null) => void
  readonly #marks = new CellMarks()
  #columns: Columns | null = null
  #looking: Looking | null = null
  #run: Run = null
  #turn = 0
  /** Of the incidents that are drawn one by one, where a window's stand. */
  #order: ReturnType<typeof orderOf> | null = null

  /** `tell` hears what is drawn with each change; null are incidents one by one. */
  constructor(port: Port, layer: IncidentLayer, tell: (shown: CellsShown | null) => void) {
    this.#port = port
    this.#layer = layer
    this.#tell = tell
    port.onmessage = ({ data }) => this.#hear(data as FromCells)
  }

  /** Looks at other incidents, or at others of them. */
  setData({ columns, filtered, buffers }: Pick<MapData, 'columns' | 'filtered' | 'buffers'>): void {
    if (columns !== this.#columns) {
      this.#columns = columns
      const { lon, lat, start, end } = columns
      const placed = Uint8Array.from(buffers.styles, (style) => ((style & AREA_FLAG) === 0 ? 1 : 0))
      this.#send({ type: 'columns', columns: { lon, lat, start, end }, placed })
    }
    this.#send({ type: 'filtered', rows: filtered })
    // What was drawn one by one need not pass any more.
    this.#order = null
    this.#ask()
  }

  look(looking: Looking, run: Run): void {
    this.#looking = looking
    this.#run = run
    this.#ask()
  }

  /** The window's candidates among the incidents that are drawn one by one; null where these are all that pass. */
  range(window: DayInterval): Range | null {
    return this.#order && rangeOf(this.#order, window)
  }

  /** Ends it: all that pass are drawn one by one again. */
  rest(): void {
    this.#turn++
    this.#order = null
    this.#layer.setCells(null)
    this.#tell(null)
  }

  #ask(): void {
    if (!this.#looking || !this.#columns) return
    this.#layer.prepareCells(this.#marks)
    const { sight, zoom } = this.#looking
    const mostRows = this.#order ? GATHERED : SINGLE
    // Everything else on the page counts by days: so do the cells.
    this.#send({ type: 'look', turn: ++this.#turn, sight, zoom, unit: 'day', run: this.#run, mostRows })
  }

  #hear(message: FromCells): void {
    if (message.type === 'failed') console.warn(message.what)
    else if (message.turn !== this.#turn) return
    if (message.type !== 'seen') {
      this.rest()
      return
    }
    const { series, most, rows } = message
    if (rows) {
      this.#order = orderOf(this.#columns!, rows)
      this.#layer.setFiltered(rows, inOrderOfTime(this.#columns!, rows))
      this.#layer.setCells(null)
      this.#tell(null)
      return
    }
    this.#order = null
    this.#marks.set(series, most)
    this.#layer.setCells(this.#marks)
    this.#tell({ unit: series.unit, km: cellKm(series.z, this.#looking!.latitude), most })
  }

  #send(message: ToCells): void {
    this.#port.postMessage(message)
  }
}

/** Starts the worker of a scene. Throws where none may be started: then incidents are drawn as fewer are. */
export function startCells(
  layer: IncidentLayer,
  tell: (shown: CellsShown | null) => void,
): {
  scene: CellScene
  close(): void
} {
  const worker = new Worker(new URL('./cell-worker.ts', import.meta.url), { type: 'module' })
  const scene = new CellScene(worker as unknown as Port, layer, tell)
  worker.onerror = () => scene.rest()
  return { scene, close: () => worker.terminate() }
}
