import { PMTiles } from 'pmtiles'
import { expect, test } from 'vitest'
import { type Tile, writePmtiles } from './write-pmtiles.ts'

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

test('tiles are found in any number: a directory that a reader would not fetch in one request has leaves', async () => {
  const place = (i: number) => [12, Math.floor(i / 4096) * 800 + ((i * i * 31) % 797), i % 4096] as const
  const words = (i: number) => `${i}${'.'.repeat((i * i * 7919) % 97)}`
  const many = Array.from({ length: 20_000 }, (_, i) => tile(...place(i), words(i)))
  const archive = open(writePmtiles(many, { name: 'many' }))
  const header = await archive.getHeader()
  const some = [0, 4095, 4096, 12_345, 19_999]
  const found = await Promise.all(some.map(async (i) => archive.getZxy(...place(i))))
  expect(found.map((one) => new TextDecoder().decode(one?.data))).toEqual(some.map(words))
  expect([header.rootDirectoryLength < 16_000, header.leafDirectoryLength! > 0]).toEqual([true, true])
  expect([await archive.getMetadata(), await archive.getZxy(12, 4095, 0)]).toEqual([
    { name: 'many' },
    undefined,
  ])
})
