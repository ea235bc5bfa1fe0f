import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { PROFILE_NAMES, type ProfileName } from '../core/record/own-data.ts'
import { statedOf } from '../core/record/stated.ts'
import { extrasAt } from '../core/table/extras.ts'
import { ImportMapError, parseMap } from '../intake/map-file.ts'
import type { ImportMap } from '../intake/mapping.ts'
import { NothingLeft, type OpenTable, readTable } from '../intake/open-data.ts'
import { featuresOf, type OpenedData } from '../intake/opened-data.ts'
import { Refused } from '../intake/raw-table.ts'
import { faultLine, faultsCsv, refusalWords } from '../words/fault-words.ts'
import { WHOLE_ENGLISH as en } from '../words/whole.ts'
import { type Command, type Outcome, readOptions, UsageError } from './command.ts'

const HELP = `npm run --silent geodata -- import FILE [options]

Reads a table or a map of incidents as the page does: CSV, Excel, GeoJSON, KML, KMZ, GPX, Parquet, JSON, or a zip of one of them.
Says what it took the file for, how its columns are read, and what could not be used.

  --as NAME          take it for a format: ${PROFILE_NAMES.join(', ')} (default: by its columns)
  --map FILE         read it by a mapping that was saved, here or in the page
  --day-order ORDER  day-first or month-first, where 03/04/2019 can be read both ways
  --out FILE         write the incidents as GeoJSON, which the page and "measure --input" open
  --repairs FILE     write everything that could not be used as CSV
  --save-map FILE    write the mapping
  --json             print mapping and repair list as JSON`

const ORDERS = ['day-first', 'month-first'] as const

/** Reads a file of somebody's own by the same code as the page. */
export const importCommand: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      as: { type: 'string' },
      map: { type: 'string' },
      'day-order': { type: 'string' },
      out: { type: 'string' },
      repairs: { type: 'string' },
      'save-map': { type: 'string' },
      json: { type: 'boolean' },
    })
    const [path, more] = positionals
    if (path === undefined) throw new UsageError('Which FILE')
    if (more !== undefined) throw new UsageError(`Unexpected argument '${more}'`)
    const order = oneOf('--day-order', ORDERS, values['day-order'])
    const as = oneOf('--as', PROFILE_NAMES, values.as)
    try {
      const given = values.map === undefined ? null : parseMap(readFileSync(values.map, 'utf8'))
      const table = await openPath(path, given)
      const map = mapOf(table, given, as, order)
      const asked = table.look(map).asks.find(({ ask }) => ask === 'day-order')
      if (asked?.ask === 'day-order')
        return {
          code: 2,
          err: `${path}: ${asked.column}: ${asked.example} can be read two ways. Say --day-order.`,
        }
      const opened = table.open(map, en.sources.own)
      if (values.out !== undefined) writeFileSync(values.out, geoJsonOf(opened))
      if (values.repairs !== undefined)
        writeFileSync(values.repairs, faultsCsv(opened.info.reading!.faults, en))
      if (values['save-map'] !== undefined)
        writeFileSync(values['save-map'], `${JSON.stringify(map, null, 2)}\n`)
      return { code: 0, out: values.json ? jsonOf(opened, map) : said(table, opened, map) }
    } catch (error) {
      return failed(path, error)
    }
  },
}

async function openPath(path: string, map: ImportMap | null): Promise<OpenTable> {
  if (statSync(path).isDirectory()) throw new UsageError(`${path}: ${en.ownData.folder}`)
  return readTable({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }, map?.read ?? {})
}

function mapOf(
  table: OpenTable,
  given: ImportMap | null,
  as: ProfileName | undefined,
  order: ImportMap['dayOrder'] | undefined,
): ImportMap {
  const map = given ?? table.inspect(as).map
  return order === undefined ? map : { ...map, dayOrder: order }
}

function oneOf<T extends string>(
  option: string,
  words: readonly T[],
  given: string | undefined,
): T | undefined {
  if (given === undefined || words.includes(given as T)) return given as T | undefined
  throw new UsageError(`${option}: there are ${words.join(', ')}`)
}

function failed(path: string, error: unknown): Outcome {
  if (error instanceof Refused) return { code: 2, err: `${path}: ${refusalWords(error.refusal, en)}` }
  if (error instanceof ImportMapError) return { code: 2, err: `${error.message}` }
  if (error instanceof NothingLeft) {
    const { of, faults } = error.report
    return {
      code: 2,
      err: [`${path}: ${en.ownData.nothingLeft({ of })}`, ...faults.map((one) => faultLine(one, en))].join(
        '\n',
      ),
    }
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return { code: 2, err: `${path}: can't be read (${code})` }
}

function said(table: OpenTable, { info }: OpenedData, map: ImportMap): string {
  const { container, columns, rows, isOwnForm } = table.look(map)
  const { shown, of, faults } = info.reading!
  const words = en.ownData
  const what = words.what({
    file: info.title,
    container: words.containers[container],
    rows,
    columns: columns.length,
  })
  const mapped = Object.entries(map.columns).map(
    ([field, column]) => `  ${words.fields[field as keyof typeof words.fields]}: ${column}`,
  )
  return [
    what.map(({ text }) => text).join(''),
    ...(isOwnForm
      ? []
      : [`${words.readAs}: ${map.as === null ? words.noProfile : words.profiles[map.as]}`, ...mapped]),
    shown === of ? words.allShown({ of }) : words.shownOf({ shown, of }),
    ...faults.map((group) => faultLine(group, en)),
  ].join('\n')
}

function jsonOf({ info }: OpenedData, map: ImportMap): string {
  const { shown, of, faults } = info.reading!
  return JSON.stringify({ map, shown, of, faults }, null, 2)
}

/** The incidents with everything that the file says of them. */
function geoJsonOf(opened: OpenedData): string {
  const lines = featuresOf(opened).map((feature, i) => {
    const beside = extrasAt(opened.extras, i).filter(({ name }) => !Object.hasOwn(feature.properties, name))
    const own = Object.fromEntries(beside.map(({ name, text }) => [name, text]))
    const stated = statedOf(feature.properties, Object.values(en.sources.own.blanks))
    return JSON.stringify({ ...feature, properties: { ...stated, ...own } })
  })
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}
