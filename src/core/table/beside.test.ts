import { expect, test } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { DEFAULT_STATE } from '../link/state.ts'
import { besideOf } from './beside.ts'

const columns = columnsOf(
  feature('own'),
  feature('iran', { country: 'IR' }),
  feature('other', { actor: 'IS' }),
  feature('other-in-iran', { actor: 'IS', country: 'IR' }),
  feature('threat', { role: 'signal', kind: 'threat', country: 'IR' }),
  feature('threat-of-other', { role: 'signal', kind: 'threat', actor: 'IS' }),
  feature('war', { role: 'context', kind: 'context', actor: 'none' }),
)

test('beside a selection stand incidents of other actors and signals of the same ones, under the same filters', () => {
  const selections = [
    { actor: ['ISKP'] },
    { actor: ['ISKP'], country: ['IR'] },
    { actor: ['ISKP'], role: ['incident', 'signal'], kind: ['attack'] },
    { actor: [] },
  ]
  expect(selections.map((part) => besideOf(columns, { ...DEFAULT_STATE, ...part }))).toEqual([
    { others: 2, signals: 1 },
    { others: 1, signals: 1 },
    { others: 2, signals: 0 },
    { others: 0, signals: 2 },
  ])
})
