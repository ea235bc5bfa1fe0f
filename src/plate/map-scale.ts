import { latitudeOf } from '../core/mercator.ts'
import type { Names } from '../words/names.ts'
import type { Poster, PosterFrame } from './poster.ts'

const EQUATOR_KM = 40_075
/** What a length begins with, the longest first. */
const STEPS = [5, 3, 2, 1] as const

/** A round length on the ground, km, and how long it is in the middle of a picture, its pixels. */
export interface MapScale {
  readonly km: number
  readonly px: number
}

/** The longest length of 1, 2, 3 or 5 times a power of ten that takes at most so many pixels. */
export function mapScale(
  { world, y }: Pick<Poster, 'world' | 'y'>,
  { height }: Pick<PosterFrame, 'height'>,
  most = 96,
): MapScale {
  const middle = latitudeOf((height / 2 - y) / world)
  const pxPerKm = world / (EQUATOR_KM * Math.cos((middle * Math.PI) / 180))
  const room = most / pxPerKm
  const ten = 10 ** Math.floor(Math.log10(room))
  const km = ten * STEPS.find((step) => step * ten <= room)!
  return { km, px: km * pxPerKm }
}

/** A length as a scale says it: "500 km". */
export function lengthWords(km: number, { lang, words }: Names): string {
  const [length, unit] = km < 1 ? [km * 1000, words.map.metres] : [km, words.map.kilometres]
  return `${new Intl.NumberFormat(lang).format(length)} ${unit}`
}
