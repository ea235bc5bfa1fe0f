import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from '../../core/time/day.ts'
import { dateColumn } from './date-column.ts'
import { type DateForm, daysOfParts, readDate } from './dates.ts'

const DAY_FIRST: DateForm = { order: 'day-first', numbers: 'years' }
const said = (text: string, form: DateForm = DAY_FIRST) => {
  const read = readDate(text, form)
  return typeof read === 'string' ? read : `${isoDay(read.from)} ${isoDay(read.to)} ${read.precision}`
}
const one = (day: string) => `${day} ${day} day`

describe('a date', () => {
  it.each([
    ['2020-05-01', one('2020-05-01')],
    ['2020/5/1', one('2020-05-01')],
    ['2020-05-01 00:00:00.000', one('2020-05-01')],
    ['2020-05-01T23:30:00-05:00', one('2020-05-02')],
    ['2020-05-01T00:30:00Z', one('2020-05-01')],
    ['20200501', one('2020-05-01')],
    ['23/04/2016', one('2016-04-23')],
    ['01.02.2016', one('2016-02-01')],
    ['3/4/2016 14:30', one('2016-04-03')],
    ['23 April 2016', one('2016-04-23')],
    ['23-Apr-2016', one('2016-04-23')],
    ['April 23, 2016', one('2016-04-23')],
    ['Saturday, 23 April 2016', one('2016-04-23')],
    ['23. März 2016', one('2016-03-23')],
    ['23 juillet 2016', one('2016-07-23')],
    ['23 de mayo de 2016', one('2016-05-23')],
    ['23 мая 2016', one('2016-05-23')],
    ['1969', '1969-01-01 1969-12-31 year'],
    ['1969-07', '1969-07-01 1969-07-31 month'],
    ['July 1969', '1969-07-01 1969-07-31 month'],
    ['2020-05-00', '2020-05-01 2020-05-31 month'],
    ['2020-00-00', '2020-01-01 2020-12-31 year'],
    ['9999-12-31', one('9999-12-31')],
    ['0000-06-01', 'year-zero'],
    ['2020-02-30', 'no-such-day'],
    ['31/04/2020', 'no-such-day'],
    ['1/2/15', 'two-figures'],
    ['01-Jan-15', 'two-figures'],
    ['soon', 'unreadable'],
    ['12345678901234567890', 'unreadable'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('that can be read two ways is no day before it is decided', () => {
    const open = { ...DAY_FIRST, order: null }
    expect([said('03/04/2020', open), said('13/04/2020', open), said('04/04/2020', open)]).toEqual([
      'two-ways',
      one('2020-04-13'),
      one('2020-04-04'),
    ])
  })

  it('of three columns may lack its day or its month', () => {
    const of = (...parts: [string, string, string]) => {
      const read = daysOfParts(...parts)
      return typeof read === 'string' ? read : `${isoDay(read.from)} ${isoDay(read.to)}`
    }
    expect([
      of('2015', '2', '1'),
      of('2015', '2', '0'),
      of('2015', '0', '0'),
      of('2015', 'June', ''),
      of('', '1', '1'),
    ]).toEqual([
      '2015-02-01 2015-02-01',
      '2015-02-01 2015-02-28',
      '2015-01-01 2015-12-31',
      '2015-06-01 2015-06-30',
      'unreadable',
    ])
  })

  it('is read back from every way in which it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const iso = isoDay(day)
        const [y, m, d] = iso.split('-')
        for (const text of [iso, `${y}/${m}/${d}`, `${d}.${m}.${y}`, `${d}/${m}/${y}`, `${iso}T12:00:00Z`])
          expect(said(text)).toBe(one(iso))
      }),
    )
  })
})

describe('a column of dates', () => {
  it('is read one way as a whole: one day above 12 decides', () => {
    expect([
      dateColumn(['03/04/2020', '13/04/2020']).form.order,
      dateColumn(['03/04/2020', '04/13/2020']).form.order,
    ]).toEqual(['day-first', 'month-first'])
  })

  it('asks where nothing decides, and where its values contradict each other', () => {
    expect([
      dateColumn(['03/04/2020', '05/05/2020']).twoWays,
      dateColumn(['13/04/2020', '04/13/2020', '01/02/2020']).twoWays,
      dateColumn(['04/04/2020']).twoWays,
      dateColumn(['2020-04-03']).twoWays,
      dateColumn([]).twoWays,
    ]).toEqual(['03/04/2020', '01/02/2020', null, null, null])
  })

  it('tells by their size what its numbers count', () => {
    const day = (text: string) => said(text, dateColumn([text]).form)
    expect(['1588291200', '1588291200000', '43952', '43952.5'].map(day)).toEqual(
      Array(4).fill(one('2020-05-01')),
    )
  })
})
