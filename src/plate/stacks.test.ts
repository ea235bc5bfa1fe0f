import { expect, test } from 'vitest'
import { RANKS, rankOf } from '../core/record/gravity.ts'
import { KINDS } from '../core/record/incident.ts'
import { MARKS } from './marks.ts'
import { stackLook, stackNumber, stackRadius, stackSize } from './stacks.ts'

test('kinds rank from attacks to context, and what no vocabulary knows is context', () => {
  expect(
    ['attack', 'foiled-plot', 'arrest', 'security-operation', 'threat', 'context', 'unheard'].map(rankOf),
  ).toEqual([0, 1, 2, 2, 3, 7, 7])
})

test('a stack has the colour of its gravest kind', () => {
  expect(KINDS.map((kind) => stackLook(rankOf(kind)).colour)).toEqual(KINDS.map((kind) => MARKS[kind].colour))
})

test('stacks of the same number cover as much, whatever their shape', () => {
  const areas = RANKS.map((_, rank) => {
    const { outline } = stackLook(rank)
    const r = stackRadius(outline, 40)
    return { diamond: 2 * r * r, square: 4 * r * r, triangle: Math.sqrt(3) * r * r, disc: Math.PI * r * r }[
      outline
    ]
  })
  for (const area of areas) expect(area).toBeCloseTo(Math.PI * stackSize(40) ** 2)
})

test('each tenfold adds as much to the area, from 2 to 100,000 and not beyond', () => {
  const area = (count: number) => stackSize(count) ** 2
  expect(area(1000) - area(100)).toBeCloseTo(area(100) - area(10))
  expect([stackSize(1), stackSize(2), stackSize(100_000), stackSize(5e6)]).toEqual([9.6, 9.6, 19, 19])
})

test('numbers have at most four characters', () => {
  expect([2, 99, 999, 1000, 1999, 100_000, 999_999, 1_000_000].map(stackNumber)).toEqual([
    '2',
    '99',
    '999',
    '1k',
    '1k',
    '100k',
    '999k',
    '1M',
  ])
})
