import { EngineFault, type Found, type Values } from './engine.ts'
import type { ColumnType } from './sql.ts'

/**
 * ClickHouse's RowBinary: row after row, value after value, numbers little-endian, texts with their length before them in
 * groups of seven bits. Nothing in it says where it ends, so an answer that was cut shows in its length alone.
 */

const WIDTHS = { u32: 4, i32: 4, f64: 8, f32: 4 } as const

const ARRAYS = { u32: Uint32Array, i32: Int32Array, f64: Float64Array, f32: Float32Array } as const

/** The columns of an answer. Throws EngineFault where the bytes are no whole rows. */
export function decodeRows(bytes: Uint8Array, shape: readonly ColumnType[]): Found['columns'] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return shape.includes('text') ? textRows(view, bytes, shape) : numberRows(view, shape)
}

function numberRows(view: DataView, shape: readonly ColumnType[]): Values[] {
  const widths = shape.map((type) => WIDTHS[type as keyof typeof WIDTHS])
  const width = widths.reduce((sum, one) => sum + one, 0)
  if (view.byteLength % width !== 0) throw cut()
  const rows = view.byteLength / width
  let from = 0
  return shape.map((type, k) => {
    const column = new ARRAYS[type as keyof typeof ARRAYS](rows)
    for (let row = 0, at = from; row < rows; row++, at += width) column[row] = numberAt(view, at, type)
    from += widths[k]!
    return column
  })
}

function textRows(view: DataView, bytes: Uint8Array, shape: readonly ColumnType[]): Values[] {
  const columns = shape.map((): (number | string)[] => [])
  const text = new TextDecoder('utf-8', { ignoreBOM: true })
  let at = 0
  while (at < bytes.length)
    for (const [k, type] of shape.entries()) {
      if (type !== 'text') {
        const before = at
        at += WIDTHS[type]
        if (at > bytes.length) throw cut()
        columns[k]!.push(numberAt(view, before, type))
        continue
      }
      let length = 0
      for (let scale = 1, more = true; more; scale *= 128) {
        if (at >= bytes.length) throw cut()
        const byte = bytes[at++]!
        length += (byte & 127) * scale
        more = byte > 127
      }
      at += length
      if (at > bytes.length) throw cut()
      columns[k]!.push(text.decode(bytes.subarray(at - length, at)))
    }
  return shape.map((type, k) =>
    type === 'text' ? (columns[k] as string[]) : ARRAYS[type].from(columns[k] as number[]),
  )
}

function numberAt(view: DataView, at: number, type: ColumnType): number {
  if (type === 'u32') return view.getUint32(at, true)
  if (type === 'i32') return view.getInt32(at, true)
  return type === 'f64' ? view.getFloat64(at, true) : view.getFloat32(at, true)
}

function cut(): EngineFault {
  return new EngineFault('failed', 'The answer is no whole number of rows')
}

/** How a column of a table is stored. */
export type StoredType = 'UInt8' | 'UInt16' | 'UInt32' | 'UInt64' | 'Int32' | 'Float32' | 'Float64' | 'String'

/** Bytes that grow as values are added to them. */
export class RowWriter {
  #bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafe(1 << 20)
  #at = 0

  get length(): number {
    return this.#at
  }

  add(value: unknown, type: StoredType): void {
    this.#room(8)
    const [bytes, at] = [this.#bytes, this.#at]
    if (type === 'String') this.#text(value as string)
    else if (type === 'UInt8') this.#at = bytes.writeUInt8(value as number, at)
    else if (type === 'UInt16') this.#at = bytes.writeUInt16LE(value as number, at)
    else if (type === 'UInt32') this.#at = bytes.writeUInt32LE(value as number, at)
    else if (type === 'UInt64') this.#at = bytes.writeBigUInt64LE(value as bigint, at)
    else if (type === 'Int32') this.#at = bytes.writeInt32LE(value as number, at)
    else if (type === 'Float32') this.#at = bytes.writeFloatLE(value as number, at)
    else this.#at = bytes.writeDoubleLE(value as number, at)
  }

  /** What was added, and begins anew. */
  take(): Buffer<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#at)
    this.#bytes = Buffer.allocUnsafe(this.#bytes.length)
    this.#at = 0
    return taken
  }

  #text(text: string): void {
    const length = Buffer.byteLength(text)
    this.#room(length + 5)
    let left = length
    for (; left > 127; left >>>= 7) this.#at = this.#bytes.writeUInt8((left & 127) | 128, this.#at)
    this.#at = this.#bytes.writeUInt8(left, this.#at)
    this.#at += this.#bytes.write(text, this.#at)
  }

  #room(more: number): void {
    if (this.#at + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + more))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }
}
