import { closeSync, createReadStream, createWriteStream, openSync, rmSync, writeSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { zxyToTileId } from 'pmtiles'
import { type Entry, gzip, pmtilesHead } from './head.ts'
import type { Tile } from './write-pmtiles.ts'

/** What a file came to. */
export interface WrittenTiles {
  readonly tiles: number
  readonly bytes: number
}

/** Writes a PMTiles archive of any size: tiles go to the disk as they come, and behind their directory at the end. */
export class PmtilesFile {
  readonly #path: string
  readonly #data: number
  readonly #entries: Entry[] = []
  readonly #zooms: number[] = []
  #size = 0

  /** `path` is where it will stand; until it is finished its tiles lie beside that. */
  constructor(path: string) {
    this.#path = path
    this.#data = openSync(`${path}.tiles`, 'w')
  }

  /** A tile that was not added before. */
  add({ z, x, y, data }: Tile): void {
    const bytes = gzip(data)
    this.#entries.push({ id: zxyToTileId(z, x, y), offset: this.#size, length: bytes.length })
    this.#zooms[z] = z
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#data, bytes, at)
    this.#size += bytes.length
  }

  /** Puts the file together. Without a tile it is an archive of none. */
  async finish(metadata: unknown): Promise<WrittenTiles> {
    closeSync(this.#data)
    const entries = this.#entries
    const zooms = this.#zooms.filter((z) => z !== undefined)
    const clustered = entries.every(({ id }, i) => i === 0 || id > entries[i - 1]!.id)
    const head = pmtilesHead({
      entries: entries.toSorted((a, b) => a.id - b.id),
      ...{ contents: entries.length, size: this.#size, clustered, type: 'unknown', metadata },
      zooms: { from: zooms[0] ?? 0, to: zooms.at(-1) ?? 0 },
    })
    const file = createWriteStream(this.#path)
    file.write(head)
    await pipeline(createReadStream(`${this.#path}.tiles`), file)
    rmSync(`${this.#path}.tiles`)
    return { tiles: entries.length, bytes: head.length + this.#size }
  }
}
