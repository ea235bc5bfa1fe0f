import type { Coded } from './coded.ts'
import type { Codes, TextColumn } from './dataset.ts'
import { toTextColumn } from './text-builder.ts'

/** A text for each row, with those that many rows share once: that of a row is `texts` at its code. */
export interface CodedTexts {
  readonly texts: TextColumn
  readonly codes: Codes
}

/** Encodes each text once. */
export function codedTexts({ values, codes }: Coded<string>): CodedTexts {
  return { texts: toTextColumn(values), codes }
}

/** Texts up to this length, bytes, are copied one by one: a call for each takes longer. */
const SHORT = 64

/** The texts of rows in an order, each of them made of the parts that it has in several columns. */
export function gathered(parts: readonly CodedTexts[], order: Uint32Array): TextColumn {
  // What nobody has costs nothing.
  const columns = parts.filter(({ texts }) => texts.bytes.length > 0)
  const offsets = new Uint32Array(order.length + 1)
  for (const { texts, codes } of columns) addLengths(texts.offsets, codes, order, offsets)
  for (let k = 0; k < order.length; k++) offsets[k + 1]! += offsets[k]!
  const bytes = new Uint8Array(offsets[order.length]!)
  const next = offsets.slice(0, order.length)
  for (const { texts, codes } of columns) copy(texts, codes, order, bytes, next)
  return { bytes, offsets }
}

function addLengths(ends: Uint32Array, codes: Codes, order: Uint32Array, offsets: Uint32Array): void {
  for (let k = 0; k < order.length; k++) {
    const code = codes[order[k]!]!
    offsets[k + 1] = offsets[k + 1]! + ends[code + 1]! - ends[code]!
  }
}

function copy(
  { bytes: source, offsets }: TextColumn,
  codes: Codes,
  order: Uint32Array,
  bytes: Uint8Array,
  next: Uint32Array,
): void {
  for (let k = 0; k < order.length; k++) {
    const code = codes[order[k]!]!
    const [from, to] = [offsets[code]!, offsets[code + 1]!]
    const at = next[k]!
    if (to - from > SHORT) bytes.set(source.subarray(from, to), at)
    else for (let b = from, into = at; b < to; b++) bytes[into++] = source[b]!
    next[k] = at + to - from
  }
}
