import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileOf, openAs } from './fixtures/open.ts'
import { workbook } from './fixtures/workbook.ts'

/** Day, place and title of everything that a file holds. */
async function seen(...given: Parameters<typeof openAs>) {
  const { features } = await openAs(...given)
  return features.map(({ geometry, properties }) => [
    properties.start,
    geometry?.coordinates.join() ?? null,
    properties.title,
  ])
}

const TWO = [
  ['2020-05-01', '69.1,34.5', 'Fürst'],
  ['2020-05-02', '69.2,34.6', 'Second, quoted'],
]
const CSV =
  'Date,Latitude,Longitude,Title\n2020-05-01,34.5,69.1,Fürst\n2020-05-02,34.6,69.2,"Second, quoted"\n'

/** UTF-16 with its mark, or another encoding of one byte a letter by a table of what is beyond ASCII. */
const utf16 = (text: string, little = true) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, little)
  ;[...text].forEach((letter, i) => {
    view.setUint16(2 + i * 2, letter.charCodeAt(0), little)
  })
  return bytes
}
const cyrillic = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })

describe('a table of separated values', () => {
  it.each<[string, string | Uint8Array]>([
    ['commas', CSV],
    ['a byte order mark', `\ufeff${CSV}`],
    ['lines ended as on Windows', CSV.replaceAll('\n', '\r\n')],
    [
      'semicolons and a decimal comma',
      'Date;Latitude;Longitude;Title\n2020-05-01;34,5;69,1;Fürst\n2020-05-02;34,6;69,2;Second, quoted\n',
    ],
    [
      'tabs',
      'Date\tLatitude\tLongitude\tTitle\n2020-05-01\t34.5\t69.1\tFürst\n2020-05-02\t34.6\t69.2\tSecond, quoted\n',
    ],
    [
      'bars',
      CSV.replaceAll('"', '')
        .replace('Second, quoted', 'Second; quoted')
        .replaceAll(',', '|')
        .replace(';', ','),
    ],
    ['two bytes a letter, the lower first', utf16(CSV)],
    ['two bytes a letter, the higher first', utf16(CSV, false)],
    ['Latin letters of one byte', Uint8Array.from(CSV, (letter) => letter.charCodeAt(0))],
    ['a title above it', `An invented table\n\n${CSV}`],
    ['empty lines at its end', `${CSV}\n\n,,,\n`],
  ])('is read with %s', async (_what, content) => {
    expect(await seen(fileOf('two.csv', content))).toEqual(TWO)
  })

  it('is read in Cyrillic of one byte, with its own names of columns', async () => {
    const text = 'Дата;Широта;Долгота;Название;Место\n01.02.2022;50,45;30,52;Взрыв;Киев\n'
    const { inspected, features } = await openAs(fileOf('a.csv', cyrillic(text)))
    expect([
      inspected.how.encoding,
      features[0]!.properties.start,
      features[0]!.properties.title,
      features[0]!.properties.place,
    ]).toEqual(['windows-1251', '2022-02-01', 'Взрыв', 'Киев'])
  })

  it('is read by another encoding where the guess was wrong', async () => {
    const text = cyrillic('Date;Lat;Lon;Title\n2022-01-01;1;2;Да\n')
    const title = async (encoding: string) => (await seen(fileOf('a.csv', text), {}, { encoding }))[0]![2]
    expect([await title('windows-1251'), await title('windows-1252')]).toEqual(['Да', 'Äà'])
  })

  it('keeps line breaks, quotes, markup, formulas and names of prototypes as they are', async () => {
    const text = 'Date,Lat,Lon,Title,__proto__,constructor\n2020-01-01,1,2,"=1+1 ""<b>""\nx",a,b\n'
    const { features, opened } = await openAs(fileOf('a.csv', text))
    expect([features[0]!.properties.title, opened.extras!.map(({ name }) => name)]).toEqual([
      '=1+1 "<b>"\nx',
      ['__proto__', 'constructor'],
    ])
  })

  it('tells columns apart that are called alike, and names those that are not called at all', async () => {
    const { inspected } = await openAs(fileOf('a.csv', 'Date,x,x,\n2020-01-01,1,2,3\n'))
    expect(inspected.columns).toEqual(['Date', 'x', 'x (2)', '#4'])
  })
})

describe('a workbook', () => {
  const rows = [
    ['Date', 'Latitude', 'Longitude', 'Title'],
    [new Date(Date.UTC(2020, 4, 1)), 34.5, 69.1, 'Fürst'],
    [new Date(Date.UTC(2020, 4, 2)), 34.6, 69.2, 'Second, quoted'],
  ]

  it.each(['xlsx', 'biff8'] as const)('is read as %s, days as days', async (type) => {
    expect(await seen(fileOf('two.xlsx', workbook({ Data: rows }, type)))).toEqual(TWO)
  })

  it('is read by its longest sheet, or another one', async () => {
    const file = fileOf('two.xlsx', workbook({ About: [['Invented']], Data: rows, Old: rows.slice(0, 2) }))
    const { inspected } = await openAs(file)
    expect([
      inspected.how.sheets,
      inspected.how.sheet,
      (await seen(file, {}, { sheet: 'Old' })).length,
    ]).toEqual([['About', 'Data', 'Old'], 'Data', 1])
  })
})

describe('a map', () => {
  const feature = (properties: object, geometry: object | null) => ({ type: 'Feature', properties, geometry })
  const points = (...coordinates: number[][]) => ({ type: 'MultiPoint', coordinates })
  const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] })

  it('of GeoJSON is read without ids, with null properties, altitude and other names', async () => {
    const features = [
      feature({ date: '2020-05-01', name: 'Fürst' }, { type: 'Point', coordinates: [69.1, 34.5, 1800] }),
      feature({ date: '2020-05-02', name: 'Second, quoted' }, point(69.2, 34.6)),
      { type: 'Feature', properties: null, geometry: null },
    ]
    const file = fileOf(
      'a.geojson',
      JSON.stringify({ type: 'FeatureCollection', bbox: [0, 0, 1, 1], features }),
    )
    const { faults, opened } = await openAs(file)
    expect([await seen(file), opened.info.reading!.of, faults.map(({ code, n }) => [code, n])]).toEqual([
      TWO,
      2,
      [['heights', 1]],
    ])
  })

  it('of GeoJSON with several points in one is read as asked', async () => {
    const file = fileOf(
      'a.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [feature({ date: '2020-05-01', name: 'Two' }, points([179, 10], [-179, 20]))],
      }),
    )
    expect([await seen(file), await seen(file, {}, { parts: 'each' })]).toEqual([
      [['2020-05-01', '-180,15', 'Two']],
      [
        ['2020-05-01', '179,10', 'Two'],
        ['2020-05-01', '-179,20', 'Two'],
      ],
    ])
  })

  it('of GeoJSON a line is read, with or without record separators', async () => {
    const lines = [
      feature({ date: '2020-05-01', name: 'Fürst' }, point(69.1, 34.5)),
      feature({ date: '2020-05-02', name: 'Second, quoted' }, point(69.2, 34.6)),
    ].map((one) => JSON.stringify(one))
    expect(await seen(fileOf('a.geojsonl', lines.join('\n')))).toEqual(TWO)
    expect(await seen(fileOf('a.geojsons', lines.map((line) => `\u001e${line}`).join('\n')))).toEqual(TWO)
  })

  const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
    <Placemark><name>Fürst</name><description><![CDATA[<b>bold</b>]]></description><TimeStamp><when>2020-05-01</when></TimeStamp>
    <Point><coordinates>69.1,34.5,0</coordinates></Point></Placemark>
    <Placemark><name>Second, quoted</name><TimeSpan><begin>2020-05-02</begin><end>2020-05-03</end></TimeSpan>
    <Point><coordinates>69.2,34.6</coordinates></Point></Placemark></Document></kml>`

  it('of KML is read, and packed as KMZ', async () => {
    const one = KML.replace(/<TimeSpan>.*<\/TimeSpan>/, '<TimeStamp><when>2020-05-02</when></TimeStamp>')
    expect(await seen(fileOf('a.kml', one))).toEqual(TWO)
    expect(
      await seen(fileOf('a.kmz', zipSync({ 'doc.kml': strToU8(one), 'icon.png': strToU8('x') }))),
    ).toEqual(TWO)
  })

  it('of GPX is read by its waypoints', async () => {
    const gpx = `<gpx version="1.1"><wpt lat="34.5" lon="69.1"><time>2020-05-01T10:00:00Z</time><name>Fürst</name></wpt>
      <wpt lat="34.6" lon="69.2"><time>2020-05-02T10:00:00Z</time><name>Second, quoted</name></wpt></gpx>`
    expect(await seen(fileOf('a.gpx', gpx))).toEqual(TWO)
  })
})

it('an archive of one table is read as the table', async () => {
  const file = fileOf(
    'a.zip',
    zipSync({ 'folder/two.csv': strToU8(CSV), '__MACOSX/._two.csv': strToU8('x') }),
  )
  expect(await seen(file)).toEqual(TWO)
})

it('an archive of several tables is read by the first, or another one', async () => {
  const file = fileOf(
    'a.zip',
    zipSync({ 'a.csv': strToU8(CSV), 'b.csv': strToU8(CSV.split('\n').slice(0, 2).join('\n')) }),
  )
  const { inspected } = await openAs(file)
  expect([inspected.how.sheets, (await seen(file, {}, { sheet: 'b.csv' })).length]).toEqual([
    ['a.csv', 'b.csv'],
    1,
  ])
})

it('a table of Parquet is read, instants as days in UTC', async () => {
  const { features } = await openAs(fileOf('two.parquet'))
  expect(
    features.map(({ properties }) => [properties.start, properties.title, properties.killed?.best]),
  ).toEqual([
    ['2020-05-01', 'First', 1],
    ['2020-05-02', 'Second', 0],
  ])
})

it('a timemap is read with its days month first, and its filters as columns', async () => {
  const events = [
    {
      id: 'A1',
      date: '02/03/2022',
      latitude: '50.1',
      longitude: '36.2',
      location: 'Kharkiv',
      description: 'Invented',
      sources: ['https://example.org/1'],
      filters: [{ key: 'Area', value: 'Residential' }],
    },
  ]
  const { inspected, features, opened } = await openAs(fileOf('events.json', JSON.stringify(events)))
  expect([
    inspected.map.as,
    inspected.asks,
    features[0]!.properties.start,
    opened.extras!.map(({ name }) => name),
  ]).toEqual(['timemap', [], '2022-02-03', ['sources', 'Area']])
})
