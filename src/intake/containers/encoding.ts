import { Refused } from '../raw-table.ts'

/** Encodings that a reader may choose from, as `TextDecoder` names them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Bytes that are decoded at once: a text of a whole file would stand in the memory beside it. */
const PIECE = 1 << 21

const LINE_FEED = 10

/** As many bytes tell how a file is written. */
const SAMPLE = 1 << 16

/**
 * How a text is written: by its byte order mark, by the zeros that UTF-16 has between Latin letters, as UTF-8 where that fits all
 * of it, else as Cyrillic or Latin in one byte a letter: in Cyrillic such letters stand beside each other.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++
  })
  if (zeros[1]! > sample.length / 8 && zeros[0]! < zeros[1]! / 4) return 'utf-16le'
  if (zeros[0]! > sample.length / 8 && zeros[1]! < zeros[0]! / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : oneByteEncoding(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length })
    return true
  } catch {
    return false
  }
}

function oneByteEncoding(bytes: Uint8Array): Encoding {
  let letters = 0
  let beside = 0
  for (let i = 1; i < bytes.length; i++) {
    if (bytes[i]! < 0xc0) continue
    letters++
    if (bytes[i - 1]! >= 0xc0) beside++
  }
  return beside > letters / 2 ? 'windows-1251' : 'windows-1252'
}

/** The text without its byte order mark; what does not fit the encoding is replaced. Refuses what is no text at all. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  refuseZeros(text)
  return text
}

/**
 * The same in pieces, each with the part of the bytes that it ends at; the last one is never left out. Where `left` letters of what came
 * before are still waiting for their end the next piece is as long.
 */
export function* decoded(
  bytes: Uint8Array,
  encoding: string,
  left: () => number,
): Generator<{ readonly text: string; readonly part: number }> {
  const decoder = new TextDecoder(encoding)
  let at = 0
  do {
    const about = Math.min(bytes.length, at + Math.max(PIECE, left()))
    const to = about < bytes.length ? afterLine(bytes, at, about) : about
    const text = decoder.decode(bytes.subarray(at, to), { stream: to < bytes.length })
    if (at === 0) refuseZeros(text)
    at = to
    yield { text, part: bytes.length === 0 ? 1 : to / bytes.length }
  } while (at < bytes.length)
}

/**
 * Where the last line of a piece ends, the end of the piece where none does: a text that begins with a line is one by itself, and none that is
 * put together, of which every letter is looked up.
 */
function afterLine(bytes: Uint8Array, from: number, to: number): number {
  const at = bytes.lastIndexOf(LINE_FEED, to - 1)
  return at >= from ? at + 1 : to
}

/** No table holds zeros: what has them is another kind of file. */
function refuseZeros(text: string): void {
  if (text.slice(0, SAMPLE).includes('\0')) throw new Refused({ code: 'binary' })
}
