import type { Change, Comparison } from '../../../measures/compare.ts'
import type { WholeLanguage } from '../../../words/language.ts'
import { formatDifference, formatNumber } from '../../../words/numbers.ts'

/** Measures that are numbers. */
type Measure = Exclude<keyof Comparison, 'centreShift' | 'centreShiftKm' | 'entered' | 'left'>

/** How a measure is written: the number that is shown of its value, and decimals. */
interface Written {
  readonly times?: number
  readonly decimals: (value: number) => number
}

/** One measure in both periods. */
export interface ComparisonRow extends Written {
  readonly id: Measure
  readonly change: Change
}

export interface ComparisonGroup {
  readonly id: keyof WholeLanguage['compare']['groups']
  readonly rows: readonly ComparisonRow[]
}

const whole: Written = { decimals: () => 0 }
const km: Written = { decimals: (value) => (Math.abs(value) < 100 ? 1 : 0) }
const percent: Written = { times: 100, decimals: () => 1 }
const degrees: Written = { decimals: () => 1 }

const GROUPS: { readonly [G in ComparisonGroup['id']]: readonly (readonly [Measure, Written])[] } = {
  incidents: [
    ['n', whole],
    ['countries', whole],
    ['outside', whole],
    ['total', whole],
    ['externalShare', percent],
  ],
  distance: [
    ['medianKm', km],
    ['p90Km', km],
    ['maxKm', km],
  ],
  scatter: [
    ['standardDistanceKm', km],
    ['semiMajorKm', km],
    ['semiMinorKm', km],
    ['azimuthDeg', degrees],
    ['ellipseAreaKm2', whole],
    ['hullAreaKm2', whole],
    ['hull95AreaKm2', whole],
  ],
  clusters: [
    ['clusters', whole],
    ['noise', whole],
  ],
}

/** The measures of a comparison in the order in which the table shows them. */
export function comparisonGroups(comparison: Comparison): readonly ComparisonGroup[] {
  return (Object.keys(GROUPS) as ComparisonGroup['id'][]).map((id) => ({
    id,
    rows: GROUPS[id].map(([id, written]) => ({ id, change: comparison[id], ...written })),
  }))
}

/** A value of a row, or its difference with a sign: "3", "+3", "−1,200", "0". */
export function valueText(
  { times = 1, decimals }: Written,
  value: number,
  lang: string,
  isDifference: boolean,
): string {
  return (isDifference ? formatDifference : formatNumber)(value * times, lang, decimals(value * times))
}
