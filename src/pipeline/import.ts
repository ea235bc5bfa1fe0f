import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { FaultGroup } from '../core/record/fault.ts'
import { PROFILE_NAMES, type ProfileName } from '../core/record/own-data.ts'
import { aliasesOf } from '../intake/alias-text.ts'
import { collectionParts, joined } from '../intake/joined.ts'
import { ImportMapError, parseMap } from '../intake/map-file.ts'
import type { ImportMap } from '../intake/mapping.ts'
import { type Inspected, NothingLeft, type OpenTable, readTable } from '../intake/open-data.ts'
import type { OpenedData } from '../intake/opened-data.ts'
import { Refused } from '../intake/raw-table.ts'
import { faultLine, faultsCsv, refusalWords } from '../words/fault-words.ts'
import { WHOLE_ENGLISH as en } from '../words/whole.ts'
import { type Command, type Outcome, oneOf, readOptions, UsageError } from './command.ts'
import { HOW_READ, ORDERS } from './how-read.ts'

const HELP = `npm run --silent geodata -- import FILE [FILE ...] [options]

Reads a table or a map of incidents as the page does: CSV, Excel, GeoJSON, KML, KMZ, GPX, Parquet, JSON, or a zip of one of them.
Says what it took the file for, how its columns are read, and what could not be used. Several files become one dataset: ids of the second
and those after it begin with the names of their files.

  --as NAME          take it for a format: ${PROFILE_NAMES.join(', ')} (default: by its columns)
  --map FILE         read it by a mapping that was saved, here or in the page
  --day-order ORDER  day-first or month-first, where 03/04/2019 can be read both ways
  --group NAME       whose reach it is about, by the name that stands after aliases (default: nobody's)
  --alias LINE       other names of one group, "Islamic State = IS, ISIS"; may be given several times
  --out FILE         write the incidents as GeoJSON, which the page and "measure --input" open
  --repairs FILE     write everything that could not be used as CSV
  --save-map FILE    write the mapping
  --json             print mapping and repair list as JSON`

const WORDS = en.sources.own

/** Reads a file of somebody's own by the same code as the page. */
export const importCommand: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      ...HOW_READ,
      group: { type: 'string' },
      alias: { type: 'string', multiple: true },
      out: { type: 'string' },
      'save-map': { type: 'string' },
      json: { type: 'boolean' },
    })
    if (positionals.length === 0) throw new UsageError('Which FILE')
    if (positionals.length > 1 && (values.map ?? values['save-map']) !== undefined)
      throw new UsageError('--map and --save-map are of one FILE')
    const order = oneOf('--day-order', ORDERS, values['day-order'])
    const naming = namingOf(values)
    const as = oneOf('--as', PROFILE_NAMES, values.as)
    let path = positionals[0]!
    try {
      const given = values.map === undefined ? null : parseMap(readFileSync(values.map, 'utf8'))
      const files: ReadFile[] = []
      for (path of positionals) {
        const table = await openPath(path, given)
        const map = { ...mapOf(table, given, as, order), ...naming }
        const asked = table.look(map).asks.find(({ ask }) => ask === 'day-order')
        if (asked?.ask === 'day-order')
          return {
            code: 2,
            err: `${path}: ${asked.column}: ${asked.example} can be read two ways. Say --day-order.`,
          }
        const opened = table.open(map, WORDS)
        if (naming.group !== undefined && files.length === 0)
          refuseUnnamed(naming.group, table.look(map), opened)
        files.push({ table, map, opened })
      }
      const opened = files.map((file) => file.opened).reduce((first, second) => joined(first, second, WORDS))
      if (values.out !== undefined) writeFileSync(values.out, [...collectionParts(opened, WORDS)].join(''))
      if (values.repairs !== undefined)
        writeFileSync(values.repairs, faultsCsv(opened.info.reading!.faults, en))
      if (values['save-map'] !== undefined)
        writeFileSync(values['save-map'], `${JSON.stringify(files[0]!.map, null, 2)}\n`)
      return {
        code: 0,
        out: values.json ? jsonOf(opened, files) : [...files.flatMap(read), result(opened)].join('\n'),
      }
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

/** The group and the aliases that are said beside any map. */
function namingOf(values: {
  readonly group?: string | undefined
  readonly alias?: readonly string[] | undefined
}): Partial<ImportMap> {
  const { group, alias = [] } = values
  const aliases = alias.flatMap((line) => {
    const found = aliasesOf(line)
    if (found.length === 0) throw new UsageError(`--alias: ${en.ownData.aliasesHint}`)
    return found
  })
  return { ...(group !== undefined && { group }), ...(aliases.length > 0 && { aliases }) }
}

/** Names of actors that are told where another one was asked for. */
const MOST_TOLD = 10

/** Refuses a group that nobody in the file is called. */
function refuseUnnamed(group: string, { file, actors }: Inspected, { info }: OpenedData): void {
  if (info.group !== null) return
  const names = actors.slice(0, MOST_TOLD).map(({ name }) => name)
  const there = names.length === 0 ? 'it names no group' : `there are ${names.join(', ')}`
  throw new UsageError(`--group: nobody in ${file} is called ${group}: ${there}`)
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

interface ReadFile {
  readonly table: OpenTable
  readonly map: ImportMap
  readonly opened: OpenedData
}

/** What a file was taken for, and how its columns are read. */
function read({ table, map, opened: { info } }: ReadFile): string[] {
  const { container, columns, rows, isOwnForm } = table.look(map)
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
  ]
}

/** What of it is shown, and what could not be used. */
function result({ info }: OpenedData): string {
  const { shown, of, faults } = info.reading!
  const words = en.ownData
  const lineOf = (group: FaultGroup) => [group.file, faultLine(group, en)].filter(Boolean).join(': ')
  return [shown === of ? words.allShown({ of }) : words.shownOf({ shown, of }), ...faults.map(lineOf)].join(
    '\n',
  )
}

function jsonOf({ info }: OpenedData, files: readonly ReadFile[]): string {
  const { shown, of, faults } = info.reading!
  const [first, ...more] = files.map(({ map }) => map)
  return JSON.stringify({ map: first, ...(more.length > 0 && { also: more }), shown, of, faults }, null, 2)
}
