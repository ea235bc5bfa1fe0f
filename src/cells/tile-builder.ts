import type { BinInterval } from './bins.ts'
import { CELLS_OF_TILE, type CellTile, type TileHead } from './tile.ts'

/** Groups of incidents of one tile that share cell, first and last bin: one place of each array is one group, in any order. */
export interface CellGroups {
  /** Cell within the tile, Morton, 0 to 16,383. */
  readonly cell: ArrayLike<number>
  /** First and last bin in which an incident of the group can have happened. */
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  readonly count: ArrayLike<number>
}

/** Most bins between the first and the last of a tile: more than the calendar has days. */
const MOST_RANGE = 4_000_000
/** Most incidents of a tile: sums and differences of them fit into 32 bits. */
const MOST_INCIDENTS = 0x7fff_ffff

/**
 * The tile that groups of incidents make; groups that agree in cell and bins are added up, so that the tile depends on the
 * incidents only. Throws a RangeError for a cell that no tile has, an end before its start, bins that lie further apart than
 * the calendar's ends, a count that is none, and more than 2^31 - 1 incidents.
 */
export function tileFrom(head: TileHead, groups: CellGroups): CellTile {
  const byCell = new Uint32Array(CELLS_OF_TILE + 1)
  const length = groups.cell.length
  let [from, to, total] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (let i = 0; i < length; i++) {
    check(groups, i)
    total += groups.count[i]!
    byCell[groups.cell[i]! + 1]!++
    from = Math.min(from, groups.start[i]!)
    to = Math.max(to, groups.end[i]!)
  }
  if (total > MOST_INCIDENTS) throw new RangeError(`A tile can't hold ${total} incidents.`)
  for (let cell = 0; cell < CELLS_OF_TILE; cell++) byCell[cell + 1]! += byCell[cell]!
  const order = new Uint32Array(length)
  const next = byCell.slice()
  for (let i = 0; i < length; i++) order[next[groups.cell[i]!]!++] = i

  const builder = new TileBuilder(length === 0 ? { from: 0, to: -1 } : { from, to })
  for (let cell = 0; cell < CELLS_OF_TILE; cell++) {
    for (let at = byCell[cell]!; at < byCell[cell + 1]!; at++) {
      const i = order[at]!
      builder.count(groups.start[i]!, groups.end[i]!, groups.count[i]!)
    }
    builder.close(cell)
  }
  return builder.tile(head)
}

/** Puts a tile together, cell by cell in ascending order: count what is in a cell, then close it. */
export class TileBuilder {
  readonly #from: number
  readonly #range: number
  /** Of the open cell, by bin. */
  readonly #begun: Uint32Array
  readonly #over: Uint32Array
  readonly #touched = new Growing(Int32Array)
  readonly #cells = new Growing(Uint16Array)
  readonly #first = new Growing(Uint32Array)
  readonly #bins = new Growing(Int32Array)
  readonly #starts = new Growing(Uint32Array)
  readonly #ends = new Growing(Uint32Array)
  /** Spans of the open cell: first and last bin in one number, and how many. */
  readonly #open = new Map<number, number>()
  readonly #spanCell = new Growing(Uint32Array)
  readonly #spanStart = new Growing(Int32Array)
  readonly #spanEnd = new Growing(Int32Array)
  readonly #spanCount = new Growing(Uint32Array)

  /** Of bins within an interval. Throws a RangeError where that is longer than the calendar. */
  constructor({ from, to }: BinInterval) {
    const range = Math.max(0, to - from + 1)
    if (range > MOST_RANGE) throw new RangeError(`Bins ${from} to ${to} lie too far apart.`)
    this.#from = from
    this.#range = range
    this.#begun = new Uint32Array(range)
    this.#over = new Uint32Array(range)
    this.#first.push(0)
  }

  get entries(): number {
    return this.#bins.length
  }

  /** Counts incidents of the open cell that begin in one bin and end in another or the same. */
  count(start: number, end: number, count: number): void {
    if (count === 0) return
    const [a, b] = [start - this.#from, end - this.#from]
    this.#touch(a)
    this.#begun[a]! += count
    if (a !== b) {
      this.#touch(b)
      const key = a * this.#range + b
      this.#open.set(key, (this.#open.get(key) ?? 0) + count)
    }
    this.#over[b]! += count
  }

  /** Ends the open cell; without incidents it is left out. */
  close(cell: number): void {
    if (this.#touched.length === 0) return
    const touched = this.#touched.values().sort()
    for (const bin of touched) {
      this.#bins.push(bin + this.#from)
      this.#starts.push(this.#begun[bin]!)
      this.#ends.push(this.#over[bin]!)
      this.#begun[bin] = 0
      this.#over[bin] = 0
    }
    this.#touched.clear()
    if (this.#open.size > 0) this.#closeSpans()
    this.#cells.push(cell)
    this.#first.push(this.#bins.length)
  }

  tile(head: TileHead): CellTile {
    return {
      ...head,
      cells: this.#cells.values().slice(),
      first: this.#first.values().slice(),
      bins: this.#bins.values().slice(),
      starts: this.#starts.values().slice(),
      ends: this.#ends.values().slice(),
      spans: {
        cell: this.#spanCell.values().slice(),
        start: this.#spanStart.values().slice(),
        end: this.#spanEnd.values().slice(),
        count: this.#spanCount.values().slice(),
      },
    }
  }

  #touch(bin: number): void {
    if (this.#begun[bin] === 0 && this.#over[bin] === 0) this.#touched.push(bin)
  }

  #closeSpans(): void {
    const ordinal = this.#cells.length
    for (const key of Float64Array.from(this.#open.keys()).sort()) {
      this.#spanCell.push(ordinal)
      this.#spanStart.push(Math.floor(key / this.#range) + this.#from)
      this.#spanEnd.push((key % this.#range) + this.#from)
      this.#spanCount.push(this.#open.get(key)!)
    }
    this.#open.clear()
  }
}

type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>

/** Numbers of which nobody knows yet how many they will be. */
class Growing<Kind extends Numbers> {
  readonly #of: new (
    length: number,
  ) => Kind
  #kept: Kind
  length = 0

  constructor(of: new (length: number) => Kind) {
    this.#of = of
    this.#kept = new of(64)
  }

  push(value: number): void {
    if (this.length === this.#kept.length) {
      const larger = new this.#of(this.length * 2)
      larger.set(this.#kept)
      this.#kept = larger
    }
    this.#kept[this.length++] = value
  }

  /** A view of them, until the next is added. */
  values(): Kind {
    return this.#kept.subarray(0, this.length) as Kind
  }

  clear(): void {
    this.length = 0
  }
}

function check({ cell, start, end, count }: CellGroups, i: number): void {
  const isCount = (n: number) => Number.isSafeInteger(n) && n >= 0
  if (!isCount(cell[i]!) || cell[i]! >= CELLS_OF_TILE) throw new RangeError(`No tile has a cell ${cell[i]}.`)
  if (!Number.isInteger(start[i]!) || !Number.isInteger(end[i]!) || end[i]! < start[i]!)
    throw new RangeError(`Bins ${start[i]} to ${end[i]} of cell ${cell[i]} are no interval.`)
  if (!isCount(count[i]!)) throw new RangeError(`${count[i]} is no number of incidents.`)
}
