import type { Position } from '../../core/record/incident.ts'
import type { Noted, Parts, RawTable } from '../raw-table.ts'
import { tableOfJson } from './json-rows.ts'

type Value = Readonly<Record<string, unknown>>

/** The features of a value of GeoJSON: a collection, or a single one; null where it is neither. */
export function featuresOf(value: unknown): readonly unknown[] | null {
  if (!isObject(value)) return null
  if (value.type === 'FeatureCollection' && Array.isArray(value.features)) return value.features
  return value.type === 'Feature' ? [value] : null
}

/**
 * Features as a table: their ids, properties, and a point for each. A shape of several points gives each of them a row of its
 * own, or all one point in the middle of its box, as asked; a line or an area is always its middle.
 */
export function tableOfFeatures(
  features: readonly unknown[],
  parts: Parts | undefined,
  container: RawTable['container'] = 'geojson',
): RawTable {
  const objects: Value[] = []
  const points: (Position | null)[] = []
  let several = 0
  let shapes = 0
  let heights = 0
  features.forEach((given) => {
    const feature = isObject(given) ? given : {}
    const own = isObject(feature.properties) ? feature.properties : {}
    const id = feature.id ?? null
    const { all, isShape, hasHeight } = placesOf(feature.geometry)
    if (all.length > 1 && !isShape) several++
    if (isShape) shapes++
    if (hasHeight) heights++
    const found = isShape || parts !== 'each' ? middleOf(all) : all
    const row = id === null || 'id' in own ? own : { id, ...own }
    for (const point of found.length > 0 ? found : [null]) {
      objects.push(found.length > 1 ? withoutId(row) : row)
      points.push(point)
    }
  })
  const noted: Noted[] = []
  if (heights > 0) noted.push({ code: 'heights', n: heights })
  if (shapes > 0) noted.push({ code: 'shapes', n: shapes })
  const table = tableOfJson(objects, container)
  return { ...table, points, noted, how: several > 0 ? { parts: parts ?? 'one' } : {} }
}

/** Parts of one feature are rows: none has the id of the whole. */
function withoutId({ id, ...rest }: Value): Value {
  return { ...rest, ...(id !== undefined && { feature: id }) }
}

interface Found {
  readonly all: readonly Position[]
  /** Whether it is a line or an area, of which the positions are only corners. */
  readonly isShape: boolean
  readonly hasHeight: boolean
}

function placesOf(geometry: unknown): Found {
  const all: Position[] = []
  let hasHeight = false
  let isShape = false
  const collect = (value: unknown, depth: number): void => {
    if (!Array.isArray(value) || depth > 6) return
    if (typeof value[0] === 'number' || value.length === 0 || value[0] === null) {
      const [lon, lat, height] = value
      if (typeof lon === 'number' && typeof lat === 'number') all.push([lon, lat])
      if (typeof height === 'number') hasHeight = true
    } else for (const one of value) collect(one, depth + 1)
  }
  const visit = (one: unknown, depth: number): void => {
    if (!isObject(one) || depth > 6) return
    if (Array.isArray(one.geometries)) for (const part of one.geometries) visit(part, depth + 1)
    else {
      if (typeof one.type === 'string' && !/Point$/.test(one.type)) isShape = true
      collect(one.coordinates, 0)
    }
  }
  visit(geometry, 0)
  return { all, isShape, hasHeight }
}

/** The middle of the box round all, the short way round the globe; the one itself where there is one. */
function middleOf(all: readonly Position[]): readonly Position[] {
  const [first] = all
  if (!first || all.length === 1) return all
  let [west, east, south, north] = [0, 0, first[1], first[1]]
  for (const [lon, lat] of all) {
    const turned = ((((lon - first[0] + 180) % 360) + 360) % 360) - 180
    west = Math.min(west, turned)
    east = Math.max(east, turned)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const lon = first[0] + (west + east) / 2
  return [[((((lon + 180) % 360) + 360) % 360) - 180, (south + north) / 2]]
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
