import { MOST_BYTES } from '../../core/record/limits.ts'
import { otherCrs } from '../other-crs.ts'
import { type OnProgress, type Parts, type RawTable, Refused } from '../raw-table.ts'
import { decode, encodingOf } from './encoding.ts'
import { featuresOf, tableOfFeatures } from './geojson.ts'
import { rowsOfJson, tableOfJson } from './json-rows.ts'

/** How a file is to be read where what is seen of it is not right. */
export interface ReadChoice {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly sheet?: string | undefined
  readonly parts?: Parts | undefined
}

/** A file as page and command have it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** GeoJSON as it stands, with its table: a file of our own form is read by its own rules. */
export interface ReadFile {
  readonly table: RawTable
  /** The value of a GeoJSON collection; null for every other container. */
  readonly collection: unknown
}

/** First bytes of pictures, films, sounds and documents. */
const PICTURES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'II*\0', 'MM\0*', 'BM', '\0\0\0']
const DOCUMENTS = ['%PDF', '{\\rtf']

/** Tables that are looked for in an archive. */
const TABLES = /\.(?:csv|tsv|tab|txt|json|geojson|geojsonl|ndjson|kml|gpx|xlsx|xlsm|xls|parquet)$/i

/**
 * The table of a file, by what it holds and not by its name; each container's code is loaded when there is one. Throws Refused
 * with the reason where there is none.
 */
export async function readContainer(
  { name, bytes }: GivenFile,
  choice: ReadChoice = {},
  progress: OnProgress = () => {},
): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES)
    throw new Refused({ code: 'too-large', bytes: bytes.length, most: MOST_BYTES })
  if (bytes.length === 0) throw new Refused({ code: 'empty' })
  const begins = (text: string) => [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0))
  if (PICTURES.some(begins)) throw new Refused({ code: 'picture' })
  if (DOCUMENTS.some(begins)) throw new Refused({ code: 'binary' })
  const { isZip } = await import('./zip.ts')
  if (isZip(bytes)) return readArchive({ name, bytes }, choice, progress)
  const { isCompound, readWorkbook } = begins('\xd0\xcf')
    ? await import('./workbook.ts')
    : { isCompound: () => false, readWorkbook: null }
  if (readWorkbook && isCompound(bytes)) return alone(readWorkbook(bytes, choice.sheet))
  if (begins('PAR1')) return alone(await (await import('./parquet.ts')).readParquet(bytes))
  return readText(bytes, choice, progress)
}

const alone = (table: RawTable): ReadFile => ({ table, collection: null })

async function readArchive(file: GivenFile, choice: ReadChoice, progress: OnProgress): Promise<ReadFile> {
  const { unzip } = await import('./zip.ts')
  const entries = unzip(file.bytes)
  const names = entries.map(({ name }) => name)
  if (names.includes('[Content_Types].xml'))
    return alone((await import('./workbook.ts')).readWorkbook(file.bytes, choice.sheet))
  const tables = entries.filter(({ name }) => TABLES.test(name))
  const isKmz = names.includes('doc.kml') || /\.kmz$/i.test(file.name)
  const inner = isKmz
    ? (tables.find(({ name }) => name === 'doc.kml') ?? tables.find(({ name }) => /\.kml$/i.test(name)))
    : (tables.find(({ name }) => name === choice.sheet) ?? tables[0])
  if (!inner) throw new Refused({ code: 'no-table', names: names.slice(0, 10) })
  const sheets = tables.map(({ name }) => name)
  const read = await readContainer(inner, isKmz ? choice : { ...choice, sheet: undefined }, progress)
  if (isKmz || sheets.length === 1) return read
  return { ...read, table: { ...read.table, how: { ...read.table.how, sheets, sheet: inner.name } } }
}

async function readText(bytes: Uint8Array, choice: ReadChoice, progress: OnProgress): Promise<ReadFile> {
  const encoding = choice.encoding ?? encodingOf(bytes)
  const start = decode(bytes.subarray(0, 2000), encoding).replaceAll('\u001e', '').trimStart()
  if (start.startsWith('<')) return readMarkup(decode(bytes, encoding), start, choice)
  if (/^[{[]/.test(start) && choice.delimiter === undefined) {
    const json = readJson(decode(bytes, encoding).trim(), choice)
    if (json) return json
  }
  return alone((await import('./csv.ts')).readCsv(bytes, { ...choice, encoding }, progress))
}

async function readMarkup(text: string, start: string, choice: ReadChoice): Promise<ReadFile> {
  const root = /<(?:\w+:)?(kml|gpx|html|svg|rss|osm)\b/i.exec(start)?.[1]?.toLowerCase()
  if (root === 'svg') throw new Refused({ code: 'picture' })
  if (root !== 'kml' && root !== 'gpx') throw new Refused({ code: 'no-table', names: [] })
  return alone((await import('./xml.ts')).readXml(text, root, choice.parts))
}

/** What is neither JSON nor lines of it may still be a table that begins with a brace: then null. */
function readJson(text: string, { parts }: ReadChoice): ReadFile | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const lines = readLines(text, parts)
    if (lines) return lines
    throw new Refused({ code: 'not-json', reason: (error as Error).message.slice(0, 200) })
  }
  const features = featuresOf(value)
  if (features) {
    const crs = otherCrs((value as { crs?: unknown }).crs)
    if (crs !== null) throw new Refused({ code: 'other-crs', crs })
    return { table: tableOfFeatures(features, parts), collection: value }
  }
  const rows = rowsOfJson(value)
  if (!rows) throw new Refused({ code: 'no-table', names: [] })
  return alone(tableOfJson(rows))
}

/** A value a line: features (RFC 8142 with or without its separators), or objects. */
function readLines(text: string, parts: Parts | undefined): ReadFile | null {
  try {
    const values = text
      .split(/\r?\n/)
      .map((line) => line.replaceAll('\u001e', '').trim())
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown)
    const features = values.flatMap((value) => featuresOf(value) ?? [])
    if (features.length > 0) return alone(tableOfFeatures(features, parts, 'geojsonl'))
    const rows = rowsOfJson(values)
    return rows && alone(tableOfJson(rows))
  } catch {
    return null
  }
}
