import { checksum } from './checksum.ts'
import { DataFault, type DataFile } from './data-fault.ts'
import { decodeText, encodeText } from './utf8.ts'

/**
 * Every built file says what it is, which build it comes from and what its content sums up to, so that each can be checked
 * by itself and all of them against each other. A binary file begins with four little-endian 32-bit words (magic, version,
 * build, checksum); a JSON file is an object with these four before its content.
 */
export const VERSION = 3
/** Columns without their texts, which come beside them: a page that can't ask for these says that it reads another version. */
export const BLOCKS_VERSION = 4

const MAGIC = 0x50_41_4d_52
const NAME = 'reachmap'
/** A multiple of 8, so that columns behind it are read where they stand. */
const SEAL_BYTES = 16

/** What is in a file, and the build it comes from. */
export interface Unsealed {
  readonly build: number
  readonly content: Uint8Array<ArrayBuffer>
}

export function sealBinary(build: number, content: Uint8Array, version = VERSION): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(SEAL_BYTES + content.length)
  new Uint32Array(file.buffer, 0, 4).set([MAGIC, version, build, checksum(content)])
  file.set(content, SEAL_BYTES)
  return file
}

/** The content of a binary file, as a view on its bytes. Throws a DataFault where the file is not what was written. */
export function unsealBinary(file: DataFile, buffer: ArrayBuffer): Unsealed {
  if (buffer.byteLength < SEAL_BYTES) throw new DataFault({ code: 'foreign', file })
  const [magic, version, build, sum] = new Uint32Array(buffer, 0, 4)
  if (magic !== MAGIC) throw new DataFault({ code: 'foreign', file })
  const content = new Uint8Array(buffer, SEAL_BYTES)
  checkSeal(file, version!, sum!, content)
  return { build: build!, content }
}

export function sealJson(build: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const seal = `{"format":"${NAME}","version":${VERSION},"build":"${hex(build)}","checksum":"${hex(checksum(content))}","content":`
  const [before, after] = [encodeText(seal), encodeText('}')]
  const file = new Uint8Array(before.length + content.length + after.length)
  file.set(before)
  file.set(content, before.length)
  file.set(after, before.length + content.length)
  return file
}

const SEAL =
  /^\{"format":"reachmap","version":(\d{1,9}),"build":"([0-9a-f]{8})","checksum":"([0-9a-f]{8})","content":/
const LONGEST_SEAL = 120

/** The same for a JSON file. */
export function unsealJson(file: DataFile, buffer: ArrayBuffer): Unsealed {
  const bytes = new Uint8Array(buffer)
  const seal = SEAL.exec(decodeText(bytes.subarray(0, LONGEST_SEAL)))
  if (!seal) throw new DataFault({ code: 'foreign', file })
  const content = bytes.subarray(seal[0].length, -1)
  const closed = bytes[bytes.length - 1] === 0x7d
  checkSeal(file, Number(seal[1]), closed ? Number.parseInt(seal[3]!, 16) : Number.NaN, content)
  return { build: Number.parseInt(seal[2]!, 16), content }
}

function checkSeal(file: DataFile, version: number, sum: number, content: Uint8Array): void {
  if (version !== VERSION && version !== BLOCKS_VERSION)
    throw new DataFault({ code: 'version', file, version, reads: VERSION })
  if (checksum(content) !== sum) throw new DataFault({ code: 'damaged', file })
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0')
}
