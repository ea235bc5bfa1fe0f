import { describe, expect, test } from 'vitest'
import { MARK_COLOURS } from './shapes.ts'
import { MAP_THEMES, rgb, type ThemeName } from './theme.ts'

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = rgb(hex).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as ThemeName[])('in the %s theme', (name) => {
  const theme = MAP_THEMES[name]
  const grounds = [theme.land, theme.sea, theme.paper]

  test.each([...MARK_COLOURS, 'time', 'ink'] as const)(
    '%s holds 3:1 against land, sea and paper',
    (colour) => {
      expect(grounds.filter((ground) => contrast(theme[colour], ground) < 3)).toEqual([])
    },
  )

  test.each(['country', 'soft'] as const)('names in %s hold 4.5:1 against land', (colour) => {
    expect(contrast(theme[colour], theme.land)).toBeGreaterThanOrEqual(4.5)
  })
})
