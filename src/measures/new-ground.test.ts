import { expect, test } from 'vitest'
import { areasReached } from './countries-reached.ts'
import { select } from './located.ts'
import { newGround } from './new-ground.ts'
import { inputOf, testDay } from './testing.ts'

test('no incident reaches no ground', () => {
  const { table } = inputOf([])
  expect(newGround(table, new Uint32Array())).toEqual([])
})

test('an area is new in the year of its first incident, a country only where no area of it is known', () => {
  const input = inputOf([
    { start: testDay(0), country: 'AF', admin1: 'Kabul' },
    { start: testDay(1), country: 'AF', admin1: 'Kabul' },
    { start: testDay(2), country: 'AF', admin1: null },
    { start: testDay(3), country: 'IR', admin1: null },
    { start: testDay(4), country: null, admin1: null },
    { start: testDay(400), country: 'IR', admin1: 'Kerman' },
    { start: testDay(401), country: 'AF', admin1: 'Nangarhar' },
  ])
  expect(newGround(input.table, select(input).counted)).toEqual([
    {
      year: 2020,
      areas: [
        { country: 'AF', admin1: 'Kabul', first: 0 },
        { country: 'IR', admin1: null, first: 3 },
      ],
    },
    {
      year: 2021,
      areas: [
        { country: 'IR', admin1: 'Kerman', first: 5 },
        { country: 'AF', admin1: 'Nangarhar', first: 6 },
      ],
    },
  ])
})

test('areas of one name in two countries are two, with their cases', () => {
  const input = inputOf([
    { country: 'TJ', admin1: 'Khatlon', case: 'one' },
    { country: 'TJ', admin1: 'Khatlon', case: 'one' },
    { country: 'UZ', admin1: 'Khatlon' },
    { country: 'UZ', admin1: null },
  ])
  expect(areasReached(input.table, select(input).counted)).toEqual([
    { country: 'TJ', admin1: 'Khatlon', first: 0, n: 1 },
    { country: 'UZ', admin1: 'Khatlon', first: 2, n: 1 },
  ])
})
