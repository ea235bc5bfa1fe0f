import { formatShort } from '../../core/dates.ts'
import type { Position } from '../../core/incident.ts'
import type { DayInterval } from '../../core/interval.ts'
import { locale } from '../../core/names.ts'
import type { Analysis } from '../../measures/analyse.ts'
import type { LeftOut } from '../../measures/located.ts'

/** Kilometres: whole from 100 on, one decimal below. */
export function kmWords(km: number, lang: string): string {
  return `${numberWords(km, lang, Math.abs(km) < 100 && km !== 0 ? 1 : 0)} km`
}

/** Square kilometres, whole. */
export function km2Words(km2: number, lang: string): string {
  return `${numberWords(km2, lang)} km²`
}

const formats = new Map<string, Intl.NumberFormat>()

/** A number with at most so many decimals, grouped as the language does; a minus sign, not a hyphen. */
export function numberWords(value: number, lang: string, decimals = 0): string {
  const key = `${lang} ${decimals}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale(lang), { maximumFractionDigits: decimals })
    formats.set(key, format)
  }
  return format.format(value).replace(/^-0$/, '0').replace('-', '−')
}

/** A share of 0 to 1 in whole per cent, one decimal below 10. */
export function percentWords(share: number, lang: string): string {
  return `${numberWords(share * 100, lang, share < 0.1 && share > 0 ? 1 : 0)} %`
}

/** A position as it is printed on maps: "34.528° N, 69.172° E". */
export function positionWords([lon, lat]: Position, lang: string): string {
  const side = (value: number, plus: string, minus: string) =>
    `${numberWords(Math.abs(value), lang, 3)}° ${value < 0 ? minus : plus}`
  return `${side(lat, 'N', 'S')}, ${side(lon, 'E', 'W')}`
}

/** "1 incident", "24 incidents". */
export function countWords(n: number, what: string, lang: string): string {
  return `${numberWords(n, lang)} ${what}${n === 1 ? '' : 's'}`
}

/** What is not measured, with the reason for each number; empty where nothing is left out. */
export function leftOutWords({ coarse, unlocated, notCounted }: LeftOut, lang: string): string {
  const parts: [number, string][] = [
    [coarse, 'placed no closer than a province or country'],
    [unlocated, 'without a place'],
    [notCounted, 'warnings, threats, context or totals'],
  ]
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${numberWords(n, lang)} ${words}`)
    .join('; ')
}

/** Why a measure can't be given, as a sentence. */
export function undefinedWords(reason: string): string {
  return `Undefined because ${reason.startsWith('needs ') ? 'it ' : ''}${reason}.`
}

/** A direction as the nearest of eight points of the compass. */
export function compassWords(azimuthDeg: number): string {
  const points = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']
  return points[Math.round((((azimuthDeg % 360) + 360) % 360) / 45) % 8]!
}

/** A period in few words: "1 Jan 2014 to 3 Apr 2024". */
export function periodWords({ from, to }: DayInterval, lang: string): string {
  const day = (at: number) => formatShort(at, 'day and year', lang)
  return from === to ? day(from) : `${day(from)} to ${day(to)}`
}

/** What measures of cases rest on: places known to a country only and incidents without a place are among them. */
export function casesBasis(
  { externalShare, leftOut }: Pick<Analysis, 'externalShare' | 'leftOut'>,
  lang: string,
): string {
  const cases = countWords(externalShare.total, 'case', lang)
  return `${cases} with a country, ${numberWords(leftOut.notCounted, lang)} not counted`
}
