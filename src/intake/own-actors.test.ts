import { expect, it } from 'vitest'
import { extrasAt } from '../core/table/extras.ts'
import { fileOf, openAs, WORDS } from './fixtures/open.ts'
import { collectionParts, joined } from './joined.ts'
import { parseMap } from './map-file.ts'
import { readTable } from './open-data.ts'

const POINT = { type: 'Point', coordinates: [2, 1] }
const featureOf = (id: string, own: object) => ({
  ...{ type: 'Feature', id, geometry: POINT },
  properties: { start: '2020-01-01', ...own },
})
const FILE = fileOf(
  'mine.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      featureOf('a', { actor: 'IS' }),
      featureOf('b', { actor: 'ISIL', actors: ['ISIL', 'IS', 'Army'] }),
      featureOf('c', { actor: 'ISIL', actors: ['ISIL', 'IS'] }),
      featureOf('d', { actor: 'Army' }),
      featureOf('e', { actor: 'none' }),
      featureOf('f', {}),
    ],
  }),
)
const ALIASES = [{ name: 'Islamic State', also: ['IS', 'ISIL'] }]

it('whom a file in our own form names is listed with the number of its features, by the names that are chosen', async () => {
  const table = await readTable(FILE)
  const { map, actors } = table.inspect()
  expect([actors, table.look({ ...map, aliases: ALIASES }).actors]).toEqual([
    [
      { name: 'IS', n: 3 },
      { name: 'Army', n: 2 },
      { name: 'ISIL', n: 2 },
    ],
    [
      { name: 'Islamic State', n: 3 },
      { name: 'Army', n: 2 },
    ],
  ])
})

it('those who took part have the names that are chosen, and what the file calls them is kept beside', async () => {
  const { opened, features } = await openAs(FILE, { aliases: ALIASES })
  expect(
    features.map(({ properties: { actor, actors } }, i) => [
      ...[actor, actors],
      ...extrasAt(opened.extras, i).map(({ name, text }) => `${name}: ${text}`),
    ]),
  ).toEqual([
    ['Islamic State', undefined, 'actor (in the file): IS'],
    ['Islamic State', ['Islamic State', 'Army'], 'actor (in the file): ISIL; IS; Army'],
    ['Islamic State', undefined, 'actor (in the file): ISIL; IS'],
    ['Army', undefined],
    ['none', undefined],
    ['none', undefined],
  ])
})

it('a file in our own form is about the group that is chosen, and about nobody where no feature names that', async () => {
  const groupOf = async (change: object) => (await openAs(FILE, change)).opened.info.group
  expect([
    await groupOf({ group: 'Army' }),
    await groupOf({ group: 'Islamic State', aliases: ALIASES }),
    await groupOf({ group: 'Islamic State' }),
    await groupOf({}),
  ]).toEqual([{ actor: 'Army', related: [] }, { actor: 'Islamic State', related: [] }, null, null])
})

it('nothing of a file in our own form is renamed before it is chosen, whatever its columns are called', async () => {
  const ofAcled = { event_date: '', event_type: '', actor1: '', latitude: '', longitude: '' }
  const features = [featureOf('a', { actor: 'Army (North)', ...ofAcled })]
  const file = fileOf('acled.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  const { opened, features: read } = await openAs(file)
  const { as, usual, map } = opened.info.reading!
  expect([read[0]!.properties.actor, as, usual, map]).toEqual(['Army (North)', null, true, null])
})

it('two files that are joined keep the group of the first where they are read again', async () => {
  const { opened: first } = await openAs(FILE, { group: 'Army' })
  const { opened: second } = await openAs(fileOf('other.csv', 'date,lat,lon,actor\n2021-01-01,1,2,IS\n'))
  const both = joined(first, second, WORDS)
  const content = [...collectionParts(both, WORDS)].join('')
  const again = await openAs(fileOf('both.geojson', content), parseMap(both.info.reading!.map!))
  expect([both.info.group, again.opened.info.group]).toEqual([
    { actor: 'Army', related: [] },
    { actor: 'Army', related: [] },
  ])
})

it('the terms of a provider hold for what was joined of its rows, also where it is read again by another group', async () => {
  const { opened: first } = await openAs(FILE, { group: 'Army' })
  const { opened: second } = await openAs(fileOf('acled-2019-semicolons.csv'))
  const both = joined(first, second, WORDS)
  const content = [...collectionParts(both, WORDS)].join('')
  const map = { ...parseMap(both.info.reading!.map!), group: 'IS' }
  const { opened } = await openAs(fileOf('both.geojson', content), map)
  const { restricted, as } = opened.info.reading!
  expect([opened.info.group?.actor, restricted, as]).toEqual(['IS', true, 'acled'])
})
