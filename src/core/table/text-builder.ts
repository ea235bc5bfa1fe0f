import type { TextColumn } from './dataset.ts'
import { writeText } from './utf8.ts'

/** Letters that are encoded at once: a call for every text takes longer than the encoding. */
const BATCH = 1 << 14

/** Packs texts one after the other into one UTF-8 block; each is written in as many parts as it has, and then ended. */
export class TextBuilder {
  readonly #offsets: Uint32Array
  #bytes: Uint8Array
  #length = 0
  #count = 0
  /** What is written and not yet encoded, and how far it was at the end of each text. */
  #waiting = ''
  #ends: number[] = []

  /** For at most so many texts, of about so many bytes each. */
  constructor(most: number, usual = 16) {
    this.#offsets = new Uint32Array(most + 1)
    this.#bytes = new Uint8Array(most * usual + 1024)
  }

  write(text: string): void {
    this.#waiting += text
  }

  end(): void {
    this.#ends.push(this.#waiting.length)
    if (this.#waiting.length >= BATCH) this.#encode()
  }

  add(text: string): void {
    this.write(text)
    this.end()
  }

  column(): TextColumn {
    this.#encode()
    return {
      bytes: this.#bytes.slice(0, this.#length),
      offsets: this.#offsets.slice(0, this.#count + 1),
    }
  }

  #encode(): void {
    const [waiting, ends, from] = [this.#waiting, this.#ends, this.#length]
    const isPlain = this.#put(waiting) === waiting.length
    if (isPlain) for (const end of ends) this.#offsets[++this.#count] = from + end
    else if (!this.#findEnds(from, ends)) {
      // Half a letter at an end belongs to its own text: each by itself.
      this.#length = from
      let start = 0
      for (const end of ends) {
        this.#put(waiting.slice(start, end))
        this.#offsets[++this.#count] = this.#length
        start = end
      }
    }
    this.#waiting = ''
    this.#ends = []
  }

  /** Finds where texts end of which some letters are several bytes; false where one ends within a letter. */
  #findEnds(from: number, ends: readonly number[]): boolean {
    const bytes = this.#bytes
    const count = this.#count
    let at = from
    let units = 0
    for (let k = 0; k < ends.length; k++) {
      const end = ends[k]!
      while (units < end) {
        const byte = bytes[at]!
        at += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
        units += byte < 0xf0 ? 1 : 2
      }
      if (units > end) return false
      this.#offsets[count + 1 + k] = at
    }
    this.#count = count + ends.length
    return true
  }

  /** Writes a text behind all others and returns the bytes written. */
  #put(text: string): number {
    const more = text.length * 3
    if (this.#bytes.length - this.#length < more) {
      const larger = new Uint8Array((this.#length + more) * 2)
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    const written = writeText(text, this.#bytes.subarray(this.#length))
    this.#length += written
    return written
  }
}

/** Packs texts into one UTF-8 block, in their order. */
export function toTextColumn(texts: readonly string[]): TextColumn {
  const builder = new TextBuilder(texts.length)
  for (const text of texts) builder.add(text)
  return builder.column()
}

/** Texts up to this length, bytes, are copied one by one: a call for each takes longer. */
const SHORT = 48

/**
 * The texts in another order: row k is what row `order[k]` was. Texts are made in the order in which they lie in the memory, and put in
 * another one as bytes: to jump to and fro for each part of each text takes several times as long.
 */
export function reordered(column: TextColumn, order: Uint32Array): TextColumn {
  if (order.every((i, k) => i === k)) return column
  const { bytes, offsets } = column
  const result = { bytes: new Uint8Array(bytes.length), offsets: new Uint32Array(offsets.length) }
  let at = 0
  for (let k = 0; k < order.length; k++) {
    const [from, to] = [offsets[order[k]!]!, offsets[order[k]! + 1]!]
    if (to - from > SHORT) result.bytes.set(bytes.subarray(from, to), at)
    else for (let b = from, into = at; b < to; b++) result.bytes[into++] = bytes[b]!
    at += to - from
    result.offsets[k + 1] = at
  }
  return result
}
