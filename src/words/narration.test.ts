import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../core/fixtures/arbitrary.ts'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { arrivals } from '../core/table/arrivals.ts'
import { createRecords } from '../core/table/records.ts'
import { runLines } from '../core/table/run-lines.ts'
import { membersOf } from '../core/table/window.ts'
import { type Day, parseDay } from '../core/time/day.ts'
import { gapsBetween } from '../core/time/gaps.ts'
import { createView, type TableView } from '../core/view.ts'
import { MOST_NAMED } from './most-named.ts'
import { namesIn } from './names.ts'
import { narrate, transcript } from './narration.ts'
import { WHOLE_ENGLISH } from './whole.ts'

/** What is shown, with signals. */
const SIGNALS_TOO: State = { ...DEFAULT_STATE, role: ['incident', 'signal'] }

const names = namesIn(WHOLE_ENGLISH)
const day = (text: string) => parseDay(text)!
const EXAMPLE = datasetOf(
  feature('kabul', {
    start: '2021-08-26',
    title: 'Attack at the airport',
    killed: { low: 170, best: 170, high: null },
  }),
  feature('raids', {
    start: '2023-06-01',
    end: '2023-06-30',
    title: 'Raids',
    kind: 'security-operation',
    country: 'TR',
    place: 'Turkey',
    placePrecision: 'country',
  }),
  feature('kerman', { start: '2024-01-03', title: 'Attack on a memorial', country: 'IR', place: 'Kerman' }),
  feature('nowhere', {
    start: '2024-01-03',
    title: 'Warning',
    role: 'signal',
    kind: 'warning',
    country: null,
    at: null,
  }),
)
const viewAt = (at: string, part: Partial<State> = {}) =>
  createView(EXAMPLE)({ ...SIGNALS_TOO, ...part, at: day(at) })

/** What a step of the playhead from one day to another is told of. */
function stepOf(view: TableView, after: Day | null, to: Day) {
  const rows = arrivals(view, view.period, view.state.certain, after, to)
  const recordOf = createRecords(view.dataset)
  const records = [...rows.subarray(0, MOST_NAMED)].map((row) => recordOf(row)!)
  const gaps = after === null ? [] : gapsBetween(view.steps.gaps, after, to)
  const { period, shown } = view
  const possible = view.state.certain ? 0 : view.possible
  return { day: to, period, gaps, arrivals: { count: rows.length, records }, shown, possible, missed: 0 }
}
const narrated = (previous: string | null, next: string, part: Partial<State> = {}) =>
  narrate(stepOf(viewAt(next, part), previous === null ? null : day(previous), day(next)), names)
const transcriptOf = (view: TableView) =>
  transcript(
    runLines(
      view,
      { period: view.period, certain: view.state.certain },
      view.steps,
      createRecords(view.dataset),
    ),
    view.period,
    names,
  )

describe('a step in words', () => {
  it('says when, what, how many were killed, where, and how many are shown', () => {
    expect(narrated(null, '2021-08-26')).toBe(
      '26 August 2021, attack, at least 170 killed: Attack at the airport, Kabul, Afghanistan. 1 shown.',
    )
  })

  it('announces the gap that was passed', () => {
    expect(narrated('2023-06-30', '2024-01-03')).toBe(
      '6 months without a dated incident. 3 January 2024, attack: Attack on a memorial, Kerman, Iran; ' +
        '3 January 2024, warning: Warning. 4 shown.',
    )
  })

  it('says it when nothing is new', () => {
    expect(narrated('2021-08-26', '2021-09-01')).toBe('1 September 2021: nothing new. 1 shown.')
  })

  it('never dates a batch with the day on which it is read: each incident has its own, the gravest first', () => {
    expect(narrated('2021-08-25', '2024-02-01', { to: day('2024-12-31') })).toBe(
      '21 months without a dated incident. 6 months without a dated incident. ' +
        '26 August 2021, attack, at least 170 killed: Attack at the airport, Kabul, Afghanistan; ' +
        'sometime in June 2023, security operation: Raids, Turkey; ' +
        '3 January 2024, attack: Attack on a memorial, Kerman, Iran; and 1 more. 4 shown.',
    )
  })

  it('tells an incident when it counts, and says before that how many may have happened', () => {
    expect([narrated('2023-05-31', '2023-06-10'), narrated('2023-06-10', '2023-06-30')]).toEqual([
      '10 June 2023: nothing new. 2 shown, 1 of them only possibly.',
      'Sometime in June 2023, security operation: Raids, Turkey. 2 shown.',
    ])
  })

  it('says of what may lie outside the period that it is possible', () => {
    const part = { from: day('2021-01-01'), to: day('2023-06-15') }
    expect(narrated('2023-06-01', '2023-06-15', part)).toBe(
      'Sometime in June 2023, possibly outside this period, security operation: Raids, Turkey. ' +
        '2 shown, 1 of them only possibly.',
    )
  })

  it('names the first three of many and counts the rest', () => {
    const many = datasetOf(...['a', 'b', 'c', 'd', 'e'].map((id) => feature(id, { title: id })))
    const view = createView(many)(SIGNALS_TOO)
    const one = (title: string) => `22 March 2024, attack: ${title}, Kabul, Afghanistan`
    expect(narrate(stepOf(view, null, view.at), names)).toBe(
      `${one('a')}; ${one('b')}; ${one('c')}; and 2 more. 5 shown.`,
    )
  })

  it('speaks of an interval when it is over where only certain incidents are shown', () => {
    const part = { certain: true, country: ['TR'] }
    expect([narrated('2023-05-31', '2023-06-01', part), narrated('2023-06-01', '2023-06-30', part)]).toEqual([
      '1 June 2023: nothing new. 0 shown.',
      'Sometime in June 2023, security operation: Raids, Turkey. 1 shown.',
    ])
  })
})

describe('a step after an interval is over', () => {
  it.each([false, true])('does not tell it again (certain: %s)', (certain) => {
    expect(narrated('2023-06-30', '2023-07-01', { certain, country: ['TR'], to: day('2023-12-31') })).toBe(
      '1 July 2023: nothing new. 1 shown.',
    )
  })
})

describe('the transcript', () => {
  it('tells the whole run in the order of time, with the gaps', () => {
    expect(transcriptOf(viewAt('2021-08-26', { to: day('2024-12-31') }))).toEqual([
      '26 August 2021, attack, at least 170 killed: Attack at the airport, Kabul, Afghanistan.',
      '27 August 2021 to 31 May 2023: 21 months without a dated incident.',
      'Sometime in June 2023, security operation: Raids, Turkey.',
      '1 July 2023 to 2 January 2024: 6 months without a dated incident.',
      '3 January 2024, attack: Attack on a memorial, Kerman, Iran.',
      '3 January 2024, warning: Warning.',
      '4 January 2024 to 31 December 2024: 11 months without a dated incident.',
    ])
  })

  it('says that nothing happened', () => {
    expect(transcriptOf(viewAt('2021-08-26', { country: ['XX'] }))).toEqual([
      '26 August 2021 to 3 January 2024: more than 2 years without a dated incident.',
    ])
  })

  it('names each incident of the period exactly once, and each gap, for any intervals', () => {
    fc.assert(
      fc.property(incidents, windows, fc.boolean(), (given, period, certain) => {
        const state = { ...DEFAULT_STATE, role: [], from: period.from, to: period.to, certain }
        const view = createView(datasetOf(...given))(state)
        const recordOf = createRecords(view.dataset)
        const lines = runLines(view, { period, certain }, view.steps, recordOf)
        const rows = lines.flatMap((line) => ('record' in line ? [line.record.index] : []))
        const gaps = lines.flatMap((line) => ('gap' in line ? [line.gap] : []))
        expect([rows.sort((a, b) => a - b), gaps]).toEqual([
          [...membersOf(view.columns, view.order, period, certain)],
          view.steps.gaps,
        ])
      }),
    )
  })

  it('tells nothing before it can be known to have happened', () => {
    fc.assert(
      fc.property(incidents, windows, (given, period) => {
        const state = { ...DEFAULT_STATE, role: [], from: period.from, to: period.to }
        const view = createView(datasetOf(...given))(state)
        for (const [i, to] of [...view.steps.days].entries()) {
          const told = arrivals(view, period, false, view.steps.days[i - 1] ?? null, to)
          const early = [...told].filter((row) => view.columns.end[row]! > to && to < period.to)
          expect(early).toEqual([])
          expect(told.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
