import type { ReadingReport } from '../core/record/fault.ts'
import { FLAT_NAMES, unflat } from '../core/record/flat-feature.ts'
import { unguardFormulas } from '../core/record/formula.ts'
import type { ProfileName } from '../core/record/own-data.ts'
import type { ReadingIssue } from '../core/record/reading-issue.ts'
import { inFileOrder } from '../core/table/facet-column.ts'
import { featureIncidents } from '../core/table/incidents.ts'
import { type ActorFound, actorsFound } from './actors-found.ts'
import { type GivenFile, type ReadChoice, type ReadFile, readContainer } from './containers/container.ts'
import { featuresOf } from './containers/geojson.ts'
import { groupsOfIssues, groupsOfNoted } from './faults.ts'
import {
  type Ask,
  asksOf,
  declineTotals,
  type ImportMap,
  profileOf,
  proposeMap,
  type Warning,
  warningsOf,
} from './mapping.ts'
import { normalise } from './normalise.ts'
import { builtOf, type OpenedData } from './opened-data.ts'
import { isRenaming, ownActorsFound, renamed } from './own-actors.ts'
import { infoOf, type OwnWords } from './own-file.ts'
import { type How, type OnProgress, type RawTable, Refused } from './raw-table.ts'
import { readRows } from './rows.ts'
import { readSaved, type Saved } from './saved.ts'

/** Rows of a file that are shown before it is opened. */
const PREVIEWED = 5

/** What a file is, before it is opened: everything in it can be sent from a worker to a page. */
export interface Inspected {
  readonly file: string
  readonly container: RawTable['container']
  readonly how: How
  readonly columns: readonly string[]
  readonly rows: number
  /** The first rows, as they stand. */
  readonly preview: readonly (readonly string[])[]
  readonly map: ImportMap
  readonly asks: readonly Ask[]
  readonly warnings: readonly Warning[]
  /** Whom it names: one of them is the group that it is about, where a reader says so. */
  readonly actors: readonly ActorFound[]
  /** Whether it has our own form, in which nothing is left to be mapped. */
  readonly isOwnForm: boolean
  /** The view in which it was saved as one file, as the query of a link; null for any other file. */
  readonly saved: string | null
}

/** A file that is read as a table and can be looked at, and opened by one map or another. */
export interface OpenTable {
  /** What is proposed; `as` takes it for a format that the reader names, null for none. */
  inspect(as?: ProfileName | null): Inspected
  /** The same with a reader's own map: what it asks then. */
  look(map: ImportMap): Inspected
  open(map: ImportMap, words: OwnWords, progress?: OnProgress): OpenedData
}

/** Thrown where nothing of a file can be shown, with everything that is wrong with it. */
export class NothingLeft extends Error {
  readonly report: ReadingReport
  readonly issues: readonly ReadingIssue[]
  constructor(report: ReadingReport, issues: readonly ReadingIssue[] = []) {
    super('nothing-left')
    this.report = report
    this.issues = issues
  }
}

/** Reads a file as far as its table, for page and command alike. Rejects with Refused where there is none. */
export async function readTable(
  given: GivenFile,
  choice: ReadChoice = {},
  progress: OnProgress = () => {},
): Promise<OpenTable> {
  const saved = await readSaved(given)
  const file = saved?.file ?? given
  const read = await readContainer(file, saved?.map?.read ?? choice, progress)
  return openTable(file.name, read, choice, saved)
}

/** What was read of a file of a name, to be looked at and opened; `saved` is what it says of itself. */
export function openTable(
  name: string,
  read: ReadFile,
  choice: ReadChoice,
  saved: Omit<Saved, 'file'> | null = null,
): OpenTable {
  const { table } = read
  const collection = hasOwnForm(read) ? read.collection : ownTable(table)
  const isOwnForm = collection !== undefined
  const look = (map: ImportMap): Inspected => ({
    file: name,
    container: table.container,
    how: table.how,
    columns: table.columns,
    rows: table.grid.count,
    preview: table.grid.head(PREVIEWED),
    map,
    asks: isOwnForm ? [] : asksOf(table, map),
    warnings: isOwnForm ? [] : warningsOf(map, table),
    actors: isOwnForm ? ownActorsFound(collection, map) : actorsFound(table, map),
    isOwnForm,
    saved: saved?.query ?? null,
  })
  return {
    inspect(as) {
      if (saved?.map && as === undefined) return look(saved.map)
      const map = { ...proposeMap(table, as), read: choice }
      // Of our own form nothing is taken for anything: whose terms hold, and that nobody is renamed, stands until it is chosen.
      if (isOwnForm) return look({ ...map, as: as ?? saved?.provider ?? null, branches: false })
      declineTotals(table, map)
      return look(map)
    },
    look,
    open(map, words, progress = () => {}) {
      const opened = isOwnForm
        ? openOwn(name, collection, map, words)
        : openRows(name, read, map, words, progress)
      const { reading } = opened.info
      if (reading!.shown === 0 && reading!.of > 0) throw new NothingLeft(reading!)
      return opened
    },
  }
}

/** Points with days as we write them: such features have more than a table does, and are read by what they are. */
function hasOwnForm({ collection, table }: ReadFile): boolean {
  const features = featuresOf(collection)
  if (!features) return false
  if (features.length === 0) return true
  return (
    table.columns.includes('start') &&
    features.every((feature) => {
      const type = (feature as { geometry?: { type?: unknown } | null } | null)?.geometry?.type
      return type === undefined || type === 'Point'
    })
  )
}

/** Our own table as the features that it was made of; undefined for any other one. */
function ownTable({ columns, grid }: RawTable): object | undefined {
  if (!FLAT_NAMES.every((name) => columns.includes(name))) return undefined
  const cells = (row: number) =>
    Object.fromEntries(columns.map((name, i) => [name, unguardFormulas(grid.at(row, i))]))
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: grid.count }, (_, row) => unflat(cells(row))),
  }
}

function openOwn(name: string, collection: unknown, map: ImportMap, words: OwnWords): OpenedData {
  const { issues, of, ...given } = normalise(collection, words.blanks)
  const { features, beside } = renamed(given, map)
  const texts = features.map(beside.of)
  const ofNames = beside.names.map((_, k) => ({
    values: texts.map((own) => own[k]!),
    codes: inFileOrder(features.length),
  }))
  const built = builtOf(featureIncidents(features), beside.names, ofNames)
  const report = {
    file: name,
    shown: features.length,
    of,
    faults: groupsOfIssues(issues),
    restricted: profileOf(map.as)?.restricted === true,
    as: map.as,
    usual: !isRenaming(map),
    map: isRenaming(map) || map.group !== undefined ? JSON.stringify(map) : null,
  }
  return withReport(name, built, words, report, map.group)
}

function openRows(
  name: string,
  { table }: ReadFile,
  map: ImportMap,
  words: OwnWords,
  progress: OnProgress,
): OpenedData {
  const asks = asksOf(table, map)
  if (asks.some(({ ask }) => ask === 'day')) throw new Refused({ code: 'no-days' })
  const { built, faults, of } = readRows(table, map, words.blanks, progress)
  const report = {
    file: name,
    shown: built.columns.count,
    of,
    faults: [...faults, ...groupsOfNoted(table.noted)],
    restricted: profileOf(map.as)?.restricted === true,
    as: map.as,
    usual: JSON.stringify(map) === JSON.stringify(proposeMap(table)),
    map: JSON.stringify(map),
  }
  return withReport(name, built, words, report, map.group)
}

function withReport(
  name: string,
  built: Omit<OpenedData, 'info'>,
  words: OwnWords,
  reading: ReadingReport,
  group: string | undefined,
): OpenedData {
  const isNamed = group !== undefined && built.columns.facets.actor.values.includes(group)
  const info = infoOf(name, built.columns, words)
  return { ...built, info: { ...info, group: isNamed ? { actor: group, related: [] } : null, reading } }
}
