import type { Position } from '../core/record/incident.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { Analysis, MeasureStep } from '../measures/analyse.ts'
import type { Share } from '../measures/external-share.ts'
import type { LeftOut } from '../measures/located.ts'
import { isUndefined, type Reason } from '../measures/types.ts'
import { formatShort } from './dates.ts'
import type { WholeLanguage } from './language.ts'
import { formatNumber } from './numbers.ts'

/** Kilometres: whole from 100 on, one decimal below. */
export function kmWords(km: number, { lang, measures }: WholeLanguage): string {
  return measures.km({ km: formatNumber(km, lang, Math.abs(km) < 100 && km !== 0 ? 1 : 0) })
}

/** Square kilometres, whole. */
export function km2Words(km2: number, { lang, measures }: WholeLanguage): string {
  return measures.km2({ km2: formatNumber(km2, lang) })
}

/** A share of 0 to 1 in whole per cent, one decimal below 10. */
export function percentWords(share: number, { lang, measures }: WholeLanguage): string {
  return measures.percent({ percent: formatNumber(share * 100, lang, share < 0.1 && share > 0 ? 1 : 0) })
}

/** The 95 % interval of a share, in per cent; null where there is none. */
export function intervalWords(interval: Share['interval'], words: WholeLanguage): string | null {
  if (isUndefined(interval)) return null
  const [low, high] = interval
  return words.reach.share.interval({ low: percentWords(low, words), high: percentWords(high, words) })
}

/** A position as it is printed on maps: "34.528° N, 69.172° E". */
export function positionWords([lon, lat]: Position, { lang, measures }: WholeLanguage): string {
  const degrees = (value: number) => formatNumber(Math.abs(value), lang, 3)
  return measures.position({ lat: degrees(lat), north: lat >= 0, lon: degrees(lon), east: lon >= 0 })
}

/** "1 incident", "24 incidents". */
export function countWords(
  n: number,
  what: keyof WholeLanguage['measures']['count'],
  words: WholeLanguage,
): string {
  return words.measures.count[what](n)
}

/** What is not measured, with the reason for each number; empty where nothing is left out. */
export function leftOutWords(leftOut: LeftOut, words: WholeLanguage): string {
  return words.measures.leftOut(leftOut)
}

/** Why a measure can't be given, as a sentence. */
export function undefinedWords(reason: Reason, { measures }: WholeLanguage): string {
  return measures.undefined({ reason })
}

/** What is being measured. */
export function stepWords(step: MeasureStep, { measures }: WholeLanguage): string {
  return step.code === 'clustersAt' ? measures.step.clustersAt(step) : measures.step[step.code]()
}

/** A direction as the nearest of eight points of the compass. */
export function compassWords(azimuthDeg: number, { measures }: WholeLanguage): string {
  const nearest = (Math.round((((azimuthDeg % 360) + 360) % 360) / 45) % 8) * 45
  return measures.compass[nearest as keyof typeof measures.compass]
}

/** A period in few words: "1 Jan 2014 to 3 Apr 2024". */
export function periodWords({ from, to }: DayInterval, { lang, time }: WholeLanguage): string {
  const day = (at: number) => formatShort(at, 'day and year', lang)
  return from === to ? day(from) : time.days({ from: day(from), to: day(to) })
}

/** What measures of cases rest on: places known to a country only and incidents without a place are among them. */
export function casesBasis(
  { cases, leftOut }: Pick<Analysis, 'cases' | 'leftOut'>,
  words: WholeLanguage,
): string {
  return words.measures.casesBasis({ cases, notCounted: leftOut.notCounted })
}
