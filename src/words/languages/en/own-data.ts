import type { FaultCode, FaultEffect, Repair } from '../../../core/record/fault.ts'
import type { Container, Field, ProfileName, Refusal } from '../../../core/record/own-data.ts'
import type { Part } from '../../parts.ts'
import { and, counted, number } from './format.ts'

type Refused<C extends Refusal['code']> = Extract<Refusal, { readonly code: C }>
const rows = (n: number) => counted(n, 'row', 'rows')

/** What is said of a file of the reader's own: what it is, how its columns are read, and what could not be. In English. */
export const ownData = {
  title: 'Open your own data',
  lead: 'The file is read on this device and goes nowhere else.',
  formats:
    'CSV, Excel, GeoJSON, KML, KMZ, GPX, Parquet, JSON, or a zip of one of them. It has to give a day for each row.',
  choose: 'Choose a file',
  orDrop: 'or drop it anywhere on the page, or paste a table or a file',
  dropHere: 'Drop the file to open it',
  reading: ({ file }: { file: string }): Part<'file'>[] => [
    { text: 'Reading ' },
    { text: file, element: 'file' },
    { text: ' …' },
  ],
  cancel: 'Cancel',
  back: 'Another file',
  pasted: 'Pasted table',
  containers: {
    csv: 'a table of separated values',
    workbook: 'a workbook',
    geojson: 'GeoJSON',
    geojsonl: 'GeoJSON, a feature a line',
    kml: 'KML',
    gpx: 'GPX',
    'json-rows': 'a JSON list',
    parquet: 'Parquet',
  } satisfies { readonly [C in Container]: string },
  profiles: {
    reachmap: 'a table of this page',
    ucdp: 'UCDP GED or Candidate',
    acled: 'ACLED',
    gtd: 'GTD',
    timemap: 'a timemap',
    hxl: 'HXL hashtags',
  } satisfies { readonly [P in ProfileName]: string },
  noProfile: 'by the names of the columns',
  what: (of: { file: string; container: string; rows: number; columns: number }): Part<'file'>[] => [
    { text: of.file, element: 'file' },
    { text: `: ${of.container}, ${rows(of.rows)}, ${counted(of.columns, 'column', 'columns')}.` },
  ],
  readAs: 'Read as',
  encoding: 'Text encoding',
  encodings: {
    'utf-8': 'Unicode (UTF-8)',
    'utf-16le': 'Unicode (UTF-16)',
    'utf-16be': 'Unicode (UTF-16, big-endian)',
    'windows-1251': 'Cyrillic (Windows-1251)',
    'windows-1252': 'Western European (Windows-1252)',
  } as Readonly<Record<string, string>>,
  delimiter: 'Cells divided by',
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as Readonly<Record<string, string>>,
  sheet: 'Sheet',
  parts: 'Shapes of several points',
  partsAs: { one: 'one incident in the middle', each: 'an incident at each' },
  mapping: 'Which column gives what',
  mappingHint: 'Columns that give nothing are kept: they stand in the card and are searched.',
  field: 'Incident',
  column: 'Column',
  firstRows: 'First rows',
  noColumn: 'not in the file',
  moreFields: ({ n }: { n: number }) => `${counted(n, 'more field', 'more fields')}`,
  kept: ({ n }: { n: number }) => `${counted(n, 'column is', 'columns are')} kept as they stand`,
  fields: {
    start: 'Day, or first day',
    end: 'Last day',
    year: 'Year',
    month: 'Month',
    date: 'Day of the month',
    lat: 'Latitude',
    lon: 'Longitude',
    point: 'Coordinates in one column',
    place: 'Place',
    admin1: 'Province',
    country: 'Country',
    title: 'Title',
    summary: 'Summary',
    kind: 'Kind',
    actor: 'Group',
    actor2: 'Group on the other side',
    target: 'Target',
    attack: 'Type of attack',
    killed: 'Killed',
    killedLow: 'Killed, lowest figure',
    killedHigh: 'Killed, highest figure',
    injured: 'Injured',
    datePrecision: 'How exact the day is',
    placePrecision: 'How exact the place is',
    radiusKm: 'Radius of the place, km',
    attribution: 'Who attributes it',
    certainty: 'Whether it is doubted',
    role: 'Role',
    case: 'Case',
    source: 'Source',
    id: 'Id',
  } satisfies { readonly [F in Field]: string },
  askDay: 'No column was found that gives the day. Choose it below.',
  askOrder: ({ column, example }: { column: string; example: string }): Part<'column' | 'example'>[] => [
    { text: 'How is ' },
    { text: example, element: 'example' },
    { text: ' in the column ' },
    { text: column, element: 'column' },
    { text: ' to be read? Nothing in it tells.' },
  ],
  order: ({ day, month }: { day: number; month: number }) => `Day ${day}, month ${month}`,
  branches: 'Take “Group (Place)” for a branch of the group',
  /** The group that the rows are about, chosen of those that they name. */
  about: 'Whose reach it is about',
  aboutNobody: 'Nobody’s in particular',
  aboutActor: ({ name, n }: { name: string; n: number }) => `${name}: ${rows(n)}`,
  /** Where it is chosen once the file is open. */
  aboutChoose: 'Choose whose reach it is about',
  aboutHint:
    'The sentence, the first filter, the path and the measures follow from it. The file stays as it is.',
  aboutNoActors: 'The file names no group.',
  aboutTake: 'Show it so',
  aboutNow: ({ name }: { name: string | null }) =>
    name === null ? 'It is about nobody’s reach in particular now.' : `It is about the reach of ${name} now.`,
  aliases: 'Names of one group',
  aliasesHint: 'One group a line, its other names behind an equals sign: Islamic State = IS, ISIS, Daesh',
  warnings: {
    'no-places': 'No column gives a place: the incidents are in the list, and none is on the map.',
    restricted:
      'The provider does not allow that its rows are published. Figures are to be cited as it asks.',
    'counts-perpetrators': 'Killed and injured count perpetrators too in this dataset.',
  },
  openRows: ({ n }: { n: number }) => `Open ${rows(n)}`,
  answerFirst: 'Answer the question first',
  saveMap: 'Save this mapping',
  remembered: 'Read as the last file with these columns.',

  refusedTitle: 'The file was not opened',
  nothingChanged: ({ file }: { file: string }): Part<'file'>[] => [
    { text: file, element: 'file' },
    { text: ' was not opened. What was open stays.' },
  ],
  nothingLeft: ({ of }: { of: number }) =>
    of === 1 ? 'Its one row can’t be used.' : `None of its ${rows(of)} can be used.`,
  twoFiles: ({ n }: { n: number }) =>
    `These are ${number(n)} files. Choose one of them; when it is open, the next one can be joined with it.`,
  /** Where a file of the reader is open already. */
  beside: ({ open, file }: { open: string; file: string }): Part<'open' | 'file'>[] => [
    { text: open, element: 'open' },
    { text: ' is open. What is to become of ' },
    { text: file, element: 'file' },
    { text: '?' },
  ],
  replace: 'Show it instead',
  join: 'Join both',
  joinHint:
    'Joined, they are played, filtered and measured as one. Ids of the new rows begin with the name of their file.',
  folder: 'This is a folder. Choose a file in it.',
  nothingPasted: 'What was pasted is neither a table nor a file.',
  unreadable: ({ reason }: { reason: string }) => `The file could not be read (${reason}). Choose it again.`,
  refusals: {
    'too-large': ({ bytes, most }: Refused<'too-large'>) =>
      `It has ${number(Math.ceil(bytes / 2 ** 20))} MB; at most ${number(most / 2 ** 20)} MB can be read. Divide it.`,
    empty: () => 'It is empty.',
    picture: () => 'It is a picture, and holds no table.',
    binary: () => 'It is neither a text nor a table that is known here.',
    password: () => 'It has a password. Save it without one.',
    damaged: ({ reason }: Refused<'damaged'>) => `It is damaged, or not what it seems (${reason}).`,
    bomb: ({ most }: Refused<'bomb'>) =>
      `It unpacks to more than ${number(most / 2 ** 20)} MB, or to very many files. Unpack it and choose the table.`,
    'several-files': ({ names }: Refused<'several-files'>) =>
      `It holds several tables: ${and(names)}. Choose one of them.`,
    'no-table': ({ names }: Refused<'no-table'>) =>
      names.length === 0 ? 'It holds no table and no places.' : `It holds no table, only ${and(names)}.`,
    'too-many-columns': ({ n, most }: Refused<'too-many-columns'>) =>
      `It has ${number(n)} columns; at most ${number(most)} can be read.`,
    'too-many-rows': ({ n, most }: Refused<'too-many-rows'>) =>
      `It has ${number(n)} rows or more; at most ${number(most)} can be read. Divide it.`,
    'only-links': ({ n }: Refused<'only-links'>) =>
      `It holds no places, only ${counted(n, 'link', 'links')} to another address, which is not fetched. Save the places themselves.`,
    'other-crs': ({ crs }: Refused<'other-crs'>) =>
      `It says that its coordinates are in ${crs}, not longitude and latitude in degrees (WGS84). Save it in WGS84.`,
    'not-json': ({ reason }: Refused<'not-json'>) => `It begins as JSON and is not JSON (${reason}).`,
    'no-rows': () => 'It has names of columns and no rows.',
    totals: ({ columns }: Refused<'totals'>) =>
      `It holds totals (${and(columns)}) and not incidents: without a place and a day for each there is nothing to play. The provider’s table of events has them.`,
    'no-days': () => 'No column gives the day. Say which one does.',
  } satisfies { readonly [C in Refusal['code']]: (refusal: Refused<C>) => string },

  shownOf: ({ shown, of }: { shown: number; of: number }) => `${number(shown)} of ${number(of)} shown`,
  allShown: ({ of }: { of: number }) => `All ${number(of)} shown`,
  repairList: 'What could not be used',
  shownAndList: ({ shown, of }: { shown: number; of: number }) =>
    `${number(shown)} of ${number(of)} shown. What could not be used`,
  repairLead: ({ file, shown, of }: { file: string; shown: number; of: number }): Part<'file'>[] => [
    { text: file, element: 'file' },
    {
      text:
        shown === of
          ? `: all ${rows(of)} are shown.`
          : `: ${number(shown)} of ${rows(of)} are shown, ${number(of - shown)} left out.`,
    },
  ],
  nothingWrong: 'Nothing was found that could not be used.',
  effects: {
    'left-out': 'Left out',
    changed: 'Shown, without the value',
    doubted: 'Shown as it stands, and doubtful',
  } satisfies { readonly [E in FaultEffect]: string },
  group: ({ n, what, column }: { n: number; what: string; column: string }) =>
    `${rows(n)}${column === '' ? '' : `, column “${column}”`}: ${what}.`,
  ofFile: ({ n, what }: { n: number; what: string }) => `${number(n)} ${what}.`,
  example: ({ row, given, suggested }: { row: number; given: string; suggested: string }) =>
    `Row ${number(row)}${given === '' ? '' : `: ${given}`}${suggested === '' ? '' : ` → ${suggested}`}`,
  moreRows: ({ n }: { n: number }) => `and ${number(n)} more`,
  faults: {
    'no-day': 'no day is given',
    'unreadable-day': 'this is not a day that can be read',
    'no-such-day': 'there is no such day',
    'year-zero': 'there is no year 0',
    'two-figures': 'the year has two figures only',
    'two-ways': 'the day can be read two ways',
    'end-before-start': 'the end lies before the start',
    'bad-end': 'the end is no day; only the start is used',
    'no-degrees': 'this is not a number of degrees',
    'beyond-degrees': 'this lies beyond a pole or beyond 180 degrees',
    'half-a-place': 'only one of latitude and longitude is given',
    'other-country':
      'this lies outside the country that is stated, and in it when latitude and longitude are exchanged',
    'at-zero': 'latitude and longitude are both 0, which mostly means that they are not known',
    'not-a-country': 'this country is not known by a code or an English name',
    'not-a-count': 'this is not a whole number of people',
    'unknown-code': 'this code is not known; how exact it is stays unstated',
    'not-a-radius': 'this is not a number of kilometres',
    twice: 'the id is used before',
    cut: 'the text is too long and was cut',
    'too-many-cells': 'the row has more cells than there are columns',
    issue: '',
    heights: 'positions have a height, which is not used',
    links: 'links to other addresses were not followed',
    shapes: 'lines or areas are shown at their middle',
    'error-cells': 'cells hold an error of the spreadsheet and were left empty',
    quotes: 'quotation marks are opened or closed where they should not be',
  } satisfies { readonly [C in FaultCode]: string },
  repairs: {
    'swap-degrees': 'Exchange latitude and longitude',
    'number-ids': 'Number the ids that are used again',
    'exchange-ends': 'Exchange start and end',
    'two-figure-years': 'Read the years as 1969 to 2068',
  } satisfies { readonly [R in Repair]: string },
  applyToAll: ({ repair, n }: { repair: string; n: number }) =>
    n === 1 ? repair : `${repair} (all ${rows(n)})`,
  download: 'Download the list (CSV)',
  listColumns: {
    file: 'file',
    row: 'row',
    column: 'column',
    effect: 'effect',
    what: 'what',
    given: 'given',
    suggested: 'suggested',
  },
  listName: ({ file }: { file: string }) => `${file}-repairs.csv`,
  mapName: ({ file }: { file: string }) => `${file}-mapping.json`,
}
