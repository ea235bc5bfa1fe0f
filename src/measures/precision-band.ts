import type { Position } from '../core/record/incident.ts'
import { drawnHullArea } from './band-hull.ts'
import { drawnMaximum } from './band-maximum.ts'
import { geodesicKm } from './geodesic.ts'
import type { Hull } from './hull.ts'
import type { Located } from './located.ts'
import { centreOfSum } from './mean-centre.ts'
import type { PlaceDistances } from './place-distances.ts'
import { quantile } from './quantile.ts'
import { redrawOf, vectorSums } from './redraw.ts'
import { isUndefined, type Maybe, needs } from './types.ts'

/** What the band is drawn with; stated wherever it is shown. */
export const BAND = { draws: 200, seed: 20240322, low: 0.05, high: 0.95 } as const

/** The 5 % and 95 % quantiles over the draws. */
export interface Band {
  readonly low: number
  readonly high: number
}

export interface PrecisionBand {
  readonly draws: number
  readonly seed: number
  readonly maxKm: Maybe<Band>
  readonly hullAreaKm2: Maybe<Band>
  /** Longitude and latitude apart, degrees (longitudes run on beyond 180), and the distance from the stated centre. */
  readonly meanCentre: Maybe<{ readonly lon: Band; readonly lat: Band; readonly shiftKm: Band }>
}

export interface BandInput {
  readonly located: Located
  /** From the base; null where there is none. */
  readonly distances: PlaceDistances | null
  readonly centre: Maybe<Position>
  readonly hull: Maybe<Hull>
}

/**
 * Method `precision-band`: a generator that yields the share done and returns the band. Equal input gives equal
 * bands. Undefined part by part: where the measure itself is undefined, or becomes so in a draw.
 */
export function* precisionBand({
  located,
  distances,
  centre,
  hull,
}: BandInput): Generator<number, PrecisionBand> {
  const { draws, seed } = BAND
  if (located.count === 0) {
    const none = needs(1, 'incident', 0)
    return { draws, seed, maxKm: none, hullAreaKm2: none, meanCentre: none }
  }
  const redraw = redrawOf(located, seed)
  const largest = distances && drawnMaximum(distances, redraw)
  const area = isUndefined(hull) ? hull : drawnHullArea(redraw)
  const maxima: number[] = []
  const areas: (number | undefined)[] = []
  const centres: Maybe<Position>[] = []
  const sums = vectorSums(redraw, draws)
  yield 0.5
  for (let draw = 0; draw < draws; draw++) {
    const sum = [sums[draw * 3]!, sums[draw * 3 + 1]!, sums[draw * 3 + 2]!] as const
    centres.push(centreOfSum(sum, located.count))
    if (largest) maxima.push(largest(draw))
    if (!isUndefined(area)) areas.push(area(draw))
    if (draw % 20 === 19) yield 0.5 + (draw + 1) / draws / 2
  }
  const hullAreaKm2 = isUndefined(area) ? area : bandOrLine(areas)
  const maxKm = largest ? bandOf(maxima) : ({ undefined: { code: 'noBase' } } as const)
  return { draws, seed, maxKm, hullAreaKm2, meanCentre: centreBand(centre, centres) }
}

function bandOf(values: readonly number[]): Band {
  const sorted = Float64Array.from(values).sort()
  return { low: quantile(sorted, BAND.low), high: quantile(sorted, BAND.high) }
}

function bandOrLine(areas: readonly (number | undefined)[]): Maybe<Band> {
  const defined = areas.filter((area) => area !== undefined)
  const lines = areas.length - defined.length
  if (lines > 0) return { undefined: { code: 'oneLineInDraws', of: lines, draws: areas.length } }
  return bandOf(defined)
}

function centreBand(stated: Maybe<Position>, drawn: readonly Maybe<Position>[]): PrecisionBand['meanCentre'] {
  if (isUndefined(stated)) return stated
  const [lon, lat] = stated
  const defined = drawn.flatMap((centre) => (isUndefined(centre) ? [] : [centre]))
  if (defined.length < drawn.length) {
    return {
      undefined: { code: 'noCentreInDraws', of: drawn.length - defined.length, draws: drawn.length },
    }
  }
  const turned = defined.map((centre) => lon + ((centre[0] - lon + 540) % 360) - 180)
  return {
    lon: bandOf(turned),
    lat: bandOf(defined.map((centre) => centre[1])),
    shiftKm: bandOf(defined.map((centre) => geodesicKm([lon, lat], centre))),
  }
}
