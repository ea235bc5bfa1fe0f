import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type ArchivedFacet,
  type ArchivedSums,
  type ArchiveInfo,
  CELLS_FILE,
  NUMBERS_FILE,
  ROWS_FILE,
} from '../../core/stored/archive-info.ts'
import type { StoreInfo } from '../../core/stored/store-info.ts'
import type { Facet } from '../../core/table/facets.ts'
import { Answers } from '../../engine/answers.ts'
import { numbersOf } from '../../engine/archive/numbers.ts'
import { blockContent, blocksOf } from '../../engine/archive/rows.ts'
import { type ArchivedSet, setsOf } from '../../engine/archive/sets.ts'
import { answered, sumsOf } from '../../engine/archive/sums.ts'
import { type ArchiveUnit, tilesOf } from '../../engine/archive/tiles.ts'
import { DuckDBPool, POOL } from '../../engine/duckdb.ts'
import type { Engine } from '../../engine/engine.ts'
import { INCIDENTS, readOwnStore, type StoreFile } from '../../engine/store-file.ts'
import { UsageError } from '../command.ts'
import { PmtilesFile, type WrittenTiles } from '../pmtiles/pmtiles-file.ts'

export interface ArchiveOptions {
  readonly store: string
  readonly out: string
  /** The deepest zoom of tiles. */
  readonly zoom: number
  readonly unit: ArchiveUnit
  readonly facets: readonly Facet[]
  /** Whether single incidents are written, where the store hands them out. */
  readonly rows: boolean
  /** Whether the numbers of all incidents are written, on the same terms. */
  readonly numbers: boolean
}

/** One file of an archive. */
export interface WrittenSet extends WrittenTiles, Pick<ArchivedSet, 'path' | 'by'> {
  /** Incidents, with and without a place. */
  readonly incidents: number
}

/** What an archive came to. */
export interface WrittenArchive {
  readonly store: StoreFile
  readonly sets: readonly WrittenSet[]
  readonly filters: readonly ArchivedFacet[]
  /** Facets that have too many values for counts in time. */
  readonly uncounted: readonly Facet[]
  readonly rows: WrittenTiles | null
  readonly numbers: WrittenTiles | null
}

/** One statement may take as long as it has to: nobody waits at a screen. */
const PATIENCE = 3_600_000

/**
 * Writes a store's tiles and sums as files that need no server. All of it is made beside the folder and then put in its place; nothing is left
 * of it when something fails. Rejects with NoStore, EngineMissing, EngineFault, TooFineForTiles or UsageError.
 */
export async function makeArchive(options: ArchiveOptions): Promise<WrittenArchive> {
  const { store: folder, out } = options
  const work = `${out.replace(/\/+$/, '')}.building`
  mayBeReplaced(out)
  const store = readOwnStore(folder)
  const limits = { memory: '2GB', threads: 2 }
  const engine = await DuckDBPool.open(join(folder, INCIDENTS), {
    ...{ ...POOL, workers: 1, patience: PATIENCE, limits },
  })
  try {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
    const written = await write(store, engine, work, options)
    // What was there stays whole until the new one is.
    if (existsSync(out)) renameSync(out, `${work}/.before`)
    renameSync(work, out)
    rmSync(join(out, '.before'), { recursive: true, force: true })
    return written
  } catch (error) {
    rmSync(work, { recursive: true, force: true })
    throw error
  } finally {
    await engine.close()
  }
}

/** A folder that holds other things is not an archive, and is not taken away. */
function mayBeReplaced(out: string): void {
  if (!existsSync(out)) return
  const names = readdirSync(out)
  if (names.length > 0 && !names.includes(CELLS_FILE))
    throw new UsageError(`${out} holds other things than an archive: name a folder of its own`)
}

async function write(
  store: StoreFile,
  engine: Engine,
  work: string,
  { zoom, unit, facets, rows, numbers }: ArchiveOptions,
): Promise<WrittenArchive> {
  const asked = { store, engine, answers: new Answers(store, engine) }
  const { sets, filters } = setsOf(store, facets)
  const isOpen = store.terms.rows === 'open'
  const hasRows = rows && isOpen
  const withNumbers = numbers && isOpen ? await writeNumbers(store, engine, join(work, NUMBERS_FILE)) : null
  const written: WrittenSet[] = []
  let uncounted: readonly Facet[] = []
  for (const { path, by, filter } of sets) {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    const file = new PmtilesFile(join(work, path))
    for await (const tile of tilesOf(asked, filter, { unit, zoom })) file.add(tile)
    const sums: ArchivedSums = await sumsOf(asked, filter, unit)
    const incidents = sums.bins.reduce((sum, [, , n]) => sum + n, 0)
    const archive: ArchiveInfo = {
      ...{ unit, zoom, filters },
      ...(withNumbers && { numbers: { bytes: withNumbers.bytes } }),
    }
    const info = await answered<StoreInfo>(asked.answers, { ask: 'store' })
    // What the files don't hold they can't hand out.
    const terms: StoreInfo['terms'] = hasRows ? info.terms : { rows: 'aggregates-only' }
    const metadata = by ? { version: store.version, sums } : { ...info, terms, archive, sums }
    written.push({ path, by, incidents, ...(await file.finish(metadata)) })
    if (!by) uncounted = (Object.keys(store.facets) as Facet[]).filter((facet) => !sums.facets[facet])
  }
  return {
    ...{ store, sets: written, filters, uncounted },
    rows: hasRows ? await writeRows(store, engine, join(work, ROWS_FILE)) : null,
    numbers: withNumbers,
  }
}

async function writeRows(store: StoreFile, engine: Engine, path: string): Promise<WrittenTiles> {
  const file = new PmtilesFile(path)
  const blocks = await blocksOf(engine)
  for (const { z, x, y } of blocks)
    file.add({ z, x, y, data: await blockContent(store, engine, { z, x, y }) })
  return file.finish({
    version: store.version,
    blocks: blocks.map(({ z, x, y, incidents }) => [z, x, y, incidents]),
  })
}

async function writeNumbers(store: StoreFile, engine: Engine, path: string): Promise<WrittenTiles> {
  const file = new PmtilesFile(path)
  return file.finish(await numbersOf(store, engine, (block) => file.add(block)))
}
