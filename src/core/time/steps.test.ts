import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, windows } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import type { Clock } from '../link/state.ts'
import { toColumns } from '../table/columns.ts'
import { membersOf, orderOf } from '../table/window.ts'
import { isoDay, parseDay } from './day.ts'
import { eventDays, nextStep, previousStep, stepsOf } from './steps.ts'

const all = (count: number) => Uint32Array.from({ length: count }, (_, i) => i)

describe('event days', () => {
  const columns = columnsOf(
    feature('a', { start: '1970-01-02', end: '1970-01-08' }),
    feature('b', { start: '1970-01-06' }),
    feature('c', { start: '1970-01-06' }),
    feature('d', { start: '1970-01-20' }),
  )

  it('are each last possible day of something, once', () => {
    expect([...eventDays(columns, all(4), { from: 0, to: 30 })]).toEqual([5, 7, 19])
  })

  it('end with the period for what may lie beyond it', () => {
    expect([...eventDays(columns, all(4), { from: 3, to: 6 })]).toEqual([5, 6])
  })

  it('include both ends of the period', () => {
    expect([...eventDays(columns, all(4), { from: 5, to: 19 })]).toEqual([5, 7, 19])
  })

  it('are those of what lies in the period as a whole where only certain incidents are shown', () => {
    expect([...eventDays(columns, all(4), { from: 3, to: 30 }, true)]).toEqual([5, 19])
  })

  it('are none where there is nothing', () => {
    expect([...eventDays(columns, all(0), { from: 0, to: 30 })]).toEqual([])
  })

  it.each([false, true])('are the days on which more has happened than before (certain: %s)', (certain) => {
    fc.assert(
      fc.property(incidents, windows, (given, period) => {
        const { columns } = toColumns(given)
        const order = orderOf(columns, all(columns.count))
        const shown = membersOf(columns, order, period, certain)
        const counted = (day: number) =>
          shown.filter((row) => columns.end[row]! <= day || day === period.to).length
        const changes: number[] = []
        for (let day = period.from, before = 0; day <= period.to; day++) {
          if (counted(day) > before) changes.push(day)
          before = counted(day)
        }
        expect([...eventDays(columns, order.rows, period, certain)]).toEqual(changes)
      }),
    )
  })

  it('are those on which the map changes where everything is known to the day', () => {
    fc.assert(
      fc.property(incidents, windows, (given, period) => {
        const { columns } = toColumns(
          given.map((one) => ({ ...one, properties: { ...one.properties, end: one.properties.start } })),
        )
        const inPeriod = columns.start.filter((day) => period.from <= day && day <= period.to)
        expect([...eventDays(columns, all(columns.count), period)]).toEqual([...new Set(inPeriod)])
      }),
    )
  })
})

describe('stepping', () => {
  const period = { from: parseDay('2023-01-15')!, to: parseDay('2024-03-22')! }
  const columns = columnsOf(feature('a', { start: '2023-02-01' }), feature('b', { start: '2024-01-03' }))
  const steps = stepsOf(columns, all(2), period, false)
  const walk = (clock: Clock, step: typeof nextStep, from: string, times: number) => {
    const days: (string | null)[] = []
    let at: number | null = parseDay(from)!
    for (let i = 0; i < times && at !== null; i++) {
      at = step(steps, clock, period, at)
      days.push(at === null ? null : isoDay(at))
    }
    return days
  }

  it('goes from event to event and stops at the last', () => {
    expect(walk('events', nextStep, '2023-01-15', 3)).toEqual(['2023-02-01', '2024-01-03', null])
  })

  it('goes back from event to event and stops at the first', () => {
    expect(walk('events', previousStep, '2024-03-22', 3)).toEqual(['2024-01-03', '2023-02-01', null])
  })

  it('goes by calendar to the ends of months and stops at the end of the period', () => {
    expect(walk('calendar', nextStep, '2023-12-15', 5)).toEqual([
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
      '2024-03-22',
      null,
    ])
  })

  it('goes back by calendar and stops at the beginning of the period', () => {
    expect(walk('calendar', previousStep, '2023-03-10', 4)).toEqual([
      '2023-02-28',
      '2023-01-31',
      '2023-01-15',
      null,
    ])
  })
})
