import { expect, test } from 'vitest'
import { townOf } from './town.ts'

test('a place that is told with its site is named by its town', () => {
  expect(['Kabul', 'Crocus City Hall, Krasnogorsk', ''].map(townOf)).toEqual(['Kabul', 'Krasnogorsk', ''])
})
