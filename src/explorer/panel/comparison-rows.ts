import type { Change, Comparison } from '../../measures/compare.ts'
import { isUndefined } from '../../measures/types.ts'
import { numberWords, undefinedWords } from './reach-words.ts'

/** One measure in both periods, in words; `why` says why a difference can't be given. */
export interface ComparisonRow {
  readonly id: keyof Comparison
  readonly name: string
  readonly change: Change
  readonly words: (value: number, lang: string) => string
}

export interface ComparisonGroup {
  readonly name: string
  readonly rows: readonly ComparisonRow[]
}

const whole = (value: number, lang: string) => numberWords(value, lang)
const km = (value: number, lang: string) => numberWords(value, lang, Math.abs(value) < 100 ? 1 : 0)
const percent = (value: number, lang: string) => numberWords(value * 100, lang, 1)
const degrees = (value: number, lang: string) => numberWords(value, lang, 1)

type Measure = Exclude<keyof Comparison, 'centreShift' | 'entered' | 'left'>

const GROUPS: readonly (readonly [
  string,
  readonly (readonly [Measure, string, ComparisonRow['words']])[],
])[] = [
  [
    'Incidents',
    [
      ['n', 'Measured', whole],
      ['countries', 'Countries', whole],
      ['outside', 'Cases outside', whole],
      ['total', 'Cases in all', whole],
      ['externalShare', 'Outside, %', percent],
    ],
  ],
  [
    'Distance from base, km',
    [
      ['medianKm', 'Median', km],
      ['p90Km', '90th percentile', km],
      ['maxKm', 'Maximum', km],
    ],
  ],
  [
    'Scatter',
    [
      ['standardDistanceKm', 'Standard distance, km', km],
      ['semiMajorKm', 'Ellipse, major, km', km],
      ['semiMinorKm', 'Ellipse, minor, km', km],
      ['azimuthDeg', 'Ellipse, azimuth, °', degrees],
      ['ellipseAreaKm2', 'Ellipse, km²', whole],
      ['hullAreaKm2', 'Hull, km²', whole],
      ['hull95AreaKm2', '95 % hull, km²', whole],
    ],
  ],
  [
    'Clusters',
    [
      ['clusters', 'Clusters', whole],
      ['noise', 'Noise', whole],
    ],
  ],
]

/** Every measure of a comparison in the order of the panel. */
export function comparisonGroups(comparison: Comparison): readonly ComparisonGroup[] {
  return GROUPS.map(([name, rows]) => ({
    name,
    rows: rows.map(([id, label, words]) => ({ id, name: label, change: comparison[id], words })),
  }))
}

/** A difference with its sign: "+3", "−1,200", "0". */
export function signed(words: string): string {
  return /^[−0]/.test(words) ? words : `+${words}`
}

/** Why a difference can't be given; null where it can. */
export function whyNot({ difference }: Change): string | null {
  return isUndefined(difference) ? undefinedWords(difference.undefined) : null
}
