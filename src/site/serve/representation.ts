import { closeSync, fstatSync, openSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { CODINGS, isCompressible } from '../compressible.ts'
import type { Validators } from './conditions.ts'
import type { Encoding } from './encodings.ts'

/** A file in one encoding, open to be read. Whoever has it closes its descriptor. */
export interface Representation extends Validators {
  readonly descriptor: number
  readonly size: number
  readonly encoding: Encoding
  readonly type: string
}

const UTF_8 = '; charset=utf-8'
const TYPES: Readonly<Record<string, string>> = {
  html: `text/html${UTF_8}`,
  css: `text/css${UTF_8}`,
  js: `text/javascript${UTF_8}`,
  ts: `text/plain${UTF_8}`,
  txt: `text/plain${UTF_8}`,
  json: 'application/json',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  csv: `text/csv${UTF_8}`,
  cff: `text/plain${UTF_8}`,
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** Codes of a system that has no such file to give. All others are faults. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']

/**
 * Opens a file in the best encoding of those named that stands ready, else as it is. Null where there is none, or it has
 * gone; `folder` for a folder. Throws only where the system is in need, such as of file handles. What is known of a file
 * takes microseconds, waiting in line for another thread a millisecond: only its bytes are read there.
 */
export function openRepresentation(
  path: string,
  encodings: readonly Encoding[],
): Representation | 'folder' | null {
  const plain = orNull(() => statSync(path))
  if (plain?.isDirectory()) return 'folder'
  if (!plain?.isFile()) return null
  for (const encoding of isCompressible(path) ? encodings : []) {
    if (encoding === 'identity') break
    const { ending } = CODINGS.find(({ coding }) => coding === encoding)!
    const found = openAs(path, path + ending, encoding, plain)
    if (found) return found
  }
  return openAs(path, path, 'identity')
}

/** Content types are told by the name of the plain file. What is older than that file is of an earlier one. */
function openAs(name: string, path: string, encoding: Encoding, plain?: Stats): Representation | null {
  if (plain) {
    const packed = orNull(() => statSync(path))
    if (!packed?.isFile() || packed.mtimeMs < plain.mtimeMs) return null
  }
  const descriptor = orNull(() => openSync(path, 'r'))
  if (descriptor === null) return null
  try {
    const { size, mtimeNs } = fstatSync(descriptor, { bigint: true })
    const modified = plain ? Math.floor(plain.mtimeMs / 1000) : Number(mtimeNs / 1_000_000_000n)
    return {
      descriptor,
      size: Number(size),
      encoding,
      type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      etag: `"${size.toString(36)}-${mtimeNs.toString(36)}${encoding === 'identity' ? '' : `-${encoding}`}"`,
      modified: modified * 1000,
    }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** Where a folder's page stands. */
export function pageOf(folder: string): string {
  return join(folder, 'index.html')
}

function orNull<T>(find: () => T): T | null {
  try {
    return find()
  } catch (error) {
    if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
