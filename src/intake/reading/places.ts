import { PLACE_PRECISIONS, type PlacePrecision, type Position, UNSTATED } from '../../core/record/incident.ts'
import { MOST_LAT, MOST_LON } from '../../core/record/limits.ts'
import type { Field } from '../../core/record/own-data.ts'
import type { ToldOfFaults } from '../faults.ts'

import type { PlaceCode, Profile } from '../profiles/profile.ts'
import type { Cells } from './cells.ts'
import { mayLieIn } from './country-boxes.ts'
import { readDegrees, readPoint } from './numbers.ts'

const isInside = (lon: number, lat: number) => Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT

/**
 * Where a row says that it was; null for nowhere. Degrees that are exchanged are noticed by the country that is stated, or by a
 * latitude beyond a pole, and exchanged only where that was asked for.
 */
export function placeOf(
  cells: Cells,
  shape: Position | null,
  country: string | null,
  faults: ToldOfFaults,
): Position | null {
  const given = degreesOf(cells, shape, faults)
  if (!given) return null
  const [lon, lat] = given
  if (!isInside(lon, lat)) {
    const fits = isInside(lat, lon)
    if (fits && cells.repairs('swap-degrees')) return [lat, lon]
    const repair = fits ? swapped(given) : {}
    faults.add(cells.row, { code: 'beyond-degrees', effect: 'changed', ...where(cells, given), ...repair })
    return null
  }
  if (lon === 0 && lat === 0)
    faults.add(cells.row, { code: 'at-zero', effect: 'doubted', ...where(cells, given) })
  else if (country !== null && mayLieIn(country, lon, lat) === false) {
    const fits = isInside(lat, lon) && mayLieIn(country, lat, lon) === true
    if (fits && cells.repairs('swap-degrees')) return [lat, lon]
    if (fits)
      faults.add(cells.row, {
        ...{ code: 'other-country', effect: 'doubted' },
        ...where(cells, given),
        ...swapped(given),
      })
  }
  return given
}

/** What is told of a place that is wrong: a text of each of a million places takes longer than to read them. */
function where(cells: Cells, [lon, lat]: Position) {
  return { column: cells.column('lat') ?? cells.column('point') ?? '', given: `${lat}, ${lon}` }
}

function swapped([lon, lat]: Position) {
  return { suggested: `${lon}, ${lat}`, repair: 'swap-degrees' } as const
}

function degreesOf(cells: Cells, shape: Position | null, faults: ToldOfFaults): Position | null {
  if (shape) return shape
  const point = cells.text('point')
  const pair = point === '' ? null : readPoint(point)
  const texts = pair ?? { lon: cells.text('lon'), lat: cells.text('lat') }
  if (texts.lon === '' && texts.lat === '') return null
  const lon = readDegrees(texts.lon)
  const lat = readDegrees(texts.lat)
  if (lon !== null && lat !== null) return [lon, lat]
  const field: Field = lat === null ? 'lat' : 'lon'
  const given = cells.text(field)
  const code = given === '' ? 'half-a-place' : 'no-degrees'
  faults.add(cells.row, { code, effect: 'changed', column: cells.column(field), given })
  return null
}

const WORDS: readonly string[] = PLACE_PRECISIONS

/** How exactly a place is known. */
export interface PlaceRead {
  readonly precision: PlacePrecision
  readonly radiusKm: number
}

/** How exactly a place is known, by the codes of a format or by our own words; `unstated` where the file does not say. */
export function precisionOf(cells: Cells, profile: Profile | null, faults: ToldOfFaults): PlaceRead {
  const stated = cells.text('placePrecision')
  const code = stated.replace(/\.0+$/, '')
  const known: PlaceCode | undefined = Object.hasOwn(profile?.placePrecision ?? {}, code)
    ? profile!.placePrecision![code]
    : WORDS.includes(code.toLowerCase())
      ? { precision: code.toLowerCase() as PlacePrecision }
      : undefined
  if (stated !== '' && !known)
    faults.add(cells.row, {
      ...{ code: 'unknown-code', effect: 'changed' },
      ...{ column: cells.column('placePrecision'), given: stated },
    })
  return { precision: known?.precision ?? (UNSTATED as PlacePrecision), radiusKm: known?.radiusKm ?? 0 }
}
