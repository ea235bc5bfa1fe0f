import type { Series } from '../../cells/series.ts'

/** Entries side by side in a texture; every WebGL2 has as many rows of them. */
export const TEXTURE_WIDTH = 2048
/** Most entries that fit: 40 MB on the graphics card. */
export const MOST_ON_CARD = TEXTURE_WIDTH * 2048

/** What the graphics card keeps of cells. */
export interface CellBuffers {
  /** Four floats a cell: x and y rounded to 32 bits, then what the rounding lost. */
  readonly positions: Float32Array
  /** First entry of each cell and how many it has, in turn. */
  readonly entries: Uint32Array
  /** Bins and sums of the entries, filled up to whole rows of the texture; two sums a bin. */
  readonly rows: number
  readonly bins: Int16Array
  readonly sums: Uint32Array
  /** Halvings after which an entry of the cell with most of them is found. */
  readonly halvings: number
}

export function cellBuffers({ cells, centres, first, bin, sums }: Series): CellBuffers {
  const positions = new Float32Array(4 * cells)
  const entries = new Uint32Array(2 * cells)
  let longest = 0
  for (let cell = 0; cell < cells; cell++) {
    const [x, y] = [centres[2 * cell]!, centres[2 * cell + 1]!]
    positions[4 * cell] = x
    positions[4 * cell + 1] = y
    positions[4 * cell + 2] = x - Math.fround(x)
    positions[4 * cell + 3] = y - Math.fround(y)
    const length = first[cell + 1]! - first[cell]!
    entries[2 * cell] = first[cell]!
    entries[2 * cell + 1] = length
    longest = Math.max(longest, length)
  }
  const rows = Math.max(1, Math.ceil(bin.length / TEXTURE_WIDTH))
  const filled = {
    bins: new Int16Array(rows * TEXTURE_WIDTH),
    sums: new Uint32Array(2 * rows * TEXTURE_WIDTH),
  }
  filled.bins.set(bin)
  filled.sums.set(sums)
  return { positions, entries, rows, ...filled, halvings: Math.ceil(Math.log2(longest + 1)) }
}
