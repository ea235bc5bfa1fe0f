import { closeSync, openSync, writeSync } from 'node:fs'
import type { TextColumn } from '../core/table/dataset.ts'

/**
 * A Parquet file of one row group without compression, in which every column lies as it does in the memory: an engine reads
 * it as fast as it can be written, and no text is made of any row.
 *
 * Source: Apache Parquet format 2.9 (file layout, PLAIN encoding) and the Thrift compact protocol.
 */

/** A column by the array that holds it: 32-bit integers, 64-bit ones as pairs of words, floats, doubles, texts. */
export type PlainColumn = Int32Array | BigInt64Array | Float32Array | Float64Array | TextColumn

const [INT32, INT64, FLOAT, DOUBLE, BYTE_ARRAY] = [1, 2, 4, 5, 6] as const
/** Thrift's types of fields. */
const [I32, I64, BINARY, LIST, STRUCT] = [5, 6, 8, 9, 12] as const
const PLAIN = 0
const RLE = 3
const UTF8 = 0
const REQUIRED = 0

/** Writes columns of equal length. */
export function writeParquet(
  path: string,
  columns: Readonly<Record<string, PlainColumn>>,
  rows: number,
): void {
  const file = openSync(path, 'w')
  try {
    let at = 0
    const write = (bytes: Uint8Array) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
      at += bytes.length
    }
    write(MAGIC)
    const chunks = Object.entries(columns).map(([name, column]) => {
      const from = at
      const bytes = bytesOf(column)
      write(pageHeader(rows, bytes.length))
      write(bytes)
      return { name, type: typeOf(column), from, bytes: at - from }
    })
    const meta = fileMeta(chunks, rows, at - MAGIC.length)
    write(meta)
    write(new Uint8Array(Uint32Array.of(meta.length).buffer))
    write(MAGIC)
  } finally {
    closeSync(file)
  }
}

const MAGIC = new TextEncoder().encode('PAR1')

interface Chunk {
  readonly name: string
  readonly type: number
  readonly from: number
  readonly bytes: number
}

function typeOf(column: PlainColumn): number {
  if (column instanceof Int32Array) return INT32
  if (column instanceof BigInt64Array) return INT64
  if (column instanceof Float32Array) return FLOAT
  return column instanceof Float64Array ? DOUBLE : BYTE_ARRAY
}

function bytesOf(column: PlainColumn): Uint8Array {
  if (!('offsets' in column)) return new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
  const { bytes, offsets } = column
  const rows = offsets.length - 1
  const result = new Uint8Array(bytes.length + 4 * rows)
  const view = new DataView(result.buffer)
  let at = 0
  for (let i = 0; i < rows; i++) {
    const [from, to] = [offsets[i]!, offsets[i + 1]!]
    view.setUint32(at, to - from, true)
    result.set(bytes.subarray(from, to), at + 4)
    at += 4 + to - from
  }
  return result
}

function pageHeader(rows: number, bytes: number): Uint8Array {
  const thrift = new Compact()
  thrift.field(1, I32).int(0)
  thrift.field(2, I32).int(bytes).field(3, I32).int(bytes)
  thrift.field(5, STRUCT).struct(() => {
    thrift.field(1, I32).int(rows).field(2, I32).int(PLAIN).field(3, I32).int(RLE).field(4, I32).int(RLE)
  })
  return thrift.done()
}

function fileMeta(chunks: readonly Chunk[], rows: number, bytes: number): Uint8Array {
  const thrift = new Compact()
  thrift.field(1, I32).int(1)
  thrift.field(2, LIST).list(STRUCT, chunks.length + 1)
  thrift.struct(() => thrift.field(4, BINARY).text('incidents').field(5, I32).int(chunks.length))
  for (const { name, type } of chunks)
    thrift.struct(() => {
      thrift.field(1, I32).int(type).field(3, I32).int(REQUIRED).field(4, BINARY).text(name)
      if (type === BYTE_ARRAY) thrift.field(6, I32).int(UTF8)
    })
  thrift.field(3, I64).int(rows)
  thrift.field(4, LIST).list(STRUCT, 1)
  thrift.struct(() => {
    thrift.field(1, LIST).list(STRUCT, chunks.length)
    for (const chunk of chunks)
      thrift.struct(() => {
        thrift.field(2, I64).int(chunk.from)
        thrift.field(3, STRUCT).struct(() => columnMeta(thrift, chunk, rows))
      })
    thrift.field(2, I64).int(bytes).field(3, I64).int(rows)
  })
  return thrift.done()
}

function columnMeta(thrift: Compact, { name, type, from, bytes }: Chunk, rows: number): void {
  thrift.field(1, I32).int(type)
  thrift.field(2, LIST).list(I32, 1).int(PLAIN)
  thrift.field(3, LIST).list(BINARY, 1).text(name)
  thrift.field(4, I32).int(0)
  thrift.field(5, I64).int(rows).field(6, I64).int(bytes).field(7, I64).int(bytes).field(9, I64).int(from)
}

/** Writes Thrift's compact protocol. */
class Compact {
  readonly #bytes: number[] = []
  #last = 0

  field(id: number, type: number): this {
    this.#bytes.push(((id - this.#last) << 4) | type)
    this.#last = id
    return this
  }

  int(value: number): this {
    return this.#varint(value * 2)
  }

  text(text: string): this {
    const bytes = new TextEncoder().encode(text)
    this.#varint(bytes.length)
    this.#bytes.push(...bytes)
    return this
  }

  list(type: number, length: number): this {
    if (length < 15) this.#bytes.push((length << 4) | type)
    else {
      this.#bytes.push(0xf0 | type)
      this.#varint(length)
    }
    return this
  }

  struct(write: () => unknown): this {
    const last = this.#last
    this.#last = 0
    write()
    this.#bytes.push(0)
    this.#last = last
    return this
  }

  done(): Uint8Array {
    return Uint8Array.from([...this.#bytes, 0])
  }

  /** Of a whole number that may be larger than 32 bits. */
  #varint(value: number): this {
    let left = value
    for (; left >= 128; left = Math.floor(left / 128)) this.#bytes.push((left % 128) | 128)
    this.#bytes.push(left)
    return this
  }
}
