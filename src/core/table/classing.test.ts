import { expect, test } from 'vitest'
import { columnsOf, feature } from '../fixtures/feature.ts'
import type { By } from './by.ts'
import { choicesOf, classAt, classesIn, classingOf, standsFor } from './classing.ts'
import { toExtraColumn } from './extra-column.ts'

/** Incidents by their countries, in the order of time. */
const inCountries = (...countries: (string | null)[]) =>
  columnsOf(...countries.map((country, i) => feature(`id-${String(i).padStart(3, '0')}`, { country })))

test('the commonest values have a class each, in their order; of equals the first of the column', () => {
  const columns = inCountries('IR', 'AF', 'RU', 'RU', 'AF', 'RU')
  const classing = classingOf({ columns }, 'country')
  const { values, rest, none, count } = classing
  expect({ values, rest, none, count }).toEqual({ values: ['RU', 'AF', 'IR'], rest: -1, none: -1, count: 3 })
  expect([0, 1, 2, 3, 4, 5].map((i) => classAt(classing, i))).toEqual([2, 1, 0, 0, 1, 0])
})

test('beyond eight values all others are one class, and so is what has no value', () => {
  const codes = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH', 'II', 'JJ']
  const columns = inCountries(...codes, null)
  const classing = classingOf({ columns }, 'country')
  expect([classing.values, classing.rest, classing.none, classing.count]).toEqual([
    codes.slice(0, 8),
    8,
    9,
    10,
  ])
  expect([7, 8, 9, 10].map((i) => classAt(classing, i))).toEqual([7, 8, 8, 9])
})

test('an incident with several values is of the first of them', () => {
  const columns = columnsOf(
    feature('a', { sources: ['002'] }),
    feature('b', { sources: ['001', '002'] }),
    feature('c', { sources: ['003', '001'] }),
    feature('d', { sources: ['002'] }),
  )
  const classing = classingOf({ columns }, 'source')
  expect([classing.values, classing.several]).toEqual([['002', '001', '003'], true])
  expect([0, 1, 2, 3].map((i) => classAt(classing, i))).toEqual([0, 0, 1, 0])
})

test('values of a known vocabulary stand in its order', () => {
  const columns = columnsOf(
    feature('a', { placePrecision: 'city' }),
    feature('b', { placePrecision: 'city' }),
    feature('c', { placePrecision: 'site' }),
  )
  expect(classingOf({ columns }, 'precision').values).toEqual(['site', 'city'])
})

test('a column of a reader’s file classes as a facet does; one that is not there leaves kinds', () => {
  const columns = inCountries('AF', 'AF', 'AF')
  const extras = [toExtraColumn('event_type', ['battle', '', 'riot'])]
  const { by, values, none } = classingOf({ columns, extras }, 'column:event_type')
  expect([by, values, none]).toEqual(['column:event_type', ['battle', 'riot'], 2])
  expect(classingOf({ columns, extras }, 'column:other').by).toBe('kind')
})

test('by kind the gravest stands for several, by anything else the commonest, of equals the first', () => {
  const of = (by: By) => ({ by, values: [], rest: -1, none: -1, several: false, count: 3 })
  const cases = [[0, 1, 5], [0, 2, 2], [9, 9, 0, 0, 0, 1], []] as const
  expect(cases.map((numbers) => standsFor(of('kind'), numbers))).toEqual([1, 1, 0, 0])
  expect(cases.map((numbers) => standsFor(of('country'), numbers))).toEqual([2, 1, 0, 0])
  expect(standsFor(of('country'), cases[2], 3)).toBe(2)
})

test('the classes of some incidents are those that occur among them', () => {
  const columns = inCountries('AF', 'RU', 'AF')
  const classing = classingOf({ columns }, 'country')
  expect(
    [Uint32Array.of(1), Uint32Array.of(0, 1), new Uint32Array()].map(
      (rows) => classesIn(classing, rows).present,
    ),
  ).toEqual([[1], [0, 1], []])
})

test('marks can be told apart by whatever has more values than one', () => {
  const columns = columnsOf(feature('a'), feature('b', { kind: 'arrest', country: 'RU' }))
  const extras = [toExtraColumn('same', ['x', 'x']), toExtraColumn('type', ['x', 'y'])]
  expect(choicesOf({ columns, extras })).toEqual(['country', 'kind', 'column:type'])
})
