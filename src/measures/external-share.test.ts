import { expect, test } from 'vitest'
import { type ExternalShare, externalShare } from './external-share.ts'
import { select } from './located.ts'
import type { MeasureRow } from './table.ts'
import { inputOf } from './testing.ts'

function shareOf(rows: readonly Partial<MeasureRow>[], base = 'AF') {
  const input = inputOf(rows)
  return externalShare(input.table, select(input).counted, base) as ExternalShare
}

const interval = (low: number, high: number) => [expect.closeTo(low, 4), expect.closeTo(high, 4)]

test('without incidents the share is 0 of 0, of which there is no interval', () => {
  expect(shareOf([])).toEqual({
    outside: 0,
    total: 0,
    interval: { undefined: { code: 'noCountry' } },
    byKind: [],
  })
})

test('with no country that counts as inside there is no share, rather than none outside', () => {
  const input = inputOf([{ country: 'FJ' }])
  expect(externalShare(input.table, select(input).counted, null)).toEqual({
    undefined: { code: 'noBaseCountry' },
  })
})

test('cases are counted once, and each kind that occurs has a share of its own, in the order of the kinds', () => {
  expect(
    shareOf([
      { kind: 'arrest', country: 'AF' },
      { kind: 'attack', country: 'AF', case: 'one' },
      { kind: 'attack', country: 'IR', case: 'one' },
      { kind: 'attack', country: 'AF' },
      { kind: 'riot', country: 'RU' },
    ]),
  ).toEqual({
    outside: 2,
    total: 4,
    interval: interval(0.15, 0.85),
    byKind: [
      { kind: 'attack', outside: 1, total: 2, interval: interval(0.0945, 0.9055) },
      { kind: 'arrest', outside: 0, total: 1, interval: interval(0, 0.7935) },
      { kind: 'riot', outside: 1, total: 1, interval: interval(0.2065, 1) },
    ],
  })
})

test('without a country an incident is outside where its region does not contain the base, else in neither number', () => {
  const rows = [
    { country: null, region: '150' },
    { country: null, region: '034' },
    { country: null, region: '142' },
    { country: null, region: '999' },
    { country: null, region: null },
    { country: 'AF', region: null },
  ]
  expect([shareOf(rows), shareOf(rows, 'DE')].map(({ outside, total }) => [outside, total])).toEqual([
    [1, 2],
    [3, 3],
  ])
})
