import { strToU8, type Zippable, zipSync } from 'fflate'
import { SAVED_ABOUT, SAVED_FOLDER, type SavedAbout } from '../core/record/saved-file.ts'

/** The earliest day that a zip can name: the same dataset gives the same bytes. */
const ALWAYS = new Date(1980, 0, 1)

/** A dataset of a reader's own as one file: the description first, then what it was read from, as it was. */
export function savedFile(bytes: Uint8Array, about: SavedAbout): Uint8Array<ArrayBuffer> {
  // The description is stored and not packed, so that its name and text are seen at once.
  const entries: Zippable = {
    [SAVED_ABOUT]: [strToU8(`${JSON.stringify(about, null, 2)}\n`), { level: 0 }],
    [`${SAVED_FOLDER}${about.file.replace(/[/\\]/g, '_')}`]: bytes,
  }
  return zipSync(entries, { mtime: ALWAYS }) as Uint8Array<ArrayBuffer>
}
