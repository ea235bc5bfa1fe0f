import type { TextColumn } from './dataset.ts'
import { decodeText, encodeText } from './utf8.ts'

/** The text of row i; the empty text for a row that does not exist. Throws where it is still on its way. */
export function textAt(column: TextColumn, i: number): string {
  column.need?.(i)
  const { bytes, offsets } = column
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
