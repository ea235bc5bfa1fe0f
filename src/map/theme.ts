/** Colours of everything that is drawn on the map, by their role. Marks hold 3:1 against land and sea. */
export interface MapTheme {
  readonly paper: string
  readonly land: string
  readonly sea: string
  readonly coast: string
  readonly border: string
  readonly ink: string
  readonly soft: string
  readonly country: string
  /** Time's own colour: rings of distance and the selection, nothing else. */
  readonly time: string
  readonly attack: string
  readonly plot: string
  readonly operation: string
  readonly warning: string
  readonly context: string
}

export type ThemeName = 'light' | 'dark'

export const MAP_THEMES: { readonly [T in ThemeName]: MapTheme } = {
  light: {
    paper: '#f7f5f0',
    land: '#eeeae0',
    sea: '#d9e3e8',
    coast: '#bccad2',
    border: '#c4bcab',
    ink: '#1d2329',
    soft: '#545d67',
    country: '#6e675a',
    time: '#0e5a6b',
    attack: '#b8431a',
    plot: '#9a6a00',
    operation: '#235f9e',
    warning: '#74479a',
    context: '#77716a',
  },
  dark: {
    paper: '#12171c',
    land: '#20282f',
    sea: '#161c22',
    coast: '#2d3740',
    border: '#39434d',
    ink: '#ece9e2',
    soft: '#a3aeb8',
    country: '#87929d',
    time: '#63c3d4',
    attack: '#ee8a5f',
    plot: '#e0b04a',
    operation: '#74b0ee',
    warning: '#c79be6',
    context: '#a29b92',
  },
}

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
