import { vectorOf } from './sphere.ts'
import type { PlaceTable } from './types.ts'

/**
 * Collapses equal positions to places, numbered by first appearance. -180 and 180 are one meridian, and a pole is
 * one place at any longitude. NaN is no position: number -1.
 */
export function collapse(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
): { of: Int32Array; places: PlaceTable } {
  const of = new Int32Array(lon.length).fill(-1)
  const lons: number[] = []
  const lats: number[] = []
  const byLat = new Map<number, Map<number, number>>()
  for (let i = 0; i < of.length; i++) {
    const y = lat[i]! + 0
    const x = Math.abs(y) === 90 ? 0 : lon[i]! === -180 ? 180 : lon[i]! + 0
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    let row = byLat.get(y)
    if (!row) {
      row = new Map()
      byLat.set(y, row)
    }
    let place = row.get(x)
    if (place === undefined) {
      place = lons.push(x) - 1
      lats.push(y)
      row.set(x, place)
    }
    of[i] = place
  }
  const vector = new Float64Array(lons.length * 3)
  for (let p = 0; p < lons.length; p++) vector.set(vectorOf(lons[p]!, lats[p]!), p * 3)
  const places = { count: lons.length, lon: Float64Array.from(lons), lat: Float64Array.from(lats), vector }
  return { of, places }
}
