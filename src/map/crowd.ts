import type { Columns } from '../core/table/dataset.ts'
import type { DayInterval } from '../core/time/interval.ts'
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
/** What stands for a pixel where there is none: not looked up yet in this sight, and never drawn in it. */
const UNKNOWN = -1
const UNSEEN = -2

/**
 * Thins out a crowd: of marks that share a pixel only the last in the order is seen, so only that one need be drawn. What
 * is out of sight is left out too. Costs one pass over the candidates, which is far less than software takes to draw them.
 */
export class Crowd {
  readonly #columns: Columns
  readonly #buffers: IncidentBuffers
  #sight: Sight | null = null
  #grid: Grid = { left: 0, top: 0, columns: 0, rows: 0, worldSize: 1 }
  /** Pixel of each incident in the sight, row by row. */
  #pixels: Int32Array | null = null
  /** A bit for each pixel that has its mark: small enough to stay in the processor's cache. */
  #taken = new Uint32Array()
  #kept = new Uint32Array()

  constructor(columns: Columns, buffers: IncidentBuffers) {
    this.#columns = columns
    this.#buffers = buffers
  }

  /** Positions in the columns of the marks to draw, in their order. Valid until the next call. */
  thin({ order, lo, hi, window, certain, sight }: CrowdQuery): Uint32Array {
    const { start, end } = this.#columns
    const { from, to } = window
    const pixels = this.#pixelsIn(sight)
    const grid = this.#grid
    const taken = this.#taken.fill(0)
    if (this.#kept.length < hi - lo) this.#kept = new Uint32Array(hi - lo)
    const kept = this.#kept
    let first = kept.length
    for (let position = hi - 1; position >= lo; position--) {
      const i = order[position]!
      if (certain ? start[i]! < from || end[i]! > to : start[i]! > to || end[i]! < from) continue
      let pixel = pixels[i]!
      if (pixel === UNKNOWN) pixel = pixels[i] = this.#pixelOf(i, grid)
      if (pixel === UNSEEN) continue
      const [word, bit] = [pixel >>> 5, pixel & 31]
      const marks = taken[word]!
      taken[word] = marks | (1 << bit)
      // Whether a pixel is taken can't be foretold: a branch on it would be guessed wrongly half the time.
      kept[first - 1] = i
      first -= ~(marks >>> bit) & 1
    }
    return kept.subarray(first)
  }

  /** The pixels that are known in a sight; none are when it is another one than before. */
  #pixelsIn(sight: Sight): Int32Array {
    const before = this.#sight
    this.#sight = sight
    this.#pixels ??= new Int32Array(this.#columns.count).fill(UNKNOWN)
    const same =
      before &&
      before.left === sight.left &&
      before.top === sight.top &&
      before.width === sight.width &&
      before.height === sight.height &&
      before.worldSize === sight.worldSize
    if (same) return this.#pixels
    this.#grid = gridOf(sight)
    this.#taken = new Uint32Array(Math.ceil((this.#grid.columns * this.#grid.rows) / 32))
    return this.#pixels.fill(UNKNOWN)
  }

  #pixelOf(i: number, { left, top, columns, rows, worldSize }: Grid): number {
    const { positions, styles } = this.#buffers
    if ((styles[i]! & AREA_FLAG) !== 0) return UNSEEN
    const east = positions[i * 4]! - left
    const x = Math.floor((east - Math.floor(east)) * worldSize)
    const y = Math.floor((positions[i * 4 + 1]! - top) * worldSize)
    return x < columns && y >= 0 && y < rows ? y * columns + x : UNSEEN
  }
}

/** The pixels of a sight with its margin. */
interface Grid {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly worldSize: number
}

function gridOf({ left, top, width, height, worldSize }: Sight): Grid {
  const margin = MARGIN / worldSize
  return {
    ...{ left: left - margin, top: top - margin, worldSize },
    columns: Math.ceil(Math.min(1, width + 2 * margin) * worldSize),
    rows: Math.ceil((height + 2 * margin) * worldSize),
  }
}
