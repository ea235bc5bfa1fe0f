import fc from 'fast-check'
import { expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { feature } from '../fixtures/feature.ts'
import { toColumns } from './columns.ts'
import { storedFeature, storedText } from './stored-features.ts'
import { toTextColumn } from './text-column.ts'

it('gives every feature back as it was', () => {
  fc.assert(
    fc.property(incidents, (given) => {
      const { columns, features } = toColumns(given)
      const stored = toTextColumn(features.map(storedText))
      expect(features.map((_, i) => storedFeature(columns, stored, i))).toEqual(features)
    }),
  )
})

it('gives back what columns can not tell apart: a word called none, a case called as its id, a place of no precision', () => {
  const given = [
    feature('a', { actor: 'none', country: null, case: 'a', radiusKm: 0.1 }),
    feature('b', { actors: ['y', 'x'], actor: 'y', sources: ['2', '1'], placePrecision: 'none' }),
  ]
  const { columns, features } = toColumns(given)
  const stored = toTextColumn(features.map(storedText))
  expect([0, 1, 2].map((i) => storedFeature(columns, stored, i))).toEqual([...features, undefined])
})
