import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { binOf } from '../cells/bins.ts'
import { cellOf } from '../cells/morton.ts'
import type { Terms } from '../core/stored/store-info.ts'
import type { Columns, DatasetInfo, ExtraColumn, TextColumn } from '../core/table/dataset.ts'
import { extrasAt } from '../core/table/extras.ts'
import { FACETS } from '../core/table/facets.ts'
import { placings } from '../core/table/placed.ts'
import { extentOf } from '../core/table/reading.ts'
import { FACET_ROWS, type FacetRow, TEXT_ROWS, type TextName } from '../core/table/spec.ts'
import { TextBuilder } from '../core/table/text-builder.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { FigureDictionary, SetDictionary } from './dictionaries.ts'
import { type Connection, loadDuckDB } from './missing.ts'
import { type PlainColumn, writeParquet } from './parquet-file.ts'
import { byName, FIGURE_NAMES, INCIDENTS, printStore, STORE_JSON, WORD_NAMES } from './store-file.ts'

/** The cell of what has no place: behind all that there are. */
const NO_PLACE = 2 ** 48
/** How a place is known, as the column `located` has it. */
const LOCATED = { nowhere: 0, point: 1, area: 2 } as const

const TEXT_NAMES = Object.keys(TEXT_ROWS) as TextName[]

/** Incidents that become rows of a store. */
export interface Block {
  readonly columns: Columns
  /** What the columns don't hold of each, as JSON. */
  readonly stored: TextColumn
  readonly extras?: readonly ExtraColumn[]
}

/** What a store came to. */
export interface Written {
  readonly version: string
  readonly count: number
  readonly points: number
  readonly bytes: number
  /** Incidents that were left out because one before them has the same id: their ids, the first of them, and how many. */
  readonly twice: { readonly n: number; readonly ids: readonly string[] }
}

/** What sorting takes at most before it goes on on the disk: a store is made on the machine that others work on. */
const SORTING_MEMORY = '4GB'

/** As many ids that occur twice are named. */
const MOST_NAMED = 1000

/**
 * Writes a store, block by block, so that its size is bounded by the disk and not by the memory. Nothing is changed in the
 * folder until all of it is there.
 */
export class StoreWriter {
  readonly #folder: string
  readonly #work: string
  readonly #sets = byName([...FACETS, ...WORD_NAMES], () => new SetDictionary())
  readonly #figures = byName(FIGURE_NAMES, () => new FigureDictionary())
  #count = 0
  #blocks = 0
  #extent: DayInterval | null = null

  /** Rejects with EngineMissing before anything is read. */
  static async open(folder: string): Promise<StoreWriter> {
    await loadDuckDB()
    return new StoreWriter(folder)
  }

  private constructor(folder: string) {
    this.#folder = folder
    this.#work = join(folder, '.building')
    rmSync(this.#work, { recursive: true, force: true })
    mkdirSync(this.#work, { recursive: true })
  }

  add({ columns, stored, extras = [] }: Block): void {
    if (columns.count === 0) return
    const { from, to } = extentOf(columns)
    this.#extent = {
      from: Math.min(from, this.#extent?.from ?? from),
      to: Math.max(to, this.#extent?.to ?? to),
    }
    const path = join(this.#work, `${String(this.#blocks++).padStart(6, '0')}.parquet`)
    writeParquet(path, this.#plain(columns, stored, extras), columns.count)
    this.#count += columns.count
  }

  #plain(columns: Columns, stored: TextColumn, extras: readonly ExtraColumn[]): Record<string, PlainColumn> {
    const { count, start, end, lon, lat } = columns
    const month = monthOf()
    const placing = placings(columns)
    const { codes } = columns.facets.precision
    const isNowhere = (i: number) => columns.place[i]! < 0
    return {
      n: Int32Array.from({ length: count }, (_, i) => this.#count + i),
      cell: BigInt64Array.from({ length: count }, (_, i) =>
        BigInt(isNowhere(i) ? NO_PLACE : cellOf(lon[i]!, lat[i]!)),
      ),
      firstDay: start,
      lastDay: end,
      firstMonth: start.map(month),
      lastMonth: end.map(month),
      lon: lon.map((degrees, i) => (isNowhere(i) ? 0 : degrees)),
      lat: lat.map((degrees, i) => (isNowhere(i) ? 0 : degrees)),
      radiusKm: columns.radiusKm,
      located: Int32Array.from({ length: count }, (_, i) =>
        isNowhere(i) ? LOCATED.nowhere : LOCATED[placing[codes[i]!]!],
      ),
      ...byName(FACETS, (facet) => this.#sets[facet].add(columns.facets[facet])),
      ...byName(WORD_NAMES, (word) => this.#sets[word].add(columns[word])),
      ...byName(FIGURE_NAMES, (figure) => this.#figures[figure].add(columns[figure])),
      ...byName(TEXT_NAMES, (name) => columns[name]),
      search: columns.search,
      stored,
      beside: besideColumn(count, extras),
    }
  }

  /** Sorts what was added and puts it in place. `info` and `terms` are written as they are. */
  async finish(info: Omit<DatasetInfo, 'reading'>, terms: Terms): Promise<Written> {
    const { DuckDBInstance } = await loadDuckDB()
    const instance = await DuckDBInstance.create(join(this.#work, 'sorting.duckdb'))
    const connection = await instance.connect()
    const rows = join(this.#work, INCIDENTS)
    let sorted: Sorted
    try {
      sorted = await sortInto(connection, this.#work, rows)
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
    const version = await hashOf(rows)
    const bytes = statSync(rows).size
    const { count, points, tiles, twice } = sorted
    const known = (name: string) => (FACET_ROWS as Readonly<Record<string, FacetRow>>)[name]?.known
    const json = printStore({
      version,
      bytes,
      info,
      count,
      points,
      extent: this.#extent ?? { from: 0, to: 0 },
      facets: byName(FACETS, (facet) => this.#sets[facet].sets(known(facet))),
      words: byName(WORD_NAMES, (word) => this.#sets[word].sets()),
      figures: byName(FIGURE_NAMES, (figure) => this.#figures[figure].values),
      tiles,
      terms,
    })
    writeFileSync(join(this.#work, STORE_JSON), json)
    for (const name of [INCIDENTS, STORE_JSON]) renameSync(join(this.#work, name), join(this.#folder, name))
    this.discard()
    return { version, count, points, bytes, twice }
  }

  /** Leaves nothing behind of what is not finished. */
  discard(): void {
    rmSync(this.#work, { recursive: true, force: true })
  }
}

interface Sorted extends Pick<Written, 'count' | 'points' | 'twice'> {
  readonly tiles: (readonly [number, number])[]
}

/**
 * The blocks of a folder as one file in the order of cells of zoom 12 and inside them of the house. `seq` is the rank in start,
 * then id, `turn` the one in the order of time; ids are compared by code points. `caseOf` is the number of a case, 0 for an
 * incident that is a case of its own.
 */
async function sortInto(connection: Connection, work: string, path: string): Promise<Sorted> {
  const run = (sql: string) => connection.run(sql)
  const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS()
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  await run(`SET temp_directory = ${quoted(join(work, 'spill'))}`)
  await run(`SET memory_limit = '${SORTING_MEMORY}'`)
  await run('SET preserve_insertion_order = false')
  await run(`CREATE VIEW blocks AS SELECT * FROM read_parquet(${quoted(join(work, '0*.parquet'))})`)
  await run(
    'CREATE TABLE twice AS SELECT n, id FROM (SELECT n, id, row_number() OVER (PARTITION BY id ORDER BY n) AS k FROM blocks) WHERE k > 1',
  )
  await run(
    `CREATE TABLE ranks AS SELECT n, seq, row_number() OVER (ORDER BY lastDay, seq) - 1 AS turn FROM
      (SELECT n, lastDay, row_number() OVER (ORDER BY firstDay, id) - 1 AS seq FROM blocks WHERE n NOT IN (SELECT n FROM twice))`,
  )
  // Cases of several incidents are few: what is no part of one needs no grouping by a text when cases are counted.
  await run(
    `CREATE TABLE cases AS SELECT caseId, row_number() OVER (ORDER BY min(seq)) AS caseOf FROM ranks JOIN blocks USING (n)
      WHERE caseId IN (SELECT caseId FROM blocks WHERE caseId <> id) GROUP BY caseId HAVING count(*) > 1`,
  )
  await run(
    `COPY (SELECT CAST(seq AS UINTEGER) AS seq, CAST(turn AS UINTEGER) AS turn, CAST(cell AS UBIGINT) AS cell,
        CAST(coalesce(caseOf, 0) AS UINTEGER) AS caseOf, blocks.* EXCLUDE (n, cell)
      FROM ranks JOIN blocks USING (n) LEFT JOIN cases USING (caseId) ORDER BY blocks.cell >> 24, seq)
      TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
  )
  const tiles = await all(
    `SELECT CAST(cell >> 36 AS INTEGER), CAST(count(*) AS DOUBLE) FROM read_parquet(${quoted(path)}) WHERE located = 1 GROUP BY 1 ORDER BY 1`,
  )
  const [counted] = await all('SELECT CAST(count(*) AS DOUBLE) FROM ranks')
  const [left] = await all('SELECT CAST(count(*) AS DOUBLE) FROM twice')
  const ids = await all(`SELECT id FROM twice ORDER BY n LIMIT ${MOST_NAMED}`)
  return {
    count: counted![0] as number,
    points: tiles.reduce((sum, [, n]) => sum + (n as number), 0),
    tiles: tiles as [number, number][],
    twice: { n: left![0] as number, ids: ids.map(([id]) => id as string) },
  }
}

/** A function from a day to its month; the same day is looked up once. */
function monthOf(): (day: number) => number {
  const known = new Map<number, number>()
  return (day) => {
    const found = known.get(day) ?? binOf(day, 'month')
    known.set(day, found)
    return found
  }
}

/** What a file says of each incident beside the table, as JSON; the empty text for nothing. */
function besideColumn(count: number, extras: readonly ExtraColumn[]): TextColumn {
  const texts = new TextBuilder(count)
  for (let i = 0; i < count; i++) {
    const beside = extras.length === 0 ? [] : extrasAt(extras, i)
    texts.add(beside.length === 0 ? '' : JSON.stringify(beside))
  }
  return texts.column()
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part as Buffer)
  return hash.digest('hex').slice(0, 16)
}
