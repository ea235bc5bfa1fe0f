import { expect, it } from 'vitest'
import { fileOf, openAs } from './fixtures/open.ts'

it('"Conflict-Related" is no latitude, and a column of names is no day', async () => {
  const { inspected } = await openAs(
    fileOf(
      'a.csv',
      'Conflict-Related,From,Incident date,N,Coordinates\nyes,Kabul,2020-05-01,7,"34.5, 69.2"\n',
    ),
  )
  expect(inspected.map.columns).toEqual({ start: 'Incident date', point: 'Coordinates' })
})
