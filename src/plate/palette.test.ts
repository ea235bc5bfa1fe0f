import { describe, expect, test } from 'vitest'
import { VALUE_MARKS } from './class-marks.ts'
import { MARK_COLOURS } from './marks.ts'
import { PALETTES, type ThemeName, withPalette } from './palette.ts'

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5]
      .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
      number,
      number,
      number,
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

type Rgb = readonly [number, number, number]

/** What is seen of linear light, by kind of colour blindness (Machado, Oliveira, Fernandes 2009, severity 1). */
const SEEN: { readonly [Sight: string]: readonly [Rgb, Rgb, Rgb] } = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (rows: readonly Rgb[], [a, b, c]: Rgb) =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Rgb

/** Oklab (Ottosson 2020) of a colour as it is seen: equal distances look about equally far apart. */
function oklab(hex: string, seen: readonly [Rgb, Rgb, Rgb]): Rgb {
  const linear = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    times(seen, linear).map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb,
  ).map(Math.cbrt) as unknown as Rgb
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

describe.each(['light', 'dark'] as ThemeName[])('in the %s theme', (name) => {
  const theme = PALETTES[name]
  const grounds = [theme.land, theme.sea, theme.paper]

  test.each([...MARK_COLOURS, 'time', 'ink'] as const)(
    '%s holds 3:1 against land, sea and paper',
    (colour) => {
      expect(grounds.filter((ground) => contrast(theme[colour], ground) < 3)).toEqual([])
    },
  )

  test.each(Object.keys(SEEN))('the colours of values lie apart for eyes that see %s', (sight) => {
    const colours = VALUE_MARKS.map(({ colour }) => oklab(theme[colour], SEEN[sight]!))
    const apart = colours.flatMap((a, i) =>
      colours.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    )
    expect(Math.min(...apart)).toBeGreaterThan(0.08)
  })

  test.each(['country', 'soft'] as const)('names in %s hold 4.5:1 on land, sea and paper', (colour) => {
    const grounds = ['land', 'sea', 'paper'] as const
    expect(
      Math.min(...grounds.map((ground) => contrast(theme[colour], theme[ground]))),
    ).toBeGreaterThanOrEqual(4.5)
  })
})

test('a style sheet takes a colour of both themes by its name', () => {
  expect(withPalette('1px solid palette(attack)')).toBe('1px solid light-dark(#b8431a, #ee8a5f)')
})

test('a style sheet that names a colour which is not there fails the build', () => {
  expect(() => withPalette('palette(sky)')).toThrow('The palette has no colour "sky".')
})

describe.each(['light', 'dark'] as const)('the colours of counts, %s', (theme) => {
  const { few, many, land, sea } = PALETTES[theme]

  test('hold 3:1 against land and sea, and against each other', () => {
    const pairs = [
      [few, land],
      [few, sea],
      [many, land],
      [many, sea],
      [few, many],
    ] as const
    expect(pairs.filter(([a, b]) => contrast(a, b) < 3)).toEqual([])
  })
})
