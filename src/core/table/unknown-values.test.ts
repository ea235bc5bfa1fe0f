import { expect, test } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import { DEFAULT_STATE } from '../link/state.ts'
import { unknownValues } from './unknown-values.ts'

const columns = columnsOf(feature('a', { sources: ['001', '002'] }), feature('b', { country: null }))

test('a value that no incident has is named with its facet; a word of a vocabulary is known', () => {
  const selected = {
    ...DEFAULT_STATE,
    ...{ country: ['AF', 'ZZ', 'none'], kind: ['attack', 'arrest'], actor: ['nobody'], source: ['002'] },
  }
  expect(unknownValues(columns, selected)).toEqual([
    { facet: 'country', values: ['ZZ'] },
    { facet: 'actor', values: ['nobody'] },
  ])
})

test('where nothing is selected but what is there, nothing is unknown', () => {
  expect(unknownValues(columns, DEFAULT_STATE)).toEqual([])
})
