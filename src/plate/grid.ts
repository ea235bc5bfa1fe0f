import type { Box } from '../core/free-room.ts'

/** Width to height that a small map looks best in. */
const BEST_SHAPE = 1.5

/** Cells of a grid, row by row, in a box, so many pixels apart: as many columns as bring them nearest to the shape that maps look best in. */
export function gridOf(count: number, { left, top, right, bottom }: Box, apart: number): Box[] {
  const [width, height] = [right - left, bottom - top]
  const sized = Array.from({ length: count }, (_, i) => {
    const columns = i + 1
    const rows = Math.ceil(count / columns)
    const cell = {
      width: Math.floor((width - (columns - 1) * apart) / columns),
      height: Math.floor((height - (rows - 1) * apart) / rows),
    }
    // What stays empty counts as a part of the shape: full rows look better.
    const full = count / (rows * columns)
    return {
      columns,
      cell,
      off: Math.abs(Math.log(cell.width / cell.height / BEST_SHAPE)) - 2 * Math.log(full),
    }
  })
  const best = sized.reduce((found, one) => (one.off < found.off ? one : found), sized[0]!)
  return Array.from({ length: count }, (_, i) => {
    const x = left + (i % best.columns) * (best.cell.width + apart)
    const y = top + Math.floor(i / best.columns) * (best.cell.height + apart)
    return { left: x, top: y, right: x + best.cell.width, bottom: y + best.cell.height }
  })
}
