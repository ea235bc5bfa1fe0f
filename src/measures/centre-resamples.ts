import type { Position } from '../core/record/incident.ts'
import { geodesicKm } from './geodesic.ts'
import type { Located } from './located.ts'
import { centreOfSum } from './mean-centre.ts'
import type { Band } from './precision-band.ts'
import { quantile } from './quantile.ts'
import { seededIntegers } from './random.ts'
import { isUndefined, type Maybe, type MeasureTable } from './types.ts'

/**
 * What the intervals of a shift are drawn with; stated wherever they are shown. More than `most` cases are put into that many
 * groups at random, which are resampled in their place: 1,000 groups tell as much of the scatter, and cost less.
 */
export const BOOTSTRAP = { resamples: 999, seed: 20240322, most: 1000, low: 0.025, high: 0.975 } as const

/** Mean vectors of resampled cases, three numbers for each resample, not normalised; empty without a case. */
export type Resamples = Float64Array

/**
 * Resamples the cases of some incidents with replacement (all incidents of a case together) and adds up the vectors of
 * each resample. Equal input gives equal resamples.
 *
 * Source: Efron and Tibshirani 1993, An introduction to the bootstrap, chapter 13 (percentile interval).
 */
export function centreResamples(table: Pick<MeasureTable, 'caseOf'>, located: Located): Resamples {
  const cases = caseSums(table, located)
  const count = cases.length / 3
  const sums = new Float64Array(count === 0 ? 0 : BOOTSTRAP.resamples * 3)
  const next = seededIntegers(BOOTSTRAP.seed)
  for (let s = 0; s < sums.length; s += 3) {
    let [x, y, z] = [0, 0, 0]
    for (let k = 0; k < count; k++) {
      const at = next(count) * 3
      x += cases[at]!
      y += cases[at + 1]!
      z += cases[at + 2]!
    }
    sums[s] = x
    sums[s + 1] = y
    sums[s + 2] = z
  }
  return sums
}

/** The sum of the vectors of each case, or of each group of cases. */
function caseSums({ caseOf }: Pick<MeasureTable, 'caseOf'>, { at, place, places }: Located): Float64Array {
  const numbers = new Map<number, number>()
  for (const row of at) if (!numbers.has(caseOf[row]!)) numbers.set(caseOf[row]!, numbers.size)
  const next = seededIntegers(BOOTSTRAP.seed)
  const count = Math.min(numbers.size, BOOTSTRAP.most)
  if (numbers.size > count) for (const of of numbers.keys()) numbers.set(of, next(count))
  const sums = new Float64Array(count * 3)
  at.forEach((row, i) => {
    const number = numbers.get(caseOf[row]!)!
    for (let axis = 0; axis < 3; axis++) {
      sums[number * 3 + axis] = sums[number * 3 + axis]! + places.vector[place[i]! * 3 + axis]!
    }
  })
  return sums
}

/**
 * The 95 % interval of how far a mean centre moved (WGS84, km) from one set of incidents to another: each resample of the
 * one against the next of the other, as resamples of one number are drawn alike. A distance is never below 0, so an
 * interval that begins near 0 says no more than that no shift is shown. Undefined where a resample has no centre.
 */
export function shiftInterval(from: Resamples, to: Resamples): Maybe<Band> {
  const draws = BOOTSTRAP.resamples
  const km: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const [a, b] = [centreAt(from, draw), centreAt(to, (draw + 1) % draws)]
    if (!isUndefined(a) && !isUndefined(b)) km.push(geodesicKm(a, b))
  }
  if (km.length < draws) return { undefined: { code: 'noCentreInDraws', of: draws - km.length, draws } }
  const sorted = Float64Array.from(km).sort()
  return { low: quantile(sorted, BOOTSTRAP.low), high: quantile(sorted, BOOTSTRAP.high) }
}

function centreAt(sums: Resamples, draw: number): Maybe<Position> {
  if (sums.length === 0) return { undefined: { code: 'noCentre' } }
  return centreOfSum([sums[draw * 3]!, sums[draw * 3 + 1]!, sums[draw * 3 + 2]!], 1)
}
