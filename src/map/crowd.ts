import type { Columns } from '../core/dataset.ts'
import type { DayInterval } from '../core/interval.ts'
import { AREA_FLAG, type IncidentBuffers } from './incident-buffers.ts'

/** The part of the flat world that is in sight, in the unit square; `left` may lie in any copy of the world. */
export interface Sight {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** CSS pixels across the whole world. */
  readonly worldSize: number
}

/** What of an order of incidents is to be drawn. */
export interface CrowdQuery {
  /** Positions in the columns, in the order of drawing; those from `lo` up to `hi` are candidates. */
  readonly order: Uint32Array
  readonly lo: number
  readonly hi: number
  readonly window: DayInterval
  readonly certain: boolean
  readonly sight: Sight
}

/** Pixels round the sight in which a mark can still reach into it. */
const MARGIN = 8

/**
 * Thins out a crowd: of marks that share a pixel only the last in the order is seen, so only that one need be drawn. What
 * is out of sight is left out too. Costs one pass over the candidates; the graphics card would take ten times as long.
 */
export class Crowd {
  readonly #columns: Columns
  readonly #buffers: IncidentBuffers
  /** The pass in which each pixel in sight was last taken. */
  #taken = new Uint8Array()
  #pass = 0
  #kept = new Uint32Array()

  constructor(columns: Columns, buffers: IncidentBuffers) {
    this.#columns = columns
    this.#buffers = buffers
  }

  /** Positions in the columns of the marks to draw, in their order. Valid until the next call. */
  thin({ order, lo, hi, window, certain, sight }: CrowdQuery): Uint32Array {
    const { start, end } = this.#columns
    const { positions, styles } = this.#buffers
    const { worldSize } = sight
    const margin = MARGIN / worldSize
    const [left, top] = [sight.left - margin, sight.top - margin]
    const columnCount = Math.ceil(Math.min(1, sight.width + 2 * margin) * worldSize)
    const rowCount = Math.ceil((sight.height + 2 * margin) * worldSize)
    const [taken, pass] = this.#nextPass(columnCount * rowCount)
    if (this.#kept.length < hi - lo) this.#kept = new Uint32Array(hi - lo)
    const kept = this.#kept
    const { from, to } = window
    let first = kept.length
    for (let position = hi - 1; position >= lo; position--) {
      const i = order[position]!
      const [opens, closes] = [start[i]!, end[i]!]
      if (certain ? opens < from || closes > to : opens > to || closes < from) continue
      if ((styles[i]! & AREA_FLAG) !== 0) continue
      const east = positions[i * 4]! - left
      const x = ((east - Math.floor(east)) * worldSize) | 0
      const y = Math.floor((positions[i * 4 + 1]! - top) * worldSize)
      if (x >= columnCount || y < 0 || y >= rowCount) continue
      const pixel = y * columnCount + x
      if (taken[pixel] === pass) continue
      taken[pixel] = pass
      kept[--first] = i
    }
    return kept.subarray(first)
  }

  #nextPass(pixels: number): [Uint8Array, number] {
    this.#pass += 1
    if (this.#taken.length < pixels || this.#pass > 255) {
      this.#taken = new Uint8Array(Math.max(pixels, this.#taken.length))
      this.#pass = 1
    }
    return [this.#taken, this.#pass]
  }
}
