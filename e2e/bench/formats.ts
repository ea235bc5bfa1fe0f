import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { readTable } from '../../src/intake/open-data.ts'
import { faultWhat } from '../../src/words/fault-words.ts'
import { WHOLE_ENGLISH as en } from '../../src/words/whole.ts'
import { csvCell, featureOf, type InventedRow, inventedRows, ROW_NAMES } from './invented-rows.ts'
import { parquetFile } from './parquet-file.ts'
import { tableOf } from './table.ts'

const ROWS = 5000

type Cells = Readonly<Record<string, string>>

/** Invented rows, of which some are wrong as rows of real tables are. */
function rowsWithFaults(): InventedRow[] {
  let last = ''
  return Array.from(inventedRows(ROWS), (row, i) => {
    const { latitude, longitude, id } = row
    const wrong = {
      ...(i % 200 === 7 && { date: '2024-02-30' }),
      ...(i % 400 === 11 && { latitude: longitude, longitude: latitude }),
      ...(i % 500 === 13 && { killed: 'several' }),
      ...(i % 250 === 17 && { id: last }),
      ...(i % 300 === 19 && { latitude: '', longitude: '' }),
    }
    last = id
    return { ...row, ...wrong }
  })
}

function separated(rows: readonly Cells[], delimiter: string, tags?: readonly string[]): string {
  const names = Object.keys(rows[0]!)
  const lines = rows.map((row) => names.map((name) => csvCell(row[name]!, delimiter)))
  return [names, ...(tags ? [tags] : []), ...lines].map((cells) => cells.join(delimiter)).join('\n')
}

function utf16(text: string): Uint8Array {
  const letters = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0))
  return new Uint8Array(letters.buffer)
}

function workbook(rows: readonly Cells[], bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.json_to_sheet([...rows]), 'Rows')
  return new Uint8Array(write(book, { type: 'array', bookType }))
}

/** Text in markup. */
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function kml(rows: readonly InventedRow[]): string {
  const marks = rows.map(({ notes, date, longitude, latitude, latitude: { length } }) => {
    const point = length > 0 ? `<Point><coordinates>${longitude},${latitude}</coordinates></Point>` : ''
    return `<Placemark><name>${safe(notes)}</name><TimeStamp><when>${date}</when></TimeStamp>${point}</Placemark>`
  })
  return `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${marks.join('\n')}</Document></kml>`
}

function gpx(rows: readonly InventedRow[]): string {
  const points = rows
    .filter(({ latitude }) => latitude !== '')
    .map(
      ({ notes, date, longitude, latitude }) =>
        `<wpt lat="${latitude}" lon="${longitude}"><time>${date}T00:00:00Z</time><name>${safe(notes)}</name></wpt>`,
    )
  return `<gpx version="1.1">${points.join('\n')}</gpx>`
}

const UCDP = (row: InventedRow): Cells => ({
  ...{ id: row.id, type_of_violence: '1', dyad_name: row.actor, side_a: row.actor, side_b: 'Civilians' },
  ...{ where_prec: '1', where_coordinates: row.place, latitude: row.latitude, longitude: row.longitude },
  ...{ country: row.country, date_prec: '1', date_start: `${row.date} 00:00:00.000` },
  ...{ date_end: `${row.date} 00:00:00.000`, best: row.killed, low: row.killed, high: row.killed },
  ...{ source_headline: row.notes },
})

const ACLED = (row: InventedRow): Cells => ({
  ...{ event_id_cnty: row.id, event_date: row.date, time_precision: '1', event_type: row.type },
  ...{ actor1: row.actor, country: row.country, location: row.place, latitude: row.latitude },
  ...{ longitude: row.longitude, geo_precision: '1', source: row.source, notes: row.notes },
  fatalities: row.killed,
})

const GTD = ({ date, ...row }: InventedRow): Cells => {
  const [iyear = '', imonth = '', iday = ''] = date.split('-')
  return {
    ...{ eventid: row.id, iyear, imonth, iday, country_txt: row.country, city: row.place },
    ...{ latitude: row.latitude, longitude: row.longitude, specificity: '1', summary: row.notes },
    ...{ attacktype1_txt: 'Unknown', gname: row.actor, nkill: row.killed },
  }
}

/** As timemaps write their events: days month first, what tells them apart as filters. */
const timemapEvent = (row: InventedRow) => ({
  ...{ id: row.id, date: monthFirst(row.date), latitude: row.latitude, longitude: row.longitude },
  ...{ location: row.place, description: row.notes, sources: [row.source] },
  filters: [
    { key: 'Type', value: row.type },
    { key: 'Actor', value: row.actor },
  ],
})

function monthFirst(date: string): string {
  const [year, month, day] = date.split('-')
  return `${month}/${day}/${year}`
}

const HXL_TAGS = [
  ...['#event+id', '#date+occurred', '#country+code', '#loc+name', '#geo+lat', '#geo+lon', '#event+type'],
  ...['#group+name', '#affected+killed', '#meta+source', '#description'],
]

function filesOf(rows: readonly InventedRow[]): readonly (readonly [string, string | Uint8Array])[] {
  const all = rows.map((row) => Object.fromEntries(ROW_NAMES.map((name) => [name, row[name]])))
  const commas = separated(all, ',')
  const decimal = (degrees: string) => degrees.replace('.', ',')
  const european = rows.map((row) => ({
    ...row,
    latitude: decimal(row.latitude),
    longitude: decimal(row.longitude),
  }))
  const features = rows.map((row) =>
    row.latitude === '' ? { ...featureOf(row), geometry: null } : featureOf(row),
  )
  return [
    ['CSV', commas],
    ['CSV with semicolons and decimal commas', separated(european, ';')],
    ['Text with tabs, UTF-16', utf16(separated(all, '\t'))],
    ['Excel workbook (XLSX)', workbook(all, 'xlsx')],
    ['Excel workbook (XLS)', workbook(all, 'biff8')],
    ['GeoJSON', JSON.stringify({ type: 'FeatureCollection', features })],
    ['GeoJSON, a feature a line', features.map((feature) => JSON.stringify(feature)).join('\n')],
    ['JSON, a list of objects', JSON.stringify(all)],
    [
      'Parquet',
      parquetFile(Object.fromEntries(ROW_NAMES.map((name) => [name, rows.map((row) => row[name])]))),
    ],
    ['KML', kml(rows)],
    ['KMZ', zipSync({ 'doc.kml': strToU8(kml(rows)) })],
    ['GPX', gpx(rows)],
    ['Zip of a CSV', zipSync({ 'rows.csv': strToU8(commas) })],
    ['UCDP GED', separated(rows.map(UCDP), ',')],
    ['ACLED', separated(rows.map(ACLED), ',')],
    ['GTD', separated(rows.map(GTD), ',')],
    ['Timemap', JSON.stringify(rows.map(timemapEvent))],
    ['CSV with HXL tags', separated(all, ',', HXL_TAGS)],
  ]
}

/** The same invented rows in every format that is read: how many are shown, in what time of the processor, and what is said of the others. */
export async function formatsBench(): Promise<string> {
  const lines: string[][] = []
  /** What is said of faults, in the order in which it is first said. */
  const sayings: string[] = []
  const numberOf = (what: string) => {
    if (!sayings.includes(what)) sayings.push(what)
    return sayings.indexOf(what) + 1
  }
  for (const [name, content] of filesOf(rowsWithFaults())) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    const before = process.cpuUsage()
    const table = await readTable({ name, bytes })
    const { info } = table.open(table.inspect().map, en.sources.own)
    const { user, system } = process.cpuUsage(before)
    const { shown, of, faults } = info.reading!
    const said = faults.map((group) => `${group.n} (${numberOf(faultWhat(group, en))})`).join(', ')
    lines.push([
      ...[name, shown.toLocaleString('en'), of.toLocaleString('en')],
      ...[(bytes.length / 1e6).toFixed(1), ((user + system) / 1e6).toFixed(1), said],
    ])
  }
  return [
    tableOf(['format', 'shown', 'of rows', 'MB', 's', 'rows in the repair list'], lines, [1, 2, 3, 4]),
    ...sayings.map((what, i) => `- (${i + 1}) ${what}`),
    '',
  ].join('\n')
}
