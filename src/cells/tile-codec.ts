import { BIN_UNITS } from './bins.ts'
import { isTile, TILE_BITS } from './morton.ts'
import { CELLS_OF_TILE, type CellTile, type Spans } from './tile.ts'
import { unzigzag, VarintReader, VarintWriter, zigzag } from './varints.ts'
import { bytesOf, hexOf } from './version-bytes.ts'

/** 'RCEL' */
const MAGIC = 0x4c454352
const VERSION = 1
const HEAD_BYTES = 40

/** Thrown for bytes that are no tile; its message says in a sentence what is wrong and what to do. */
export class TileFault extends Error {
  /** Where: `head`, or the column, "starts". */
  readonly at: string

  constructor(at: string, what: string) {
    super(`The tile of cells ${what} (${at}). Load it again; if it stays so, make the tiles anew.`)
    this.at = at
  }
}

/** A tile as the content of a `.cells` file: 40 bytes, then varints, column by column. Equal tiles give equal bytes. */
export function encodeTile({ tile, unit, version, ...content }: CellTile): Uint8Array<ArrayBuffer> {
  const { cells, first, bins, starts, ends, spans } = content
  const firstBin = lowest(bins)
  const out = new VarintWriter()
  cells.forEach((cell, c) => void out.write(cell - (c === 0 ? 0 : cells[c - 1]!)))
  cells.forEach((_, c) => void out.write(first[c + 1]! - first[c]!))
  for (let c = 0; c < cells.length; c++) {
    let before = firstBin
    for (let i = first[c]!; i < first[c + 1]!; i++) {
      out.write(bins[i]! - before)
      before = bins[i]!
    }
  }
  for (const count of starts) out.write(count)
  ends.forEach((count, i) => void out.write(zigzag(count - starts[i]!)))
  spans.cell.forEach((cell, k) => void out.write(cell - (k === 0 ? 0 : spans.cell[k - 1]!)))
  spans.start.forEach((start, k) => void out.write(start - startBefore(spans, k, firstBin)))
  spans.end.forEach((end, k) => void out.write(end - spans.start[k]!))
  for (const count of spans.count) out.write(count)

  const body = out.bytes()
  const file = new Uint8Array(HEAD_BYTES + body.length)
  const head = new DataView(file.buffer)
  head.setUint32(0, MAGIC, true)
  file.set([VERSION, tile.z, BIN_UNITS.indexOf(unit), TILE_BITS], 4)
  const words = [tile.x, tile.y, firstBin, cells.length, bins.length, spans.cell.length]
  words.forEach((word, i) => void head.setInt32(8 + 4 * i, word, true))
  file.set(bytesOf(version), 32)
  file.set(body, HEAD_BYTES)
  return file
}

/** The tile of a content. Throws a TileFault where it is cut short, contradicts itself, or is something else. */
export function decodeTile(bytes: Uint8Array): CellTile {
  if (bytes.length < HEAD_BYTES) throw new TileFault('head', 'is cut short')
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES)
  if (head.getUint32(0, true) !== MAGIC) throw new TileFault('head', 'is some other file')
  const [version, z, code, bits] = [4, 5, 6, 7].map((at) => head.getUint8(at)) as [
    number,
    number,
    number,
    number,
  ]
  if (version !== VERSION) throw new TileFault('head', `has version ${version} and not ${VERSION}`)
  const tile = { z, x: head.getUint32(8, true), y: head.getUint32(12, true) }
  const unit = BIN_UNITS[code]
  if (!isTile(tile) || bits !== TILE_BITS) throw new TileFault('head', 'is of no place of the map')
  if (!unit) throw new TileFault('head', 'counts in an unknown unit of time')
  const firstBin = head.getInt32(16, true)
  const [cellCount, entries, spanCount] = [20, 24, 28].map((at) => head.getUint32(at, true)) as [
    number,
    number,
    number,
  ]
  const reader = new VarintReader(bytes, HEAD_BYTES)
  // A number takes a byte at least: a head that promises more is not believed before memory is taken for it.
  if (2 * cellCount + 3 * entries + 4 * spanCount > reader.left) throw new TileFault('head', 'is cut short')
  if (cellCount > CELLS_OF_TILE) throw new TileFault('head', 'has more cells than there are')

  const read = (at: string) => {
    const value = reader.read()
    if (value === null)
      throw new TileFault(at, reader.left < 0 ? 'is cut short' : 'has a number that is none')
    return value
  }
  const cells = new Uint16Array(cellCount)
  let cell = 0
  for (let c = 0; c < cellCount; c++) {
    const step = read('cells')
    if ((c > 0 && step === 0) || cell + step >= CELLS_OF_TILE)
      throw new TileFault('cells', 'has cells out of order')
    cell += step
    cells[c] = cell
  }
  const first = new Uint32Array(cellCount + 1)
  for (let c = 0; c < cellCount; c++) {
    const length = read('lengths')
    if (length === 0 || first[c]! + length > entries) throw new TileFault('lengths', 'contradicts itself')
    first[c + 1] = first[c]! + length
  }
  if (first[cellCount] !== entries) throw new TileFault('lengths', 'contradicts itself')
  const bins = new Int32Array(entries)
  for (let c = 0; c < cellCount; c++) {
    let bin = firstBin
    for (let i = first[c]!; i < first[c + 1]!; i++) {
      const step = read('bins')
      if (i > first[c]! && step === 0) throw new TileFault('bins', 'has bins out of order')
      bins[i] = bin = inRange(bin + step, 'bins')
    }
  }
  const starts = new Uint32Array(entries)
  for (let i = 0; i < entries; i++) starts[i] = read('starts')
  const ends = new Uint32Array(entries)
  for (let i = 0; i < entries; i++) {
    const count = starts[i]! + unzigzag(read('ends'))
    if (count < 0 || count > 0xffff_ffff) throw new TileFault('ends', 'contradicts itself')
    ends[i] = count
  }
  checkSums(first, starts, ends)
  const spans = readSpans(read, firstBin, cellCount, spanCount)
  if (reader.left > 0) throw new TileFault('spans', 'goes on after its end')
  return { tile, unit, version: hexOf(bytes.subarray(32, 40)), cells, first, bins, starts, ends, spans }
}

function readSpans(read: (at: string) => number, firstBin: number, cells: number, length: number): Spans {
  const [cell, start] = [new Uint32Array(length), new Int32Array(length)]
  const [end, count] = [new Int32Array(length), new Uint32Array(length)]
  const spans = { cell, start, end, count }
  for (let k = 0; k < length; k++) {
    const ordinal = (k === 0 ? 0 : cell[k - 1]!) + read('spans')
    if (ordinal >= cells) throw new TileFault('spans', 'names a cell that it has not')
    cell[k] = ordinal
  }
  for (let k = 0; k < length; k++)
    start[k] = inRange(startBefore(spans, k, firstBin) + read('spans'), 'spans')
  for (let k = 0; k < length; k++) {
    const days = read('spans')
    if (days === 0) throw new TileFault('spans', 'has a span of one bin')
    end[k] = inRange(start[k]! + days, 'spans')
  }
  for (let k = 0; k < length; k++) count[k] = read('spans')
  return spans
}

/** Every cell ends as many incidents as it begins, and none before it began. */
function checkSums(first: Uint32Array, starts: Uint32Array, ends: Uint32Array): void {
  for (let c = 0; c + 1 < first.length; c++) {
    let open = 0
    for (let i = first[c]!; i < first[c + 1]!; i++) {
      open += starts[i]! - ends[i]!
      if (open < 0 || starts[i]! + ends[i]! === 0) throw new TileFault('ends', 'contradicts itself')
    }
    if (open !== 0) throw new TileFault('ends', 'contradicts itself')
  }
}

/** The start of the span before one in its cell, from which its own is counted; the first bin for a cell's first. */
function startBefore({ cell, start }: Spans, k: number, firstBin: number): number {
  return k > 0 && cell[k - 1] === cell[k] ? start[k - 1]! : firstBin
}

function inRange(bin: number, at: string): number {
  if (bin > 0x7fff_ffff) throw new TileFault(at, 'has a bin beyond all time')
  return bin
}

function lowest(bins: Int32Array): number {
  let least = bins[0] ?? 0
  for (const bin of bins) if (bin < least) least = bin
  return least
}
