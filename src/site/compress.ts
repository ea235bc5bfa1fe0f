import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { CODINGS, type Coding, isCompressible } from './compressible.ts'

/** 11, the highest, gains another 8 % and takes twenty times as long. */
const BROTLI_QUALITY = 9

/** The byte of gzip's head that names the system it was made on, and the value for none. */
const SYSTEM = 9
const NO_SYSTEM = 255

/** A compressed file is kept when it is at least a tenth smaller. */
const WORTH = 0.9

const PACK: { readonly [C in Coding]: (bytes: Buffer) => Promise<Buffer> } = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: async (bytes) => {
    const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })
    packed[SYSTEM] = NO_SYSTEM
    return packed
  },
}

/**
 * Puts compressed forms beside all files of a built site that gain by it, the same bytes on every machine. What begins
 * with a dot is the build's own and stays alone. Resolves with the names of what was written, sorted.
 */
export async function compressFolder(folder: string): Promise<readonly string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isCompressible(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\]\./.test(file.slice(folder.length)))
  const written = await Promise.all(files.map(compressFile))
  return written.flat().sort()
}

async function compressFile(file: string): Promise<readonly string[]> {
  const bytes = readFileSync(file)
  const forms = CODINGS.map(async ({ coding, ending }) => {
    const packed = await PACK[coding](bytes)
    if (packed.length > bytes.length * WORTH) return []
    writeFileSync(file + ending, packed)
    return [file + ending]
  })
  return (await Promise.all(forms)).flat()
}
