import { binsOf } from '../cells/bins.ts'
import { countIn } from '../cells/series.ts'
import { latitudeOf, longitudeOf } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { clockOf } from '../source/stored/clock.ts'
import type { OpenSquare } from './door.ts'
import { addressOf, cellAt } from './squares.ts'
import type { Stored } from './stored.ts'

/** The square that stands at a place of the map now; null where none does, or single incidents do. */
export function squareAt({ store, seen, state }: Stored, position: Position): OpenSquare | null {
  if (!store || !seen || seen.rows) return null
  const { series } = seen
  const { window } = clockOf(state, store.extent, series.unit)
  const bins = binsOf(window, series.unit)
  const cell = cellAt(series, position, bins, state.certain)
  if (cell === null) return null
  return {
    ...{ address: addressOf(series, cell), z: series.z, window },
    lon: longitudeOf(series.centres[2 * cell]!),
    lat: latitudeOf(series.centres[2 * cell + 1]!),
    count: countIn(series, cell, bins, state.certain),
  }
}
