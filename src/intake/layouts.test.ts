import { describe, expect, it } from 'vitest'
import { fileOf, openAs } from './fixtures/open.ts'
import { workbook } from './fixtures/workbook.ts'

// Rows are invented; columns, quoting and codes are those of the formats.

const table = (...rows: readonly (readonly (string | number)[])[]) =>
  rows
    .map((row) =>
      row
        .map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\n')

/** What a layout is taken for, and the first of its features as far as a layout decides it. */
async function first(...given: Parameters<typeof openAs>) {
  const { inspected, features } = await openAs(...given)
  const { geometry, properties: p } = features[0]!
  return [
    inspected.map.as,
    p.start,
    p.end,
    p.datePrecision,
    geometry?.coordinates,
    p.placePrecision,
    p.country,
    p.actors ?? p.actor,
    p.killed,
  ]
}

const GED = {
  id: 1,
  year: 2016,
  active_year: 1,
  type_of_violence: 1,
  conflict_name: 'Invented',
  dyad_name: 'IS - TTP',
  side_a: 'IS',
  side_b: 'TTP',
  where_prec: 1,
  where_coordinates: 'Kabul city',
  adm_1: 'Kabul province',
  latitude: 34.5,
  longitude: 69.2,
  country: 'Afghanistan',
  date_prec: 1,
  date_start: '2016-09-03 00:00:00.000',
  date_end: '2016-09-03 00:00:00.000',
}

describe('UCDP', () => {
  const expected = [
    'ucdp',
    '2016-09-03',
    '2016-09-03',
    'day',
    [69.2, 34.5],
    'site',
    'AF',
    ['IS', 'TTP'],
    { low: 1, best: 2, high: 3 },
  ]
  const layouts = {
    '17.1, with figures that end in _est': { ...GED, best_est: 2, high_est: 3, low_est: 1 },
    '18.1 and later': { ...GED, best: 2, high: 3, low: 1 },
    'Candidate, with a status of the code': { ...GED, code_status: 'Check deaths', best: 2, high: 3, low: 1 },
    'names in capitals, as databases write them': Object.fromEntries(
      Object.entries({ ...GED, best: 2, high: 3, low: 1 }).map(([name, value]) => [
        name.toUpperCase(),
        value,
      ]),
    ),
  }
  it.each(Object.entries(layouts))('%s', async (_what, row) => {
    expect(await first(fileOf('a.csv', table(Object.keys(row), Object.values(row))))).toEqual(expected)
  })

  it('with a row of HXL tags below the names', async () => {
    const row = { ...GED, best: 2, high: 3, low: 1 }
    const tags = Object.keys(row).map((name) =>
      name === 'date_start' ? '#date+start' : name === 'id' ? '' : `#x+${name.replace(/\W/g, '')}`,
    )
    expect(await first(fileOf('a.csv', table(Object.keys(row), tags, Object.values(row))))).toEqual(expected)
  })
})

describe('ACLED', () => {
  const place = {
    COUNTRY: 'Somalia',
    ADMIN1: 'Bari',
    LOCATION: 'Bosaso',
    LATITUDE: 11.28,
    LONGITUDE: 49.18,
    GEO_PRECISION: 1,
  }
  const what = {
    EVENT_TYPE: 'Battle-No change of territory',
    ACTOR1: 'Islamic State (Somalia)',
    ACTOR2: '',
    TIME_PRECISION: 1,
  }
  const lower = (row: object) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]))
  const generations: Readonly<Record<string, Record<string, string | number>>> = {
    'to 2017, in capitals and 23/04/2016': {
      EVENT_ID_CNTY: '12SOM',
      EVENT_DATE: '23/04/2016',
      YEAR: 2016,
      ...what,
      ...place,
      FATALITIES: 3,
    },
    'to 2022, 23 April 2016': {
      data_id: 1,
      event_id_cnty: 'SOM12',
      event_date: '23 April 2016',
      ...lower(what),
      ...lower(place),
      fatalities: 3,
    },
    'from 2023, with a type of disorder': {
      event_id_cnty: 'SOM12',
      event_date: '2016-04-23',
      disorder_type: 'Political violence',
      ...lower(what),
      ...lower(place),
      fatalities: 3,
    },
  }
  it.each(Object.entries(generations))('%s', async (_what, row) => {
    const file = fileOf('a.csv', table(Object.keys(row), Object.values(row)))
    const { inspected } = await openAs(file)
    expect([inspected.warnings, ...(await first(file))]).toEqual([
      ['restricted'],
      ...['acled', '2016-04-23', '2016-04-23', 'day', [49.18, 11.28], 'city', 'SO', 'Islamic State'],
      { low: 3, best: 3, high: 3 },
    ])
  })

  it('leaves the years of a state’s forces in their name, and takes a branch for its group unless it is not wanted', async () => {
    const row = {
      ...generations['from 2023, with a type of disorder']!,
      actor2: 'Military Forces of Somalia (2017-2022)',
    }
    const file = fileOf('a.csv', table(Object.keys(row), Object.values(row)))
    const actors = async (branches: boolean) =>
      (await openAs(file, { branches })).features[0]!.properties.actors
    expect([await actors(true), await actors(false)]).toEqual([
      ['Islamic State', 'Military Forces of Somalia (2017-2022)'],
      ['Islamic State (Somalia)', 'Military Forces of Somalia (2017-2022)'],
    ])
  })

  it('takes the names of a list for one group', async () => {
    const row = { ...generations['from 2023, with a type of disorder']!, actor1: 'ISIS', actor2: 'Daesh' }
    const { features, opened } = await openAs(fileOf('a.csv', table(Object.keys(row), Object.values(row))), {
      aliases: [{ name: 'Islamic State', also: ['ISIS', 'daesh'] }],
    })
    expect([
      features[0]!.properties.actor,
      features[0]!.properties.actors,
      opened.extras!.map(({ name }) => name),
    ]).toEqual(['Islamic State', undefined, expect.arrayContaining(['actor1', 'actor2'])])
  })
})

describe('GTD', () => {
  const names = [
    'eventid',
    'iyear',
    'imonth',
    'iday',
    'extended',
    'resolution',
    'country_txt',
    'provstate',
    'city',
    'latitude',
    'longitude',
    'specificity',
    'attacktype1_txt',
    'targtype1_txt',
    'gname',
    'nkill',
    'nwound',
  ]
  const rows = [
    [
      201501010001,
      2015,
      1,
      1,
      0,
      '',
      'Afghanistan',
      'Kabul',
      'Kabul',
      34.5,
      69.2,
      1,
      'Bombing/Explosion',
      'Police',
      'Unknown',
      2,
      -9,
    ],
    [
      201502000002,
      2015,
      2,
      0,
      0,
      '',
      'Afghanistan',
      'Kabul',
      'Kabul',
      34.5,
      69.2,
      4,
      'Unknown',
      'Police',
      'Taliban',
      '',
      '',
    ],
    [
      201500000003,
      2015,
      0,
      0,
      0,
      '',
      'Zaire',
      '',
      'Unknown',
      '',
      '',
      5,
      'Unknown',
      'Police',
      'Taliban',
      '',
      '',
    ],
  ]
  const expected = [
    ['2015-01-01', '2015-01-01', 'day', 'city', 'none', 'Kabul', { low: 2, best: 2, high: 2 }, null],
    ['2015-02-01', '2015-02-28', 'month', 'province', 'Taliban', 'Kabul', null, null],
    ['2015-01-01', '2015-12-31', 'year', 'none', 'Taliban', 'Somewhere', null, null],
  ]
  it.each<[string, Uint8Array | string]>([
    ['as CSV', table(names, ...rows)],
    ['as a workbook', workbook({ Data: [names, ...rows] })],
  ])('%s', async (_what, content) => {
    const { inspected, features } = await openAs(fileOf('gtd', content))
    expect([inspected.map.as, inspected.warnings]).toEqual(['gtd', ['restricted', 'counts-perpetrators']])
    const seen = features.map(({ properties: p }) => [
      p.start,
      p.end,
      p.datePrecision,
      p.placePrecision,
      p.actor,
      p.place,
      p.killed,
      p.injured,
    ])
    expect(seen.sort()).toEqual([...expected].sort())
    expect([...new Set(features.map(({ properties }) => properties.kind))]).toEqual(['attack'])
  })
})

it('HXL tags tell columns whose names tell nothing', async () => {
  const file = fileOf(
    'a.csv',
    table(
      ['A', 'B', 'C', 'D'],
      ['#date+occurred', '#geo+lat', '#geo+lon', '#affected+killed'],
      ['2020-05-01', 11.2, 49.1, 3],
    ),
  )
  expect(await first(file)).toEqual([
    'hxl',
    '2020-05-01',
    '2020-05-01',
    'day',
    [49.1, 11.2],
    'unstated',
    null,
    'none',
    { low: 3, best: 3, high: 3 },
  ])
})
