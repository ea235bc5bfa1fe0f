import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { isoDay } from '../time/day.ts'
import { toColumns } from './columns.ts'
import { firstsOf } from './firsts.ts'

const all = (count: number) => Uint32Array.from({ length: count }, (_, i) => i)

describe('firsts', () => {
  const columns = columnsOf(
    feature('a', { start: '1970-01-02', country: 'AF' }),
    feature('b', { start: '1970-01-03', country: 'RU', role: 'signal', kind: 'threat' }),
    feature('c', { start: '1970-01-04', country: 'IR' }),
    feature('d', { start: '1970-01-05', country: 'IR', placePrecision: 'country' }),
    feature('e', { start: '1970-01-06', country: null, at: null }),
    feature('f', { start: '1970-01-07', country: 'RU' }),
  )

  it('are the first incident in each country and each that lies farther than all before it', () => {
    const distances = Float64Array.of(0, 9000, 1230, 5000, Number.NaN, 3387)
    expect(firstsOf(columns, all(6), distances)).toEqual([
      { index: 0, day: 1, kind: 'country', value: 'AF' },
      { index: 0, day: 1, kind: 'farthest', value: 0 },
      { index: 2, day: 3, kind: 'country', value: 'IR' },
      { index: 2, day: 3, kind: 'farthest', value: 1230 },
      { index: 5, day: 6, kind: 'country', value: 'RU' },
      { index: 5, day: 6, kind: 'farthest', value: 3387 },
    ])
  })

  it('count from the last possible day, so that a year can not be the first of anything in it', () => {
    const [moscow, jalalabad] = [
      feature('plot', { start: '2015-01-01', end: '2015-12-31', country: 'RU' }),
      feature('bank', { start: '2015-04-18', country: 'AF' }),
    ]
    const firsts = firstsOf(columnsOf(moscow, jalalabad), all(2), Float64Array.of(3361, 118))
    expect(firsts.map(({ day, ...rest }) => ({ ...rest, day: isoDay(day) }))).toEqual([
      { index: 1, day: '2015-04-18', kind: 'country', value: 'AF' },
      { index: 1, day: '2015-04-18', kind: 'farthest', value: 118 },
      { index: 0, day: '2015-12-31', kind: 'country', value: 'RU' },
      { index: 0, day: '2015-12-31', kind: 'farthest', value: 3361 },
    ])
  })

  it('are what nothing that counts before them denies, for any intervals', () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const { columns, features } = toColumns(given)
        const first = firstsOf(columns, all(columns.count), null)
        const order = [...all(columns.count)].sort((a, b) => columns.end[a]! - columns.end[b]! || a - b)
        const counted = order.filter((i) => features[i]!.properties.role === 'incident')
        const country = (i: number) => features[i]!.properties.country
        const expected = counted.filter(
          (i, k) => country(i) && counted.slice(0, k).every((other) => country(other) !== country(i)),
        )
        expect(first.map(({ index, day }) => [index, day])).toEqual(
          expected.map((index) => [index, columns.end[index]]),
        )
      }),
    )
  })

  it('are countries only while distances are not known', () => {
    expect(firstsOf(columns, all(6), null).map(({ value }) => value)).toEqual(['AF', 'IR', 'RU'])
  })

  it('are those of the filtered incidents', () => {
    expect(firstsOf(columns, Uint32Array.of(3, 5), null).map(({ index }) => index)).toEqual([3, 5])
  })

  it('do not repeat for a second incident as far away', () => {
    const two = columnsOf(feature('a'), feature('b'))
    expect(firstsOf(two, all(2), Float64Array.of(5, 5))).toHaveLength(2)
  })

  it('are none where there is nothing', () => {
    expect(firstsOf(columnsOf(), all(0), new Float64Array(0))).toEqual([])
  })
})
