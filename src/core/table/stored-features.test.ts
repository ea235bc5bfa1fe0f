import fc from 'fast-check'
import { expect, it } from 'vitest'
import { incidents } from '../fixtures/arbitrary.ts'
import { feature } from '../fixtures/feature.ts'
import type { IncidentFeature } from '../record/incident.ts'
import { columnsOf } from './columns.ts'
import { featureIncidents, orderOf } from './incidents.ts'
import { storedFeature, storedTexts } from './stored-features.ts'

/** Features in the order of a table, and what is read of it again. */
function thereAndBack(given: readonly IncidentFeature[]) {
  const incidents = featureIncidents(given)
  const order = orderOf(incidents)
  const [columns, stored] = [columnsOf(incidents, order), storedTexts(incidents, order)]
  return {
    features: Array.from(order, (i) => given[i]!),
    again: [...order, 0].map((_, i) => storedFeature(columns, stored, i)),
  }
}

it('gives every feature back as it was', () => {
  fc.assert(
    fc.property(incidents, (given) => {
      const { features, again } = thereAndBack(given)
      expect(again).toEqual([...features, undefined])
    }),
  )
})

it('gives back what columns can not tell apart: a word called none, a case called as its id, a place of no precision', () => {
  const given = [
    feature('a', { actor: 'none', country: null, case: 'a', radiusKm: 0.1 }),
    feature('b', { actors: ['y', 'x'], actor: 'y', sources: ['2', '1'], placePrecision: 'none' }),
  ]
  const { features, again } = thereAndBack(given)
  expect(again).toEqual([...features, undefined])
})
