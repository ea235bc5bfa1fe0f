import type { Size } from '../plate/sizes.ts'
import type { FilmPlan } from './film-plan.ts'

/** What a film can be: as well encoded as the browser can, or a GIF, which is taken everywhere. */
export const FILM_KINDS = ['video', 'gif'] as const
export type FilmKind = (typeof FILM_KINDS)[number]

/**
 * Bytes for each pixel of a whole picture, of one in which something has come, and of one in which something only fades:
 * as measured on the built-in data.
 */
const BYTES = {
  video: { whole: 0.1, step: 0.012, later: 0.0012 },
  gif: { whole: 0, step: 0.09, later: 0.09 },
} as const

/** About how large a film gets, bytes: known well enough to tell one from ten megabytes. */
export function estimatedBytes({ frames }: FilmPlan, kind: FilmKind, { width, height }: Size): number {
  const { whole, step, later } = BYTES[kind]
  const laters = frames.filter(({ isLater }) => isLater).length
  return width * height * (whole + step * (frames.length - laters) + later * laters)
}
