import { expect, test } from 'vitest'
import { insetOf, layoutOf, layoutStamp, type Said } from './layout.ts'
import { lookOf } from './type.ts'

const SIZE = { width: 1280, height: 720 }
const LOOK = lookOf(SIZE)
/** Every letter is ten pixels wide. */
const measure = (text: string) => 10 * [...text].length

const HEBREW = 'תקריות לפי אתר Kabul'
const ARABIC = 'مدى الحوادث: ISKP وما بعدها'

const SAID: Said = {
  ...{ title: HEBREW, whose: null, sentence: `${ARABIC} 12 incidents`, legend: [], notes: [], sources: null },
  ...{ data: 'Data version 1', address: null },
}

test('a text that begins in letters from right to left begins at the right of the picture, any other at the left', () => {
  const { lines } = layoutOf(SAID, SIZE, measure)
  expect(lines.map(({ text, x, right }) => [text, x, right])).toEqual([
    [HEBREW, SIZE.width - LOOK.margin, true],
    [`${ARABIC} 12 incidents`, SIZE.width - LOOK.margin, true],
    ['Data version 1', LOOK.margin, false],
  ])
})

test('all lines of such a text begin there, also one that begins with other letters', () => {
  const title = `${HEBREW} ${'Krasnogorsk '.repeat(12)}`
  const { lines } = layoutOf({ ...SAID, title }, SIZE, measure)
  const [first, second] = lines
  expect([second!.text.startsWith('Krasnogorsk'), first!.right, second!.right, second!.x]).toEqual([
    ...[true, true, true],
    SIZE.width - LOOK.margin,
  ])
})

test('what is told on the map begins at the right of its box, below the date at the left', () => {
  const rest = `${ARABIC} ${'Krasnogorsk '.repeat(4)}`.trim()
  const stamp = { date: '22 March 2024', under: '3 so far', told: { lead: HEBREW, rest } }
  const { box, lines } = layoutStamp(stamp, LOOK, SIZE.width, measure)
  const [left, right] = [box.left + LOOK.stampPadding, box.right - LOOK.stampPadding]
  expect(lines.map(({ x, right }) => [x, right])).toEqual([
    [left, false],
    [left, false],
    ...Array.from({ length: lines.length - 2 }, () => [right, true]),
  ])
  expect(lines.length).toBeGreaterThan(4)
  expect([insetOf(box, lines), insetOf(box, lines.slice(2))]).toEqual([LOOK.stampPadding, LOOK.stampPadding])
})
