import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Source } from '../../core/record/incident.ts'
import { PROFILE_NAMES, type ProfileName } from '../../core/record/own-data.ts'
import type { Terms } from '../../core/stored/store-info.ts'
import { DataFault } from '../../core/table/data-fault.ts'
import type { DatasetInfo } from '../../core/table/dataset.ts'
import { EngineMissing } from '../../engine/missing.ts'
import { StoreWriter, type Written } from '../../engine/store-writer.ts'
import { BLOCK_SIZES, type BlockSizes, openBlocks, type PartedFile } from '../../intake/blocks.ts'
import { ImportMapError, parseMap } from '../../intake/map-file.ts'
import type { ImportMap } from '../../intake/mapping.ts'
import { NothingLeft, type OpenTable } from '../../intake/open-data.ts'
import { Refused } from '../../intake/raw-table.ts'
import { faultLine, faultsCsv, refusalWords } from '../../words/fault-words.ts'
import { WHOLE_ENGLISH as en } from '../../words/whole.ts'
import { type Command, folderOf, type Outcome, oneOf, readOptions, UsageError } from '../command.ts'
import { HOW_READ, ORDERS } from '../how-read.ts'
import { readOwnFolder } from './own-folder.ts'
import { Reports } from './reports.ts'

const HELP = `npm run --silent geodata -- store FILE... --out FOLDER [options]

Makes a store of any number of incidents, which "STORE=FOLDER npm start" answers from: incidents.parquet, sorted by place,
and store.json, which says what is in it.
A FILE is a table or a map as "import" reads it, separated values and Parquet block by block, or a folder that "build" wrote.
Says how the columns are read and what could not be used.

  --out FOLDER       where the store is written
  --as NAME          take files for a format: ${PROFILE_NAMES.join(', ')} (default: by their columns)
  --map FILE         read them by a mapping that was saved, here or in the page
  --day-order ORDER  day-first or month-first, where 03/04/2019 can be read both ways
  --repairs FILE     write what could not be used as CSV
  --title TEXT       what the data are called (default: the names of the files)
  --licence TEXT     under which terms they are
  --rows TERMS       open, or aggregates-only: single incidents are not handed out`

const ROWS = ['open', 'aggregates-only'] as const

/** Makes a store of files by the same code as the page reads them. */
export const storeCommand: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      ...HOW_READ,
      out: { type: 'string' },
      title: { type: 'string' },
      licence: { type: 'string' },
      rows: { type: 'string' },
    })
    if (positionals.length === 0) throw new UsageError('Which FILE')
    return makeStore({
      files: positionals,
      out: folderOf(values),
      as: oneOf('--as', PROFILE_NAMES, values.as),
      map: values.map,
      dayOrder: oneOf('--day-order', ORDERS, values['day-order']),
      repairs: values.repairs,
      title: values.title,
      licence: values.licence,
      rows: oneOf('--rows', ROWS, values.rows),
    })
  },
}

export interface StoreOptions {
  readonly files: readonly string[]
  readonly out: string
  readonly as?: ProfileName | undefined
  readonly map?: string | undefined
  readonly dayOrder?: (typeof ORDERS)[number] | undefined
  readonly repairs?: string | undefined
  readonly title?: string | undefined
  readonly licence?: string | undefined
  readonly rows?: Terms['rows'] | undefined
  readonly sizes?: BlockSizes
}

/** Reads files block by block into a store; nothing is left of it when one of them can't be read. */
export async function makeStore(options: StoreOptions): Promise<Outcome> {
  const reports = new Reports()
  const said: string[] = []
  let at = options.map ?? ''
  let writer: StoreWriter | null = null
  try {
    const given = options.map === undefined ? null : parseMap(readFileSync(options.map, 'utf8'))
    writer = await StoreWriter.open(options.out)
    const infos: DatasetInfo[] = []
    for (at of options.files) {
      if (statSync(at).isDirectory()) {
        const { info, block } = readOwnFolder(at)
        writer.add(block)
        infos.push(info)
        reports.add({ ...NOTHING_WRONG, file: at, shown: block.columns.count, of: block.columns.count })
      } else await addFile(at, given, options, writer, { reports, said, infos })
    }
    const rows = options.rows ?? (reports.restricted ? 'aggregates-only' : 'open')
    const written = await writer.finish(infoOf(infos, options), { rows })
    reports.addTwice(written.twice.n)
    if (options.repairs !== undefined) writeFileSync(options.repairs, faultsCsv(reports.groups(), en))
    return { code: 0, out: [...said, ...summary(options.out, written, reports)].join('\n') }
  } catch (error) {
    writer?.discard()
    return failed(at, error)
  }
}

const NOTHING_WRONG = { faults: [], restricted: false, as: null, usual: true, map: null } as const

interface Gathered {
  readonly reports: Reports
  readonly said: string[]
  readonly infos: DatasetInfo[]
}

async function addFile(
  path: string,
  given: ImportMap | null,
  { as, dayOrder, sizes = BLOCK_SIZES }: StoreOptions,
  writer: StoreWriter,
  { reports, said, infos }: Gathered,
): Promise<void> {
  const file = partedFile(path)
  try {
    let map: ImportMap | null = null
    let first: OpenTable | null = null
    const before = reports.of
    for await (const table of openBlocks(file, given?.read ?? {}, sizes)) {
      if (!map) {
        map = given ?? table.inspect(as).map
        if (dayOrder !== undefined) map = { ...map, dayOrder }
        const asked = table.look(map).asks.find(({ ask }) => ask === 'day-order')
        if (asked?.ask === 'day-order')
          throw new UsageError(
            `${path}: ${asked.column}: ${asked.example} can be read two ways, say --day-order`,
          )
        first = table
      }
      const opened = openPart(table, map)
      reports.add(opened.report)
      if (opened.data) {
        writer.add(opened.data)
        infos.push(opened.data.info)
      }
    }
    if (first && map) said.push(...howRead(first, map, reports.of - before))
  } finally {
    file.close()
  }
}

/** A block of which nothing is left is no fault of the whole file. */
function openPart(table: OpenTable, map: ImportMap) {
  try {
    const data = table.open(map, en.sources.own)
    return { data, report: data.info.reading! }
  } catch (error) {
    if (!(error instanceof NothingLeft)) throw error
    return { data: null, report: error.report }
  }
}

function partedFile(path: string): PartedFile & { close(): void } {
  const descriptor = openSync(path, 'r')
  const { size } = statSync(path)
  return {
    name: basename(path),
    byteLength: size,
    async slice(from, to = size) {
      const bytes = new Uint8Array(to - from)
      for (let done = 0; done < bytes.length; ) {
        const read = readSync(descriptor, bytes, done, bytes.length - done, from + done)
        if (read === 0) throw new Refused({ code: 'damaged', reason: 'the file became shorter' })
        done += read
      }
      return bytes.buffer
    },
    close: () => closeSync(descriptor),
  }
}

/** What is said of all files together. */
function infoOf(infos: readonly DatasetInfo[], { title, licence, files }: StoreOptions): DatasetInfo {
  const [first] = infos
  if (!first) throw new UsageError(`${files.join(', ')}: no incident is left`)
  const sources = new Map<string, Source>()
  for (const info of infos) for (const source of info.sources) sources.set(source.id, source)
  const { reading, ...rest } = first
  const names = [...new Set(infos.map((info) => info.title))].join(', ')
  return {
    ...rest,
    subtitle: infos.length === 1 && first.version !== '' ? first.subtitle : '',
    title: title ?? names,
    citation: title ?? (files.length === 1 ? rest.citation : names),
    licence: licence ?? rest.licence,
    sources: [...sources.values()],
    leftOut: infos.flatMap((info) => info.leftOut),
  }
}

function howRead(table: OpenTable, map: ImportMap, rows: number): string[] {
  const { container, columns, isOwnForm, file } = table.look(map)
  const words = en.ownData
  const what = words.what({ file, container: words.containers[container], rows, columns: columns.length })
  const mapped = Object.entries(map.columns).map(
    ([field, column]) => `  ${words.fields[field as keyof typeof words.fields]}: ${column}`,
  )
  const as = `${words.readAs}: ${map.as === null ? words.noProfile : words.profiles[map.as]}`
  return [what.map(({ text }) => text).join(''), ...(isOwnForm ? [] : [as, ...mapped])]
}

function summary(out: string, { count, points, bytes, version, twice }: Written, reports: Reports): string[] {
  const { shown, of } = reports
  const number = (n: number) => n.toLocaleString('en')
  return [
    shown === of ? en.ownData.allShown({ of }) : en.ownData.shownOf({ shown, of }),
    ...reports.groups().map((group) => faultLine(group, en)),
    ...(twice.n > 0
      ? [`Ids of other incidents: ${twice.ids.slice(0, 5).join(', ')}${twice.n > 5 ? ' …' : ''}`]
      : []),
    `${out}: ${number(count)} incidents, ${number(points)} of them at points, ${number(Math.ceil(bytes / 1e6))} MB, version ${version}.`,
    `STORE=${out} npm start answers from it.`,
  ]
}

function failed(path: string, error: unknown): Outcome {
  if (error instanceof EngineMissing) return { code: 2, err: `${error.message}.` }
  if (error instanceof Refused) return { code: 2, err: `${path}: ${refusalWords(error.refusal, en)}` }
  if (error instanceof ImportMapError) return { code: 2, err: error.message }
  if (error instanceof DataFault)
    return {
      code: 2,
      err: `${join(path, error.fault.file)} is damaged (${error.fault.code}): build it again`,
    }
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined || error instanceof UsageError) throw error
  return { code: 2, err: `${join(path)}: can't be read (${code})` }
}
