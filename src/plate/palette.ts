/**
 * Colours that page, map and pictures share, by their meaning. Marks hold 3:1 against land and sea; those of values lie apart
 * for every kind of colour blindness too (palette.test.ts).
 */
export interface Palette {
  readonly paper: string
  readonly card: string
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
  /** Counts, from the smallest to the largest: between the two colours are mixed. */
  readonly few: string
  readonly many: string
  /** Values of a facet, the commonest first: they mean what the legend says. */
  readonly value1: string
  readonly value2: string
  readonly value3: string
  readonly value4: string
  readonly value5: string
  readonly value6: string
  readonly value7: string
  readonly value8: string
}

export type ThemeName = 'light' | 'dark'

/** The one place of these colours: style sheets take them as `palette(name)`, which the build resolves. */
export const PALETTES: { readonly [T in ThemeName]: Palette } = {
  light: {
    paper: '#f7f5f0',
    card: '#ffffff',
    land: '#eeeae0',
    sea: '#d9e3e8',
    coast: '#bccad2',
    border: '#c4bcab',
    ink: '#1d2329',
    soft: '#545d67',
    country: '#625b4f',
    time: '#0e5a6b',
    attack: '#b8431a',
    plot: '#9a6a00',
    operation: '#235f9e',
    warning: '#74479a',
    context: '#77716a',
    few: '#a8648f',
    many: '#2b0a24',
    value1: '#003094',
    value2: '#672417',
    value3: '#116b1a',
    value4: '#90145f',
    value5: '#06899d',
    value6: '#7d8118',
    value7: '#6e4da7',
    value8: '#a74d61',
  },
  dark: {
    paper: '#12171c',
    card: '#1a2127',
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
    few: '#86659f',
    many: '#fbe9d0',
    value1: '#4073d4',
    value2: '#ea8324',
    value3: '#97e1bc',
    value4: '#9a628a',
    value5: '#56b4ac',
    value6: '#f9c635',
    value7: '#b58ffe',
    value8: '#c34a35',
  },
}

/**
 * A style sheet's value with each `palette(name)` replaced by the colour of both themes. Throws for a name that the palette
 * does not have.
 */
export function withPalette(value: string): string {
  return value.replace(/\bpalette\(([\w-]+)\)/g, (_, name: string) => {
    if (!Object.hasOwn(PALETTES.light, name)) throw new Error(`The palette has no colour "${name}".`)
    const colour = name as keyof Palette
    return `light-dark(${PALETTES.light[colour]}, ${PALETTES.dark[colour]})`
  })
}
