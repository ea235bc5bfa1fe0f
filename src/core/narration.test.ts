import { describe, expect, it } from 'vitest'
import { parseDay } from './day.ts'
import { datasetOf, feature } from './fixtures/feature.ts'
import { namesIn } from './names.ts'
import { narrate, transcript } from './narration.ts'
import { DEFAULT_STATE, type State } from './state.ts'
import { createView } from './view.ts'

const names = namesIn('en')
const day = (text: string) => parseDay(text)!
const EXAMPLE = datasetOf(
  feature('kabul', { start: '2021-08-26', title: 'Attack at the airport' }),
  feature('raids', {
    start: '2023-06-01',
    end: '2023-06-30',
    title: 'Raids',
    country: 'TR',
    place: 'Turkey',
    placePrecision: 'country',
  }),
  feature('kerman', { start: '2024-01-03', title: 'Attack on a memorial', country: 'IR', place: 'Kerman' }),
  feature('nowhere', { start: '2024-01-03', title: 'Warning', role: 'signal', country: null, at: null }),
)
const viewAt = (at: string, part: Partial<State> = {}) =>
  createView(EXAMPLE)({ ...DEFAULT_STATE, ...part, at: day(at) })
const narrated = (previous: string | null, next: string, part: Partial<State> = {}) =>
  narrate(previous === null ? null : day(previous), day(next), viewAt(next, part), names)

describe('a step in words', () => {
  it('says the day, what came, where, and how many are shown', () => {
    expect(narrated(null, '2021-08-26')).toBe(
      '26 August 2021: Attack at the airport, Kabul, Afghanistan. 1 shown.',
    )
  })

  it('announces the gap that was passed', () => {
    expect(narrated('2023-06-01', '2024-01-03')).toBe(
      '3 January 2024, after 6 months without a dated incident: Attack on a memorial, Kerman, Iran; Warning. 4 shown.',
    )
  })

  it('says it when nothing is new', () => {
    expect(narrated('2021-08-26', '2021-09-01')).toBe('1 September 2021: nothing new. 1 shown.')
  })

  it('names the first three of many and counts the rest', () => {
    const many = datasetOf(...['a', 'b', 'c', 'd', 'e'].map((id) => feature(id, { title: id })))
    const view = createView(many)(DEFAULT_STATE)
    expect(narrate(null, view.at, view, names)).toBe(
      '22 March 2024: a, Kabul, Afghanistan; b, Kabul, Afghanistan; c, Kabul, Afghanistan; and 2 more. 5 shown.',
    )
  })

  it('speaks of an interval when it is over where only certain incidents are shown', () => {
    const part = { certain: true, country: ['TR'] }
    expect([narrated('2023-05-31', '2023-06-01', part), narrated('2023-06-01', '2023-06-30', part)]).toEqual([
      '1 June 2023: nothing new. 0 shown.',
      '30 June 2023: Raids, Turkey. 1 shown.',
    ])
  })
})

describe('a step after an interval is over', () => {
  it('does not tell it again', () => {
    expect(
      narrated('2023-06-30', '2023-07-01', { certain: true, country: ['TR'], to: day('2023-12-31') }),
    ).toBe('1 July 2023: nothing new. 1 shown.')
  })
})

describe('the transcript', () => {
  it('tells the whole run in the order of time, with the gaps', () => {
    expect(transcript(viewAt('2021-08-26', { to: day('2024-12-31') }), names)).toEqual([
      '26 August 2021: Attack at the airport, Kabul, Afghanistan.',
      '27 August 2021 to 31 May 2023: 21 months without a dated incident.',
      'June 2023: Raids, Turkey.',
      '1 July 2023 to 2 January 2024: 6 months without a dated incident.',
      '3 January 2024: Attack on a memorial, Kerman, Iran.',
      '3 January 2024: Warning.',
      '4 January 2024 to 31 December 2024: 11 months without a dated incident.',
    ])
  })

  it('says that nothing happened', () => {
    expect(transcript(viewAt('2021-08-26', { country: ['XX'] }), names)).toEqual([
      '26 August 2021 to 3 January 2024: more than 2 years without a dated incident.',
    ])
  })
})
