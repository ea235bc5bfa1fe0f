import type { TextColumn } from './dataset.ts'
import { fold } from './fold.ts'
import { encodeText } from './utf8.ts'

/** The words of a search, folded, longest first, each once. Empty when there is nothing to search for. */
export function searchTerms(q: string): string[] {
  const words = new Set(fold(q).split(' ').filter(Boolean))
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/**
 * A test whether row i holds a term anywhere, for rows of folded text asked for in ascending order. Scans the bytes of
 * the block after Horspool (1980, "Practical fast searching in strings"): the longer the term, the fewer bytes are looked
 * at. A single byte is left to the platform's own scan.
 */
export function termFinder({ bytes, offsets }: TextColumn, term: string): (row: number) => boolean {
  const wanted = encodeText(term)
  const last = wanted.length - 1
  if (last < 0) return () => true
  if (last === 0) return byteFinder({ bytes, offsets }, wanted[0]!)
  const skip = new Int32Array(256).fill(wanted.length)
  for (let k = 0; k < last; k++) skip[wanted[k]!] = last - k
  const lastByte = wanted[last]!
  return (row) => {
    const to = offsets[row + 1]!
    let at = offsets[row]! + last
    while (at < to) {
      const byte = bytes[at]!
      if (byte === lastByte) {
        let k = 1
        while (k <= last && bytes[at - k] === wanted[last - k]) k++
        if (k > last) return true
      }
      at += skip[byte]!
    }
    return false
  }
}

function byteFinder({ bytes, offsets }: TextColumn, byte: number): (row: number) => boolean {
  let hit = bytes.indexOf(byte)
  return (row) => {
    const from = offsets[row]!
    if (hit >= 0 && hit < from) hit = bytes.indexOf(byte, from)
    return hit >= from && hit < offsets[row + 1]!
  }
}
