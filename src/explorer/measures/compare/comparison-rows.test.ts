import { expect, it } from 'vitest'
import { analyse, finish } from '../../../measures/analyse.ts'
import { compare } from '../../../measures/compare.ts'
import { inputOf } from '../../../measures/testing.ts'
import { DEFAULT_OPTIONS } from '../../../measures/types.ts'
import { comparisonGroups, valueText } from './comparison-rows.ts'

const measured = (...positions: [number, number][]) =>
  finish(analyse(inputOf(positions.map(([lon, lat]) => ({ lon, lat }))), DEFAULT_OPTIONS))
const comparison = compare(measured([69, 34]), measured([69, 34], [57, 30], [37, 56]))
const rows = comparisonGroups(comparison).flatMap((group) => group.rows)

it('has every measure of a comparison once; shift and countries are told in words', () => {
  const told = ['centreShift', 'centreShiftKm', 'entered', 'left']
  expect(rows.map(({ id }) => id).sort()).toEqual(
    Object.keys(comparison)
      .filter((id) => !told.includes(id))
      .sort(),
  )
})

it('gives a difference its sign', () => {
  const text = (id: string, value: number, isDifference: boolean) =>
    valueText(rows.find((row) => row.id === id)!, value, 'en', isDifference)
  expect([
    text('n', 3, true),
    text('hullAreaKm2', -1200.4, true),
    text('n', 0, true),
    text('externalShare', 0.0512, true),
    text('medianKm', 12.34, false),
  ]).toEqual(['+3', '−1,200', '0', '+5.1', '12.3'])
})
