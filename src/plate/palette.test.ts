import { describe, expect, test } from 'vitest'
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

describe.each(['light', 'dark'] as ThemeName[])('in the %s theme', (name) => {
  const theme = PALETTES[name]
  const grounds = [theme.land, theme.sea, theme.paper]

  test.each([...MARK_COLOURS, 'time', 'ink'] as const)(
    '%s holds 3:1 against land, sea and paper',
    (colour) => {
      expect(grounds.filter((ground) => contrast(theme[colour], ground) < 3)).toEqual([])
    },
  )

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
