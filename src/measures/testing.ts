import { type Day, dayOf } from '../core/time/day.ts'
import { type Located, select } from './located.ts'
import { type MeasureRow, tableFromRows } from './table.ts'
import type { MeasureInput, MeasureWindow } from './types.ts'

/** Day `n` of a calendar that tests count in: 0 is 2020-01-01. */
export function testDay(n: number): Day {
  return dayOf(2020, 1, 1 + n)
}

/** Incidents for tests: whatever is not given is that of a counted incident at a site in Kabul on day 0. */
export function rowsOf(given: readonly Partial<MeasureRow>[]): MeasureRow[] {
  return given.map((row, i) => ({
    id: `i${String(i).padStart(4, '0')}`,
    start: testDay(0),
    end: row.start ?? testDay(0),
    lon: 69.1723,
    lat: 34.5281,
    role: 'incident',
    precision: 'site',
    radiusKm: 0,
    kind: 'attack',
    case: null,
    country: 'AF',
    admin1: null,
    region: null,
    place: null,
    ...row,
  }))
}

/** All of them as what is measured, in a window (all time where none is given). */
export function inputOf(
  given: readonly Partial<MeasureRow>[],
  window: MeasureWindow = { from: null, to: null },
): MeasureInput & { readonly ids: readonly string[] } {
  const { table, ids } = tableFromRows(rowsOf(given))
  return { table, ids, window, positions: Uint32Array.from({ length: table.count }, (_, i) => i) }
}

/** Counted incidents at positions [lon, lat], one day after the other, with a radius in kilometres. */
export function locatedAt(
  positions: readonly (readonly [number, number])[],
  radiusKm: (i: number) => number = () => 0,
): Located {
  return select(
    inputOf(positions.map(([lon, lat], i) => ({ lon, lat, start: testDay(i), radiusKm: radiusKm(i) }))),
  ).located
}
