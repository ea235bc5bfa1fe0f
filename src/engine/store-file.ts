import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { figureShape } from '../core/record/feature-shape.ts'
import type { Figure } from '../core/record/incident.ts'
import { count, list, nullable, object, optional, pair, type Shape, text } from '../core/record/shape.ts'
import { extentShape, type Terms, termsShape, versionShape } from '../core/stored/store-info.ts'
import { infoShape } from '../core/table/data-files.ts'
import type { DatasetInfo } from '../core/table/dataset.ts'
import { FACETS, type Facet } from '../core/table/facets.ts'
import { FIGURE_ROWS, type FigureName, WORD_ROWS, type WordName } from '../core/table/spec.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { ValueSets } from './dictionaries.ts'

/** The two files of a store. */
export const STORE_JSON = 'store.json'
export const INCIDENTS = 'incidents.parquet'

const FORMAT = 'reachmap-store/2'

/** A table that is spread over the servers of a cluster. */
export interface ClusterTable {
  readonly database: string
  readonly table: string
}

/** What surrounds the rows of a store, as `store.json` has it. */
export interface StoreFile {
  readonly format: typeof FORMAT
  /** 16 hexadecimal digits of the SHA-256 of the rows' file: other data are another version. */
  readonly version: string
  /** Size of the rows' file. */
  readonly bytes: number
  readonly info: Omit<DatasetInfo, 'reading'>
  /** Incidents, and those of them that stand at a point. */
  readonly count: number
  readonly points: number
  readonly extent: DayInterval
  readonly facets: { readonly [F in Facet]: ValueSets }
  readonly words: { readonly [W in WordName]: ValueSets }
  readonly figures: { readonly [F in FigureName]: readonly (Figure | null)[] }
  /** Incidents at points by tile of zoom 6, those with any: number of the tile (Morton) and how many. */
  readonly tiles: readonly (readonly [tile: number, incidents: number])[]
  readonly terms: Terms
  /** Where the rows are when they stand in no file beside this one. */
  readonly cluster?: ClusterTable | undefined
}

export const WORD_NAMES = Object.keys(WORD_ROWS) as readonly WordName[]
export const FIGURE_NAMES = Object.keys(FIGURE_ROWS) as readonly FigureName[]

/** What a function makes of each of some names. */
export function byName<N extends string, T>(names: readonly N[], of: (name: N) => T): { [K in N]: T } {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as { [K in N]: T }
}

const oneOf =
  <T extends string>(known: readonly T[]): Shape<T> =>
  (value, at) =>
    known.includes(value as T) ? null : at
const setsShape = object<ValueSets>({ values: list(text), sets: list(list(count)) })
function under<N extends string, T>(names: readonly N[], shape: Shape<T>): Shape<{ [K in N]: T }> {
  return object(byName(names, () => shape) as Record<string, Shape<T>>) as Shape<{ [K in N]: T }>
}

/** Names that need no quotes in a statement. */
const nameShape: Shape<string> = (value, at) => (isTableName(String(value)) ? null : at)

export function isTableName(name: string): boolean {
  return /^[a-z][a-z0-9_]{0,63}$/.test(name)
}

const storeShape = object<StoreFile>({
  format: oneOf([FORMAT]),
  version: versionShape,
  bytes: count,
  info: infoShape,
  count,
  points: count,
  extent: extentShape,
  facets: under(FACETS, setsShape),
  words: under(WORD_NAMES, setsShape),
  figures: under(FIGURE_NAMES, list(nullable(figureShape))),
  tiles: list(pair(count, count)),
  terms: termsShape,
  cluster: optional(object<ClusterTable>({ database: nameShape, table: nameShape })),
})

/** What to do about a store that can't be read. */
export const AGAIN = 'write it again with npm run geodata -- store'

/** Thrown where a folder is no store, or a damaged one; says what to do. */
export class NoStore extends Error {}

/** `store.json` as it is written. */
export function printStore(store: Omit<StoreFile, 'format'>): string {
  return `${JSON.stringify({ format: FORMAT, ...store })}\n`
}

/** The same of a store whose rows lie in the folder itself. */
export function readOwnStore(folder: string): StoreFile {
  const store = readStore(folder)
  if (store.cluster)
    throw new NoStore(`The rows of ${folder} stand in a cluster: give the folder that they were loaded from`)
  return store
}

/** Reads what surrounds a store's rows and looks whether their file, where they are in one, is as long as it says. Throws NoStore. */
export function readStore(folder: string): StoreFile {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(join(folder, STORE_JSON), 'utf8'))
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new NoStore(
      `${folder} ${isMissing ? `holds no ${STORE_JSON}` : `has a damaged ${STORE_JSON}`}: ${AGAIN}`,
    )
  }
  const wrong = storeShape(value, '')
  if (wrong !== null)
    throw new NoStore(`${join(folder, STORE_JSON)} is wrong at ${wrong || 'its start'}: ${AGAIN}`)
  const store = value as StoreFile
  if (store.cluster) return store
  const { size } = statSync(join(folder, INCIDENTS), { throwIfNoEntry: false }) ?? { size: -1 }
  if (size !== store.bytes)
    throw new NoStore(
      `${join(folder, INCIDENTS)} ${size < 0 ? 'is missing' : `has ${size} bytes in place of ${store.bytes}`}: ${AGAIN}`,
    )
  return store
}
