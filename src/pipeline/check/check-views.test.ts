import { expect, it } from 'vitest'
import { checkViews } from './check-views.ts'

const named = (id: string, view: string) => ({ id, title: 'A view', view })
const said = (value: unknown) =>
  checkViews(value, 'views.json').map(({ feature, field, what }) => [feature, field, what])

it('a named view has an id of its own, and a query that a link understands and shows the same places everywhere', () => {
  expect(said([named('a', 'v=2&country=RU&bounds=20,30,60,60')])).toEqual([])
  expect(said([named('a', ''), named('a', '')])).toEqual([['a', 'id', 'is there twice']])
  expect(said([named('a', 'v=2&from=yesterday'), named('b', 'v=2&view=30,50,4')])).toEqual([
    ['a', 'view', expect.stringContaining('from=yesterday is not a date')],
    ['b', 'view', 'has a zoom, which shows other places on other screens'],
  ])
})

it('what is no list of views is said', () => {
  expect(said({}).length).toBeGreaterThan(0)
  expect(said([{ ...named('a', ''), more: 1 }]).length).toBeGreaterThan(0)
})
