import { FetchSource, type Header, PMTiles, Protocol, SharedPromiseCache, type Source } from 'pmtiles'
import type { Wait } from '../core/time/wait.ts'

/** Header and directories of archives, each read once; one that could not be read is asked for again the next time. */
export class ArchiveCache extends SharedPromiseCache {
  override async getHeader(source: Source): Promise<Header> {
    try {
      return await super.getHeader(source)
    } catch (reason) {
      this.cache.delete(source.getKey())
      throw reason
    }
  }

  override async getDirectory(
    ...given: Parameters<SharedPromiseCache['getDirectory']>
  ): ReturnType<SharedPromiseCache['getDirectory']> {
    try {
      return await super.getDirectory(...given)
    } catch (reason) {
      const [source, offset, length, header] = given
      this.cache.delete(`${source.getKey()}|${header.etag || ''}|${offset}|${length}`)
      throw reason
    }
  }
}

/** An archive of tiles behind anything that reads parts of it. */
export function openTiles(source: Source): PMTiles {
  return new PMTiles(source, new ArchiveCache())
}

/** How long a request may take; what hangs for longer has failed, and can be made anew. */
export const REQUEST_MS = 15_000

/** A source whose requests end: with an answer, a failure, or words when their time is up. */
class PatientSource extends FetchSource {
  readonly #wait: Wait

  constructor(address: string, wait: Wait) {
    super(address)
    this.#wait = wait
  }

  override async getBytes(...[offset, length, signal, etag]: Parameters<FetchSource['getBytes']>) {
    const own = new AbortController()
    const abort = () => own.abort(signal?.reason)
    const forget = this.#wait(REQUEST_MS, () =>
      own.abort(new Error(`no answer for ${REQUEST_MS / 1000} seconds`)),
    )
    signal?.addEventListener('abort', abort, { once: true })
    try {
      return await super.getBytes(offset, length, own.signal, etag)
    } finally {
      forget()
      signal?.removeEventListener('abort', abort)
    }
  }
}

/** Answers MapLibre's requests for `pmtiles://archive/z/x/y`. */
export interface ArchiveReader {
  readonly tile: Protocol['tile']
  /** Reads what an archive's tiles need first, before one is asked for. What fails now is asked for again with the first tile. */
  open(archive: string): void
}

export function archiveReader(wait: Wait): ArchiveReader {
  const protocol = new Protocol()
  function archiveOf(address: string): PMTiles {
    const known = protocol.get(address)
    if (known) return known
    const archive = new PMTiles(new PatientSource(address, wait), new ArchiveCache())
    protocol.add(archive)
    return archive
  }
  return {
    tile(request, controller) {
      const [, archive] = /^pmtiles:\/\/(.+)\/\d+\/\d+\/\d+$/.exec(request.url) ?? []
      if (archive !== undefined) archiveOf(archive)
      return protocol.tile(request, controller)
    },
    open(archive) {
      archiveOf(archive)
        .getHeader()
        .catch(() => {})
    },
  }
}
