import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { MOST_BYTES } from '../../core/record/limits.ts'
import { Refused } from '../raw-table.ts'

export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What systems put into archives beside what they hold. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/

/** More entries than that nobody packs by hand. */
const MOST_ENTRIES = 10_000

/**
 * The files of an archive that are wanted, unpacked. What is unpacked is counted as it comes, whatever the archive says of
 * itself: more than a file may have is refused before it fills the memory.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): Entry[] {
  if (isEncrypted(bytes)) throw new Refused({ code: 'password' })
  const entries: { name: string; parts: Uint8Array[]; done: boolean }[] = []
  let unpacked = 0
  let seen = 0
  let pushed = 0
  const unpacker = new Unzip((file) => {
    if (++seen > MOST_ENTRIES) throw new Refused({ code: 'bomb', most: MOST_BYTES })
    if (BESIDE.test(file.name) || !wanted(file.name)) return
    const entry = { name: file.name, parts: [] as Uint8Array[], done: false }
    entries.push(entry)
    file.ondata = (error, data, final) => {
      if (error)
        throw error instanceof Refused ? error : new Refused({ code: 'damaged', reason: error.message })
      unpacked += data.length
      if (unpacked > MOST_BYTES || (unpacked > SUSPECT_BYTES && unpacked > SUSPECT_RATIO * pushed))
        throw new Refused({ code: 'bomb', most: MOST_BYTES })
      entry.parts.push(data.slice())
      entry.done = final
    }
    file.start()
  })
  unpacker.register(UnzipInflate)
  unpacker.register(UnzipPassThrough)
  try {
    // In small pieces, so that what one of them unpacks to is counted before the next.
    while (pushed < bytes.length) {
      const piece = bytes.subarray(pushed, pushed + PIECE)
      pushed += piece.length
      unpacker.push(piece, pushed === bytes.length)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused({ code: 'damaged', reason: String((error as Error).message ?? error) })
  }
  if (entries.some(({ done }) => !done)) throw new Refused({ code: 'damaged', reason: 'cut short' })
  return entries.map(({ name, parts }) => ({ name, bytes: joined(parts) }))
}

const PIECE = 1 << 14

/** From so many bytes on what is unpacked may not be so many times as large as what it was packed in: tables are 5 to 30 times. */
const SUSPECT_BYTES = 32 * 2 ** 20
const SUSPECT_RATIO = 200

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** The flag of the first entry says so. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[2] === 3 && (bytes[6]! & 1) === 1
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
