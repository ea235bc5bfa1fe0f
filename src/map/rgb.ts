import { MARK_COLOURS } from '../plate/marks.ts'
import type { Palette } from '../plate/palette.ts'

const parsed = new Map<string, Rgb>()

export type Rgb = readonly [red: number, green: number, blue: number]

/** Red, green and blue from 0 to 1 of a colour written `#rrggbb`; read once, since every frame asks for it. */
export function rgb(hex: string): Rgb {
  let colour = parsed.get(hex)
  if (!colour) {
    const value = Number.parseInt(hex.slice(1), 16)
    colour = [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
    parsed.set(hex, colour)
  }
  return colour
}

/** The colours of marks in the order of their numbers, three numbers each. */
export function markColours(theme: Palette): Float32Array {
  return Float32Array.from(MARK_COLOURS.flatMap((name) => [...rgb(theme[name])]))
}
