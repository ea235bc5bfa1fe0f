import type { ProfileName } from '../core/record/own-data.ts'
import { SAVED_ABOUT, SAVED_FOLDER, type SavedAbout } from '../core/record/saved-file.ts'
import type { GivenFile } from './containers/container.ts'
import { parseMap } from './map-file.ts'
import { type ImportMap, profileOf } from './mapping.ts'
import { Refused } from './raw-table.ts'
import { isObject } from './read-feature.ts'

/** A dataset that was saved as one file. */
export interface Saved {
  readonly file: GivenFile
  /** Null where nothing had to be mapped. */
  readonly map: ImportMap | null
  /** The format whose provider's terms hold, where no map says it. */
  readonly provider: ProfileName | null
  /** The view in which it was saved, as the query of a link. */
  readonly query: string
}

/** Bytes of the name of the description, which a zip has as they are. */
const NAME = new TextEncoder().encode(SAVED_ABOUT)

/** What a file was saved from; null where it is any other one. Throws Refused where it is damaged. */
export async function readSaved({ bytes }: GivenFile): Promise<Saved | null> {
  const { isZip, unzip } = await import('./containers/zip.ts')
  // The description comes first: nothing else has to be unpacked to see whether there is one.
  if (!isZip(bytes) || NAME.some((byte, i) => bytes[30 + i] !== byte)) return null
  const entries = unzip(bytes, (name) => name === SAVED_ABOUT || name.startsWith(SAVED_FOLDER))
  const about = aboutOf(entries.find(({ name }) => name === SAVED_ABOUT)?.bytes)
  const data = entries.find(({ name }) => name.startsWith(SAVED_FOLDER))
  if (!about || !data) throw new Refused({ code: 'damaged', reason: SAVED_ABOUT })
  const map = isObject(about.map) ? parseMap(JSON.stringify(about.map)) : null
  return {
    file: { name: about.file, bytes: data.bytes },
    map,
    provider: profileOf(about.provider as ProfileName)?.name ?? null,
    query: about.query,
  }
}

function aboutOf(bytes: Uint8Array | undefined): SavedAbout | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!isObject(value) || value.reachmap !== 1 || typeof value.file !== 'string') return null
    const provider = typeof value.provider === 'string' ? value.provider : undefined
    const query = typeof value.query === 'string' ? value.query : ''
    return { reachmap: 1, file: value.file.slice(0, 200), map: value.map ?? null, provider, query }
  } catch {
    return null
  }
}
