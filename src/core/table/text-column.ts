import type { TextColumn } from './dataset.ts'
import { decodeText, encodeText, writeText } from './utf8.ts'

/** Texts up to this length are written letter by letter: handing one to the platform's encoder takes longer. */
const SHORT = 24

/** Packs texts one after the other into one UTF-8 block; each is written in as many parts as it has, and then ended. */
export class TextBuilder {
  readonly #offsets: Uint32Array
  #bytes: Uint8Array
  #length = 0
  #count = 0

  /** For at most so many texts, of about so many bytes each. */
  constructor(most: number, usual = 16) {
    this.#offsets = new Uint32Array(most + 1)
    this.#bytes = new Uint8Array(most * usual + 1024)
  }

  write(text: string): void {
    const { length } = text
    const bytes = this.#room(length * 3)
    let at = this.#length
    if (length <= SHORT) {
      for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i)
        if (code > 0x7f) {
          at = this.#length + writeText(text, bytes.subarray(this.#length))
          break
        }
        bytes[at++] = code
      }
      this.#length = at
    } else this.#length += writeText(text, bytes.subarray(at, at + length * 3))
  }

  /** Copies the text of row i of a column as it stands. */
  copy({ bytes, offsets }: TextColumn, i: number): void {
    const [from, to] = [offsets[i]!, offsets[i + 1]!]
    const own = this.#room(to - from)
    if (to - from > 4 * SHORT) own.set(bytes.subarray(from, to), this.#length)
    else for (let k = from, at = this.#length; k < to; k++) own[at++] = bytes[k]!
    this.#length += to - from
  }

  end(): void {
    this.#offsets[++this.#count] = this.#length
  }

  add(text: string): void {
    this.write(text)
    this.end()
  }

  column(): TextColumn {
    return {
      bytes: this.#bytes.slice(0, this.#length),
      offsets: this.#offsets.slice(0, this.#count + 1),
    }
  }

  #room(more: number): Uint8Array {
    if (this.#bytes.length - this.#length < more) {
      const larger = new Uint8Array((this.#length + more) * 2)
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    return this.#bytes
  }
}

/** Packs texts into one UTF-8 block, in their order. */
export function toTextColumn(texts: readonly string[]): TextColumn {
  const builder = new TextBuilder(texts.length)
  for (const text of texts) builder.add(text)
  return builder.column()
}

/** The texts in another order: row k is what row `order[k]` was. */
export function reordered(column: TextColumn, order: Uint32Array): TextColumn {
  const rows = order.length
  const builder = new TextBuilder(rows, rows === 0 ? 0 : Math.ceil(column.bytes.length / rows))
  for (let k = 0; k < rows; k++) {
    builder.copy(column, order[k]!)
    builder.end()
  }
  return builder.column()
}

/** The text of row i; the empty text for a row that does not exist. */
export function textAt({ bytes, offsets }: TextColumn, i: number): string {
  const from = offsets[i]
  const to = offsets[i + 1]
  return from === undefined || to === undefined ? '' : decodeText(bytes.subarray(from, to))
}

/** The first row that holds exactly this text; -1 where none does. Compares bytes: no text is built. */
export function rowOf({ bytes, offsets }: TextColumn, text: string): number {
  const wanted = encodeText(text)
  const rows = offsets.length - 1
  for (let i = 0; i < rows; i++) {
    const from = offsets[i]!
    if (offsets[i + 1]! - from !== wanted.length) continue
    let k = 0
    while (k < wanted.length && bytes[from + k] === wanted[k]) k++
    if (k === wanted.length) return i
  }
  return -1
}
