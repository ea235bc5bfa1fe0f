import type { FaultCode } from '../../core/record/fault.ts'
import { DATE_PRECISIONS, type DatePrecision } from '../../core/record/incident.ts'
import type { Field } from '../../core/record/own-data.ts'
import { endOfUnit, MONTH, startOfUnit } from '../../core/time/calendar.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import type { ToldOfFaults } from '../faults.ts'

import type { Profile } from '../profiles/profile.ts'
import type { Cells } from './cells.ts'
import { type DaysRead, daysOfParts, type NoDay } from './dates.ts'

export type RowDays = DayInterval & { readonly precision: DatePrecision }

const CODES: { readonly [N in NoDay]: FaultCode } = {
  unreadable: 'unreadable-day',
  'no-such-day': 'no-such-day',
  'year-zero': 'year-zero',
  'two-figures': 'two-figures',
  'two-ways': 'two-ways',
}

/** Days on either side of a day that is known to its week: ACLED gives the middle. */
const HALF_WEEK = 3

type Read = (text: string) => DaysRead | NoDay

/** When a row says that it was, first and last possible day; null where it gives no day, which is said. */
export function daysOf(
  cells: Cells,
  read: { readonly start: Read; readonly end: Read },
  profile: Profile | null,
  faults: ToldOfFaults,
): RowDays | null {
  const start = startOf(cells, read.start)
  const field: Field = cells.column('start') !== undefined ? 'start' : 'year'
  const column = cells.column(field)
  if (start === null) {
    faults.add(cells.row, { code: 'no-day', effect: 'left-out', column })
    return null
  }
  if (typeof start === 'string') {
    const repair = start === 'two-figures' ? { repair: 'two-figure-years' as const } : {}
    const given = cells.text(field)
    faults.add(cells.row, { code: CODES[start], effect: 'left-out', column, given, ...repair })
    return null
  }
  const end = endOf(cells, read.end, faults)
  if (end && end.to < start.from) {
    if (!cells.repairs('exchange-ends')) {
      faults.add(cells.row, {
        ...{ code: 'end-before-start', effect: 'left-out', repair: 'exchange-ends' },
        ...{ column: cells.column('end'), given: `${cells.text(field)} > ${cells.text('end')}` },
      })
      return null
    }
    return withPrecision(cells, profile, { ...end, to: start.to }, 'range', faults)
  }
  const days = { from: start.from, to: end ? Math.max(end.to, start.to) : start.to }
  const isOne = !end || (end.from === start.from && end.to === start.to)
  return withPrecision(cells, profile, days, isOne ? start.precision : 'range', faults)
}

function startOf(cells: Cells, read: Read): DaysRead | NoDay | null {
  const text = cells.text('start')
  if (text !== '') return read(fullYear(text, cells))
  if (cells.text('year') === '') return null
  return daysOfParts(cells.text('year'), cells.text('month'), cells.text('date'))
}

function endOf(cells: Cells, read: Read, faults: ToldOfFaults): DaysRead | null {
  const text = cells.text('end')
  if (text === '') return null
  const end = read(fullYear(text, cells))
  if (typeof end !== 'string') return end
  faults.add(cells.row, { code: 'bad-end', effect: 'changed', column: cells.column('end'), given: text })
  return null
}

/** A year of two figures as 1969 to 2068, where that was asked for. */
function fullYear(text: string, cells: Cells): string {
  if (!cells.repairs('two-figure-years')) return text
  return text.replace(/^(.*\D)(\d{2})$/, (_, before: string, year: string) =>
    /\d{4}/.test(before) ? text : `${before}${Number(year) < 69 ? '20' : '19'}${year}`,
  )
}

/** What a column says of how exactly the days are known: a day that is known to its month may be any of that month. */
function withPrecision(
  cells: Cells,
  profile: Profile | null,
  days: DayInterval,
  found: DatePrecision,
  faults: ToldOfFaults,
): RowDays {
  const stated = cells.text('datePrecision')
  if (stated === '') return { ...days, precision: found }
  const code = stated.replace(/\.0+$/, '')
  const known = Object.hasOwn(profile?.datePrecision ?? {}, code)
    ? profile!.datePrecision![code]
    : DATE_PRECISIONS.find((word) => word === code.toLowerCase())
  if (!known) {
    const column = cells.column('datePrecision')
    faults.add(cells.row, { code: 'unknown-code', effect: 'changed', column, given: stated })
    return { ...days, precision: found }
  }
  if (profile?.name !== 'acled' || days.from !== days.to) return { ...days, precision: known }
  if (known === 'month')
    return { from: startOfUnit(days.from, MONTH), to: endOfUnit(days.from, MONTH), precision: known }
  return known === 'range'
    ? { from: days.from - HALF_WEEK, to: days.to + HALF_WEEK, precision: known }
    : { ...days, precision: known }
}
