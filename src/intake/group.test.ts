import { expect, it } from 'vitest'
import { fileOf, openAs } from './fixtures/open.ts'
import { parseMap } from './map-file.ts'
import { readTable } from './open-data.ts'

const FILE = fileOf(
  'mine.csv',
  [
    'date,latitude,longitude,actor1,actor2',
    '2020-01-01,1,2,IS (Sinai),Army',
    '2020-01-02,1,2,Army,IS',
    '2020-01-03,1,2,IS,IS',
    '2020-01-04,1,2,,Police',
    '2020-01-05,1,2,,',
  ].join('\n'),
)
const COLUMNS = { start: 'date', lat: 'latitude', lon: 'longitude', actor: 'actor1', actor2: 'actor2' }
const ALIASES = { columns: COLUMNS, branches: true, aliases: [{ name: 'Islamic State', also: ['IS'] }] }

it('whom a table names is listed with the number of its rows, by the names that the mapping gives', async () => {
  const table = await readTable(FILE)
  const { map } = table.inspect()
  expect(table.look({ ...map, ...ALIASES }).actors).toEqual([
    { name: 'Islamic State', n: 3 },
    { name: 'Army', n: 2 },
    { name: 'Police', n: 1 },
  ])
  expect(table.look({ ...map, columns: { start: 'date' } }).actors).toEqual([])
})

it('a table is about the group that its mapping says, and about nobody where no row names that', async () => {
  const groupOf = async (group?: string) => (await openAs(FILE, { ...ALIASES, group })).opened.info.group
  expect([await groupOf('Islamic State'), await groupOf('IS'), await groupOf()]).toEqual([
    { actor: 'Islamic State', related: [] },
    null,
    null,
  ])
})

it('a mapping that is saved keeps its group', async () => {
  const { inspected } = await openAs(FILE)
  const map = { ...inspected.map, group: 'Army' }
  expect([parseMap(JSON.stringify(map)), parseMap(JSON.stringify(inspected.map))]).toEqual([
    map,
    inspected.map,
  ])
})
