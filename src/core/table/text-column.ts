import type { TextColumn } from './dataset.ts'
import { decodeText, encodeText, writeText } from './utf8.ts'

/** Packs texts into one UTF-8 block, in their order. */
export function toTextColumn(texts: readonly string[]): TextColumn {
  const offsets = new Uint32Array(texts.length + 1)
  let bytes = new Uint8Array(1024)
  let length = 0
  texts.forEach((text, i) => {
    if (bytes.length - length < text.length * 3) {
      const larger = new Uint8Array((bytes.length + text.length * 3) * 2)
      larger.set(bytes)
      bytes = larger
    }
    length += writeText(text, bytes.subarray(length))
    offsets[i + 1] = length
  })
  return { bytes: bytes.slice(0, length), offsets }
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
