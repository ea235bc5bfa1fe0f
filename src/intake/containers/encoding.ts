import { Refused } from '../raw-table.ts'

/** Encodings that a reader may choose from, as `TextDecoder` names them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

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
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
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
  // No table holds zeros: what has them is another kind of file.
  if (text.slice(0, SAMPLE).includes('\0')) throw new Refused({ code: 'binary' })
  return text
}
