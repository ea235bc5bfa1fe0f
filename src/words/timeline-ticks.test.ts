import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay, parseDay } from '../core/time/day.ts'
import { ticks } from './timeline-ticks.ts'

const labels = (from: string, to: string, most: number, lang?: string) =>
  ticks({ from: parseDay(from)!, to: parseDay(to)! }, most, lang).map(
    ({ day, label }) => `${isoDay(day)} ${label}`,
  )

describe('ticks', () => {
  it('are years in a long domain', () => {
    expect(labels('2021-06-01', '2024-04-03', 5)).toEqual([
      '2022-01-01 2022',
      '2023-01-01 2023',
      '2024-01-01 2024',
    ])
  })

  it('are months in a shorter one, the first of each year with its year', () => {
    expect(labels('2023-11-15', '2024-02-15', 6)).toEqual([
      '2023-12-01 Dec 2023',
      '2024-01-01 Jan 2024',
      '2024-02-01 Feb',
    ])
  })

  it('are days in a short one', () => {
    expect(labels('2024-03-21', '2024-03-23', 5)).toEqual([
      '2024-03-21 21 Mar 2024',
      '2024-03-22 22 Mar',
      '2024-03-23 23 Mar',
    ])
  })

  it('speak the language asked for', () => {
    expect(labels('2024-02-01', '2024-03-31', 2, 'fr')).toEqual(['2024-02-01 févr. 2024', '2024-03-01 mars'])
  })

  it('are the first day alone where no unit begins', () => {
    expect(labels('2024-03-05', '2024-06-20', 1)).toEqual(['2024-03-05 2024'])
  })

  it('are none for an empty domain or none wanted', () => {
    expect([ticks({ from: 1, to: 0 }, 5), ticks({ from: 0, to: 9 }, 0)]).toEqual([[], []])
  })

  it('ascend, lie inside and are never too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50_000, max: 50_000 }),
        fc.nat(50_000),
        fc.integer({ min: 1, max: 12 }),
        (from, length, most) => {
          const days = ticks({ from, to: from + length }, most).map(({ day }) => day)
          expect(days.length > 0 && days.length <= most).toBe(true)
          expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
          expect(days.every((day) => day >= from && day <= from + length)).toBe(true)
        },
      ),
    )
  })
})
