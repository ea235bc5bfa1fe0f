import { kept } from '../kept.ts'
import type { TextColumn } from './dataset.ts'
import { fold } from './fold.ts'
import { decodeText, encodeText } from './utf8.ts'

const LINE = 10
const SPACE = 32
/** What a byte of a plain text becomes where it is no byte of its own: nothing, a blank, and what no single byte tells. */
const GONE = 256
const BLANK = 257
const OTHER = 258

const BECOMES = Uint16Array.from({ length: 256 }, (_, byte) => {
  if (byte > 127) return OTHER
  const letter = String.fromCharCode(byte)
  if (letter === "'" || letter === '`') return GONE
  if (letter === '-' || /\s/.test(letter)) return BLANK
  return letter.toLowerCase().charCodeAt(0)
})

/** The middle dot, which stands between the parts of a title: two bytes that folding leaves as they are. */
const DOT = [0xc2, 0xb7] as const

/** So many words with other letters than plain ones are folded once. */
const MOST_WORDS = 50_000

/** Bytes that are written one after the other, in memory that grows. */
interface Written {
  bytes: Uint8Array
  at: number
}

/**
 * Each text of a column folded (fold.ts), after a line feed; the empty text stays empty. Plain letters are folded as the bytes that they are, and
 * words with any other letter once each: a million texts made and folded one by one take five times as long.
 */
export function foldedLines({ bytes, offsets }: TextColumn): TextColumn {
  const count = offsets.length - 1
  const into: Written = { bytes: new Uint8Array(bytes.length + count + 64), at: 0 }
  const ends = new Uint32Array(count + 1)
  const foldedWord = kept((word: string) => encodeText(fold(word)), MOST_WORDS)
  for (let i = 0; i < count; i++) {
    const [from, to] = [offsets[i]!, offsets[i + 1]!]
    if (from < to) {
      into.bytes[into.at++] = LINE
      const begin = into.at
      for (let read = from; read < to; ) {
        read = writePlain(bytes, read, to, into, begin)
        if (read === to) break
        const end = endOfWord(bytes, read, to)
        // All that follows may still become as long as it is.
        writeWord(
          foldedWord(decodeText(bytes.subarray(read, end))),
          into,
          begin,
          bytes.length - end + count - i,
        )
        read = end
      }
      if (into.at > begin && into.bytes[into.at - 1] === SPACE) into.at--
    }
    ends[i + 1] = into.at
  }
  return { bytes: into.bytes.subarray(0, into.at), offsets: ends }
}

/** Writes plain words folded; where a word is not plain it ends before the word, and returns where that begins. */
function writePlain(bytes: Uint8Array, from: number, to: number, written: Written, begin: number): number {
  const into = written.bytes
  let { at } = written
  let [word, wordAt] = [from, at]
  for (let read = from; read < to; read++) {
    const byte = bytes[read]!
    const next = BECOMES[byte]!
    if (next < 128) into[at++] = next
    else if (next === BLANK) {
      if (at > begin && into[at - 1] !== SPACE) into[at++] = SPACE
      word = read + 1
      wordAt = at
    } else if (next === OTHER) {
      if (byte !== DOT[0] || bytes[read + 1] !== DOT[1]) {
        written.at = wordAt
        return word
      }
      into[at++] = byte
      into[at++] = DOT[1]
      read++
    }
  }
  written.at = at
  return to
}

function endOfWord(bytes: Uint8Array, from: number, to: number): number {
  let end = from
  while (end < to && BECOMES[bytes[end]!] !== BLANK) end++
  return end
}

/** Writes a word that is folded, which may have blanks in it, and sees to it that there is room for so many bytes more. */
function writeWord(word: Uint8Array, into: Written, begin: number, more: number): void {
  const needed = into.at + word.length + more + 64
  if (needed > into.bytes.length) {
    const larger = new Uint8Array(needed * 2)
    larger.set(into.bytes.subarray(0, into.at))
    into.bytes = larger
  }
  const { bytes } = into
  for (let k = 0; k < word.length; k++)
    if (word[k] !== SPACE || (into.at > begin && bytes[into.at - 1] !== SPACE)) bytes[into.at++] = word[k]!
}
