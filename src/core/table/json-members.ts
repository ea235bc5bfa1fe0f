import type { CodedTexts } from './coded-texts.ts'
import { decodeText, encodeText } from './utf8.ts'

const [QUOTE, BACKSLASH] = [34, 92] as const

/** Whether a byte is more than itself in a JSON text: a mark of it, a control, or what a letter may begin with that stands for none. */
const IS_MORE = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte < 32 || byte === QUOTE || byte === BACKSLASH),
)

/** What stands in UTF-8 for half a letter, which JSON can write: it is not told from the sign of it. */
const UNKNOWN = [0xef, 0xbf, 0xbd] as const

/**
 * Each text as the member of a JSON object, after a comma; the empty one stays empty. Bytes are taken as they stand: to write each of a million
 * texts as JSON and encode it again takes four times as long. Null where a text may have been another one before it was encoded.
 */
export function jsonMembers(name: string, { texts, codes }: CodedTexts): CodedTexts | null {
  const { bytes, offsets } = texts
  if (hasUnknown(bytes)) return null
  const [before, after] = [encodeText(`,${JSON.stringify(name)}:"`), encodeText('"')]
  const count = offsets.length - 1
  const around = before.length + after.length
  // Rarely a text has marks in it that become two bytes, or six.
  const written = new Written(bytes.length + count * around)
  const ends = new Uint32Array(count + 1)
  for (let k = 0; k < count; k++) {
    const [from, to] = [offsets[k]!, offsets[k + 1]!]
    if (from < to) {
      written.add(before, 0, before.length)
      if (isPlain(bytes, from, to)) written.add(bytes, from, to)
      else {
        const inner = encodeText(JSON.stringify(decodeText(bytes.subarray(from, to))).slice(1, -1))
        written.add(inner, 0, inner.length)
      }
      written.add(after, 0, after.length)
    }
    ends[k + 1] = written.length
  }
  return { texts: { bytes: written.bytes.subarray(0, written.length), offsets: ends }, codes }
}

function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (IS_MORE[bytes[at]!] === 1) return false
  return true
}

function hasUnknown(bytes: Uint8Array): boolean {
  const [a, b, c] = UNKNOWN
  for (let at = bytes.indexOf(a); at >= 0; at = bytes.indexOf(a, at + 1))
    if (bytes[at + 1] === b && bytes[at + 2] === c) return true
  return false
}

/** Bytes that are written one after the other, in memory that grows. */
class Written {
  bytes: Uint8Array
  length = 0

  constructor(about: number) {
    this.bytes = new Uint8Array(about)
  }

  add(more: Uint8Array, from: number, to: number): void {
    const length = this.length + to - from
    if (length > this.bytes.length) {
      const larger = new Uint8Array(length * 2)
      larger.set(this.bytes.subarray(0, this.length))
      this.bytes = larger
    }
    for (let at = from, into = this.length; at < to; at++) this.bytes[into++] = more[at]!
    this.length = length
  }
}
