import { expect, test } from 'vitest'
import { type Bar, barsPath } from './bars.ts'
import { timeScale } from './scale.ts'

/** Ten days on 100 pixels: ten pixels a day. */
const SCALE = timeScale({ from: 0, to: 9 }, 100)
const BARS: readonly Bar[] = [
  { from: 0, to: 1, count: 4 },
  { from: 2, to: 3, count: 0 },
  { from: 4, to: 5, count: 1 },
]

test('bars stand on the base, the highest as high as the chart, a quarter of it half as high, none where nothing happened', () => {
  expect(barsPath(BARS, SCALE)).toBe('M1.5 52v-52H18.5V52ZM41.5 52v-26H58.5V52Z')
})

test('what lies outside the days given is cut off', () => {
  expect(barsPath(BARS, SCALE, { from: 1, to: 4 })).toBe('M10 52v-52H18.5V52ZM41.5 52v-26H50V52Z')
})

test('a bar with next to nothing in it is still seen', () => {
  const bars = [
    { from: 0, to: 4, count: 1 },
    { from: 5, to: 9, count: 1000 },
  ]
  expect(barsPath(bars, SCALE)).toBe('M1.5 52v-3H48.5V52ZM51.5 52v-52H98.5V52Z')
})

test('days without bars and no bars at all give an empty path', () => {
  expect([barsPath(BARS, SCALE, { from: 7, to: 9 }), barsPath([], SCALE)]).toEqual(['', ''])
})
