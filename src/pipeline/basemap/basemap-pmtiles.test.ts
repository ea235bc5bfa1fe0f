import { PMTiles } from 'pmtiles'
import { expect, test } from 'vitest'
import { type Tile, writePmtiles } from './basemap-pmtiles.ts'

/** The archive through the reader that the page uses. */
function open(archive: Uint8Array): PMTiles {
  const bytes = archive.slice().buffer
  return new PMTiles({
    getKey: () => 'archive',
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length) }),
  })
}

const tile = (z: number, x: number, y: number, text: string): Tile => ({
  z,
  x,
  y,
  data: new TextEncoder().encode(text),
})
const TILES = [tile(2, 3, 1, 'deep'), tile(0, 0, 0, 'world'), tile(1, 0, 1, 'sea'), tile(1, 1, 1, 'sea')]

test('the reader finds every tile and nothing where none was written', async () => {
  const archive = open(writePmtiles(TILES, {}))
  const read = async (z: number, x: number, y: number) => {
    const found = await archive.getZxy(z, x, y)
    return found && new TextDecoder().decode(found.data)
  }
  expect([await read(0, 0, 0), await read(1, 0, 1), await read(1, 1, 1), await read(2, 3, 1)]).toEqual([
    'world',
    'sea',
    'sea',
    'deep',
  ])
  expect(await read(2, 0, 0)).toBe(undefined)
})

test('the header tells zooms and numbers, and equal tiles are stored once', async () => {
  const { minZoom, maxZoom, numAddressedTiles, numTileContents, clustered } = await open(
    writePmtiles(TILES, {}),
  ).getHeader()
  expect({ minZoom, maxZoom, numAddressedTiles, numTileContents, clustered }).toEqual({
    minZoom: 0,
    maxZoom: 2,
    numAddressedTiles: 4,
    numTileContents: 3,
    clustered: true,
  })
})

test('metadata comes back as it was given', async () => {
  expect(await open(writePmtiles(TILES, { attribution: 'Natural Earth' })).getMetadata()).toEqual({
    attribution: 'Natural Earth',
  })
})

test('the same tiles in another order give the same bytes', () => {
  expect(writePmtiles(TILES.toReversed(), {})).toEqual(writePmtiles(TILES, {}))
})

test('refuses a directory that a reader would not fetch in one request', () => {
  const scattered = (i: number) => (i * i * 7919 + i * 104_729) % 4096
  const many = Array.from({ length: 6000 }, (_, i) =>
    tile(
      12,
      scattered(i),
      scattered(i + 1),
      String.fromCharCode(33 + (scattered(i) % 90)).repeat(scattered(i)),
    ),
  )
  expect(() => writePmtiles(many, {})).toThrow('The directory of 6000 tiles is too long')
})
