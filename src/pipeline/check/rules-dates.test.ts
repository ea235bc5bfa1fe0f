import { describe, expect, it } from 'vitest'
import { isoDay, parseDay } from '../../core/time/day.ts'
import { unitAround } from './rules-dates.ts'

const unit = (day: string, name: 'month' | 'season' | 'year') => {
  const { start, end } = unitAround(parseDay(day)!, name)
  return [isoDay(start), isoDay(end)]
}

describe('unitAround', () => {
  it('gives the month, also a leap February', () => {
    expect(unit('2024-02-10', 'month')).toEqual(['2024-02-01', '2024-02-29'])
  })

  it('gives the season, winter running into the next year', () => {
    expect(unit('2023-05-31', 'season')).toEqual(['2023-03-01', '2023-05-31'])
    expect(unit('2023-12-01', 'season')).toEqual(['2023-12-01', '2024-02-29'])
    expect(unit('2024-02-29', 'season')).toEqual(['2023-12-01', '2024-02-29'])
    expect(unit('2024-01-01', 'season')).toEqual(['2023-12-01', '2024-02-29'])
  })

  it('gives the year', () => {
    expect(unit('2023-07-15', 'year')).toEqual(['2023-01-01', '2023-12-31'])
  })
})
