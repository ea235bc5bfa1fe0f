import { describe, expect, it } from 'vitest'
import { parseDay } from '../core/time/day.ts'
import { planRun } from '../core/time/run.ts'
import { en } from './languages/en.ts'
import { longestPlayWords, playWords } from './run-words.ts'

const day = (text: string) => parseDay(text)!
function runOf(days: string[]) {
  const steps = { days: Int32Array.from(days.map(day)), unit: { months: 1, days: 0 }, gaps: [] }
  const period = { from: day('2015-01-01'), to: day('2024-12-31') }
  return planRun(steps, period, 'events', null)
}
const label = (days: string[], at: string, ended = false) => playWords(runOf(days), day(at), ended, en)
const YEARS = ['2015-04-18', '2020-05-12', '2021-08-26', '2024-03-22']

describe('the play button', () => {
  it('says from when to when it plays, and for how long', () => {
    expect(label(YEARS, '2015-04-18')).toBe('Play 2015 to 2024, 8 s')
  })

  it('says the same where the playhead stands at the end and nothing was played: it plays all of it', () => {
    expect(label(YEARS, '2024-12-31')).toBe('Play 2015 to 2024, 8 s')
  })

  it('starts over after a run', () => {
    expect(label(YEARS, '2024-03-22', true)).toBe('Again from the start')
  })

  it('says how long the rest takes where the playhead stands between', () => {
    expect(label(YEARS, '2020-06-01')).toBe('Play on to 2024, 6 s')
  })

  it('names days where all is of one year', () => {
    expect(label(['2024-01-03', '2024-03-22'], '2024-01-03')).toBe('Play 3 Jan to 22 Mar 2024, 4 s')
  })

  it('says that there is nothing to play', () => {
    expect(label([], '2024-01-03')).toBe('Nothing to play')
  })

  it('has room for the longest that it says of a run', () => {
    expect(longestPlayWords(runOf(YEARS), en)).toBe('Play 2015 to 2024, 8 s')
    expect(longestPlayWords(runOf([]), en)).toBe('Nothing to play')
  })
})
