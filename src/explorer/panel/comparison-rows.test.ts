import { expect, it } from 'vitest'
import { analyseCore } from '../../measures/analyse.ts'
import { compare } from '../../measures/compare.ts'
import { inputOf } from '../../measures/testing.ts'
import { DEFAULT_OPTIONS } from '../../measures/types.ts'
import { comparisonGroups, signed, whyNot } from './comparison-rows.ts'

const measured = (...positions: [number, number][]) =>
  analyseCore(inputOf(positions.map(([lon, lat]) => ({ lon, lat }))), DEFAULT_OPTIONS)
const comparison = compare(measured([69, 34]), measured([69, 34], [57, 30], [37, 56]))
const rows = comparisonGroups(comparison).flatMap((group) => group.rows)

it('has every measure of a comparison once; shift and countries are told in words', () => {
  const told = ['centreShift', 'entered', 'left']
  expect(rows.map(({ id }) => id).sort()).toEqual(
    Object.keys(comparison)
      .filter((id) => !told.includes(id))
      .sort(),
  )
})

it('says why a difference can not be given', () => {
  const of = (id: string) => whyNot(rows.find((row) => row.id === id)!.change)
  expect([of('n'), of('hullAreaKm2')]).toEqual([
    null,
    'Undefined because first period: needs at least 3 places, has 1.',
  ])
})

it('gives a difference its sign', () => {
  expect(['3', '−3', '0'].map(signed)).toEqual(['+3', '−3', '0'])
})
