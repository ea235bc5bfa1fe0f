import { describe, expect, it } from 'vitest'
import {
  type ChapterFigures,
  FIGURE_NAMES,
  filled,
  typedMeasures,
  typedNumbers,
  unfilled,
} from './figures.ts'

const NONE = Object.fromEntries(FIGURE_NAMES.map((name) => [name, null])) as ChapterFigures
const FIGURES: ChapterFigures = { ...NONE, count: '12', 'reach.max': '3,387' }

describe('the figures of a chapter', () => {
  it('fill the placeholders of its text', () => {
    expect(filled('{count} incidents, the farthest {reach.max} km away', FIGURES)).toBe(
      '12 incidents, the farthest 3,387 km away',
    )
  })

  it('leave alone what they have no value for, and name it', () => {
    const text = '{count} of {total}, {reach.mean} km'
    expect(filled(text, FIGURES)).toBe('12 of {total}, {reach.mean} km')
    expect(unfilled(text, FIGURES)).toEqual(['total', 'reach.mean'])
  })
})

describe('typed figures', () => {
  it('are found where a measure gives them, in digits and in words', () => {
    const texts = [
      'The farthest lies 3,387 km from Kabul.',
      'Nine attacks are reported in four countries.',
      'Six of the fourteen attacks lie outside.',
      'About 40 % of them.',
    ]
    expect(texts.flatMap(typedMeasures)).toEqual([
      '3,387 km',
      'Nine attacks',
      'four countries',
      'Six of the fourteen attacks',
      '40 %',
    ])
  })

  it('are not found in placeholders, dates and counts of people', () => {
    expect(
      typedMeasures('{count} incidents until 22 March 2024; an attack; 137 people were killed.'),
    ).toEqual([])
  })

  it('are numbers that somebody has to be named for, unless they are dates', () => {
    expect(
      typedNumbers('On 22 March 2024 137 people, or 6,000, on March 3 and 2 to 3 March; {count}.'),
    ).toEqual([137, 6000])
  })
})
