import { expect, test } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import type { Position } from '../core/record/incident.ts'
import { placesOf } from '../core/table/places.ts'
import { allRows } from '../core/table/reading.ts'
import { parseDay } from '../core/time/day.ts'
import type { LabelBox } from './place-labels.ts'
import { posterOf } from './poster.ts'
import { leadingOf, NAME, type PosterStory, toldOn } from './poster-story.ts'

const FRAME = { width: 600, height: 400, padding: { top: 60, right: 60, bottom: 60, left: 60 } }
const WINDOW = { from: parseDay('2024-01-01')!, to: parseDay('2024-12-31')! }
const KABUL: Position = [69, 34]
const KERMAN: Position = [57, 30]
const HALL: Position = [37.3, 55.8]

const STORY: PosterStory = {
  base: KABUL,
  baseName: 'Kabul',
  steps: [
    { number: 3, position: HALL, place: 'Crocus City Hall, Krasnogorsk' },
    { number: 2, position: KERMAN, place: 'Kerman' },
    { number: 1, position: KABUL, place: 'Kabul' },
  ],
  lines: [[KABUL, HALL], [KABUL, KERMAN], []],
}

function posterWith(story: PosterStory, ...at: readonly (readonly [string, Position, object?])[]) {
  const dataset = datasetOf(...at.map(([id, position, more]) => feature(id, { at: position, ...more })))
  const all = allRows(dataset.columns)
  return posterOf(placesOf(dataset, 'kind', all, all, WINDOW), null, FRAME, 'incidents', leadingOf(story))
}
const poster = posterWith(STORY, ['a', KABUL], ['b', KERMAN], ['c', HALL])
const said = ({ names }: ReturnType<typeof toldOn>) =>
  names.map(({ lines }) => lines.map(({ number, text }) => `${number} ${text}`.trim()))

test('a name stands beside each place of the story, the base first, with the number of its step', () => {
  const told = toldOn(poster, STORY, FRAME, 'en')
  expect(said(told)).toEqual([['1 Kabul'], ['3 Krasnogorsk'], ['2 Kerman']])
  const [kabul] = told.names
  const mark = poster.marks.find(({ of }) => String(of) === String(KABUL))!
  expect([kabul!.x > mark.x || kabul!.x < mark.x - 20, Math.abs(kabul!.y + 8 - mark.y) < 30]).toEqual([
    true,
    true,
  ])
})

test('lines run from the base to each step, and none to the base itself', () => {
  const { path } = toldOn(poster, STORY, FRAME, 'en')
  const at = (position: Position) => {
    const { x, y } = poster.marks.find(({ of }) => String(of) === String(position))!
    return `${x} ${y}`
  }
  expect(path).toBe(`M${at(KABUL)}L${at(HALL)}M${at(KABUL)}L${at(KERMAN)}`)
})

test('where no lines are drawn steps have names and no numbers', () => {
  const { path, names } = toldOn(poster, { ...STORY, lines: null }, FRAME, 'en')
  expect({ path, names: names.map(({ lines }) => lines.map(({ number, x }) => [number, x])) }).toEqual({
    path: '',
    names: [[['', 0]], [['', 0]], [['', 0]]],
  })
})

test('steps that overlap share one mark, where the latest stands, and their names stand below each other', () => {
  const near: Position = [37.6, 55.7]
  const story = {
    ...STORY,
    steps: [
      { number: 3, position: HALL, place: 'Krasnogorsk' },
      { number: 2, position: near, place: 'Moscow' },
    ],
  }
  const shared = posterWith(story, ['a', KABUL], ['b', near, { kind: 'foiled-plot' }], ['c', HALL])
  expect(shared.marks.map(({ count, of }) => ({ count, of }))).toContainEqual({ count: 2, of: [near, HALL] })
  expect(said(toldOn(shared, story, FRAME, 'en'))).toEqual([['Kabul'], ['3 Krasnogorsk', '2 Moscow']])
})

test('a base at which nothing stands has its name all the same, and one without a name has none', () => {
  const away = posterWith(STORY, ['b', KERMAN], ['d', [80, 38]])
  const story = { ...STORY, steps: [] }
  expect([
    said(toldOn(away, story, FRAME, 'en')),
    said(toldOn(away, { ...story, baseName: null }, FRAME, 'en')),
  ]).toEqual([[['Kabul']], []])
})

test('no name lies under what lies over the picture', () => {
  const krasnogorsk = (over: readonly LabelBox[]) => {
    const { names } = toldOn(poster, STORY, FRAME, 'en', over)
    const { x, y } = names.find(({ lines }) => lines[0]!.text === 'Krasnogorsk')!
    return { left: x, top: y, right: x + 90, bottom: y + NAME.line }
  }
  const before = krasnogorsk([])
  const after = krasnogorsk([before])
  const isApart =
    after.left >= before.right ||
    after.right <= before.left ||
    after.top >= before.bottom ||
    after.bottom <= before.top
  expect(isApart).toBe(true)
})
