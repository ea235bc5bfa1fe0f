import { VarintReader, VarintWriter } from './varints.ts'
import { bytesOf, hexOf } from './version-bytes.ts'

/** Where and when incidents are, and what they are, in numbers alone. */
export interface NumbersBlock {
  /** Whether they are at points, sorted by cell; others are in areas or nowhere, and have no cell. */
  readonly atPoints: boolean
  /** The cell in two halves of 24 bits, the upper one first; empty where they are not at points. */
  readonly high: Uint32Array
  readonly low: Uint32Array
  /** Earliest and latest possible day. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** The incident's number in its store. */
  readonly seq: Uint32Array
  /** Of each facet the number of the incident's set of values. */
  readonly codes: readonly Uint32Array[]
}

/** A block as it was read. */
export interface ReadBlock extends NumbersBlock {
  /** Version of the data as 16 lower-case hexadecimal digits. */
  readonly version: string
}

/** Thrown for bytes that are no block of numbers; its message says in a sentence what is wrong and what to do. */
export class NumbersFault extends Error {
  constructor(what: string) {
    super(`The block of numbers ${what}. Load it again; if it stays so, make the archive anew.`)
  }
}

/** 'RNUM' */
const MAGIC = 0x4d554e52
const VERSION = 1
const HEAD_BYTES = 24
const HALF = 2 ** 24

/** A block as bytes: 24 bytes, then varints, column by column, so that packing finds what is alike. */
export function encodeNumbers(block: NumbersBlock, version: string): Uint8Array<ArrayBuffer> {
  const { atPoints, high, low, start, end, seq, codes } = block
  const firstDay = start.reduce((least, day) => Math.min(least, day), start[0] ?? 0)
  const out = new VarintWriter()
  high.forEach((one, i) => void out.write(one - (high[i - 1] ?? 0)))
  low.forEach((one, i) => void out.write(one - lowBefore(high, low, i)))
  for (const day of start) out.write(day - firstDay)
  end.forEach((day, i) => void out.write(day - start[i]!))
  for (const one of seq) out.write(one)
  for (const column of codes) for (const code of column) out.write(code)

  const body = out.bytes()
  const file = new Uint8Array(HEAD_BYTES + body.length)
  const head = new DataView(file.buffer)
  head.setUint32(0, MAGIC, true)
  file.set([VERSION, Number(atPoints), codes.length], 4)
  head.setUint32(8, seq.length, true)
  head.setInt32(12, firstDay, true)
  file.set(bytesOf(version), 16)
  file.set(body, HEAD_BYTES)
  return file
}

/** The block of some bytes. Throws a NumbersFault where they are cut short, contradict themselves, or are something else. */
export function decodeNumbers(bytes: Uint8Array): ReadBlock {
  if (bytes.length < HEAD_BYTES) throw new NumbersFault('is cut short')
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES)
  if (head.getUint32(0, true) !== MAGIC) throw new NumbersFault('is some other file')
  const [version, points, facets] = [4, 5, 6].map((at) => head.getUint8(at)) as [number, number, number]
  if (version !== VERSION) throw new NumbersFault(`has version ${version} and not ${VERSION}`)
  if (points > 1) throw new NumbersFault('is of no known sort')
  const atPoints = points === 1
  const count = head.getUint32(8, true)
  const firstDay = head.getInt32(12, true)
  const reader = new VarintReader(bytes, HEAD_BYTES)
  // A number takes a byte at least: a head that promises more is not believed before memory is taken for it.
  if (count * ((atPoints ? 5 : 3) + facets) > reader.left) throw new NumbersFault('is cut short')

  const read = () => {
    const value = reader.read()
    if (value === null) throw new NumbersFault(reader.left < 0 ? 'is cut short' : 'has a number that is none')
    return value
  }
  const [high, low] = readCells(read, atPoints ? count : 0)
  const start = new Int32Array(count)
  for (let i = 0; i < count; i++) start[i] = dayAfter(firstDay, read())
  const end = new Int32Array(count)
  for (let i = 0; i < count; i++) end[i] = dayAfter(start[i]!, read())
  const column = () => {
    const numbers = new Uint32Array(count)
    for (let i = 0; i < count; i++) numbers[i] = read()
    return numbers
  }
  const seq = column()
  const codes = Array.from({ length: facets }, column)
  if (reader.left > 0) throw new NumbersFault('goes on after its end')
  return { atPoints, high, low, start, end, seq, codes, version: hexOf(bytes.subarray(16, HEAD_BYTES)) }
}

function readCells(read: () => number, count: number): readonly [high: Uint32Array, low: Uint32Array] {
  const [high, low] = [new Uint32Array(count), new Uint32Array(count)]
  for (let i = 0; i < count; i++) high[i] = inHalf((high[i - 1] ?? 0) + read())
  for (let i = 0; i < count; i++) low[i] = inHalf(lowBefore(high, low, i) + read())
  return [high, low]
}

/** The lower half from which that of a place in the columns is counted: the one before, where both are in one upper half. */
function lowBefore(high: Uint32Array, low: Uint32Array, i: number): number {
  return i > 0 && high[i - 1] === high[i] ? low[i - 1]! : 0
}

function inHalf(value: number): number {
  if (value >= HALF) throw new NumbersFault('has a cell that no map has')
  return value
}

function dayAfter(day: number, days: number): number {
  if (day + days > 0x7fff_ffff) throw new NumbersFault('has a day beyond all time')
  return day + days
}
