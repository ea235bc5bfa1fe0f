import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PmtilesFile } from './pmtiles-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reachmap-pmtiles-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A file through the reader that the page uses. */
function open(path: string): PMTiles {
  const bytes = new Uint8Array(readFileSync(path)).buffer
  return new PMTiles({
    getKey: () => path,
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length) }),
  })
}

const text = (words: string) => new TextEncoder().encode(words)

describe('an archive on the disk', () => {
  it('gives each tile back, in whatever order they came, and leaves nothing beside itself', async () => {
    const path = join(folder, 'a.pmtiles')
    const file = new PmtilesFile(path)
    const given = [
      [3, 5, 2, 'deep'],
      [0, 0, 0, 'world'],
      [1, 1, 0, 'half'],
    ] as const
    for (const [z, x, y, words] of given) file.add({ z, x, y, data: text(words) })
    const written = await file.finish({ name: 'a' })
    const archive = open(path)
    const found = await Promise.all(
      given.map(async ([z, x, y]) => new TextDecoder().decode((await archive.getZxy(z, x, y))!.data)),
    )
    const { minZoom, maxZoom, tileType, clustered } = await archive.getHeader()
    expect([found, await archive.getZxy(3, 0, 0), await archive.getMetadata()]).toEqual([
      ['deep', 'world', 'half'],
      undefined,
      { name: 'a' },
    ])
    expect({ minZoom, maxZoom, tileType, clustered }).toEqual({
      ...{ minZoom: 0, maxZoom: 3, tileType: 0, clustered: false },
    })
    expect([written, readdirSync(folder)]).toEqual([
      { tiles: 3, bytes: readFileSync(path).length },
      ['a.pmtiles'],
    ])
  })

  it('is one of no tiles where none came', async () => {
    const path = join(folder, 'none.pmtiles')
    await new PmtilesFile(path).finish({ count: 0 })
    const archive = open(path)
    expect([await archive.getZxy(0, 0, 0), await archive.getMetadata()]).toEqual([undefined, { count: 0 }])
  })
})
