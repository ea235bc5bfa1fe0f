import { existsSync, writeFileSync } from 'node:fs'
import { printIssues } from '../../core/record/issue.ts'
import {
  claimSchema,
  featureSchema,
  figureSchema,
  noteSchema,
  propertiesSchema,
  sourceSchema,
} from '../../core/record/schema.ts'
import { type Command, type Outcome, readOptions } from '../command.ts'
import { DATA_FILES, GEODATA, storyFiles } from '../data-files.ts'
import { canonicalJson, endOfCanonical } from './canonical-json.ts'
import { readJsonFile } from './read-json.ts'

export const formatCommand: Command = {
  help: `geodata format [FILE...] [--check]

Rewrites data files in their one canonical form: features sorted by start, then id; fields in the order of the
data dictionary; coordinates to 5 decimals; two spaces; small objects on one line. Without FILE: all files of geodata/.

  --check  write nothing, only say which files would change (exit code 1)

Exit code: 0 done, 1 a file can't be read as JSON, 2 wrong use.`,
  run(args) {
    const { values, positionals } = readOptions(args, { check: { type: 'boolean' } })
    const files =
      positionals.length > 0
        ? positionals
        : [...DATA_FILES.filter((file) => existsSync(file)), ...storyFiles(GEODATA)]
    return formatFiles(files, values.check ?? false)
  },
}

function formatFiles(files: readonly string[], onlyCheck: boolean): Outcome {
  const read = files.map((file) => ({ file, ...readJsonFile(file) }))
  const unreadable = read.filter(({ value }) => value === undefined)
  const changed = read.filter(({ text, value }) => value !== undefined && !isFormatted(text!, value))
  if (!onlyCheck) for (const { file, value } of changed) writeFileSync(file, formatData(value))
  const lines = changed.map(({ file }) => `${file}: ${onlyCheck ? 'is not in canonical form' : 'rewritten'}`)
  if (changed.length === 0) lines.push(`${files.length - unreadable.length} files in canonical form.`)
  const broken = unreadable.flatMap(({ issues }) => issues)
  const code = broken.length > 0 || (onlyCheck && changed.length > 0) ? 1 : 0
  return { code, out: lines.join('\n'), ...(broken.length > 0 && { err: printIssues(broken) }) }
}

/** Fields of a record with their places in it. */
type Order = ReadonlyMap<string, number>

const orderOf = (fields: readonly string[]): Order => new Map(fields.map((field, place) => [field, place]))
const FIELD_ORDER = {
  collection: orderOf(['type', 'features']),
  feature: orderOf(Object.keys(featureSchema.shape)),
  geometry: orderOf(['type', 'coordinates']),
  properties: orderOf(Object.keys(propertiesSchema.shape)),
  figure: orderOf(Object.keys(figureSchema.shape)),
  claim: orderOf(Object.keys(claimSchema.shape)),
  note: orderOf(Object.keys(noteSchema.shape)),
  source: orderOf(Object.keys(sourceSchema.shape)),
  published: orderOf(Object.keys(sourceSchema.shape.published.shape)),
} as const

/** Canonical text of a collection of features, a list of sources, or any other JSON value (order kept). Idempotent. */
export function formatData(value: unknown): string {
  return `${canonicalJson(canonical(value))}\n`
}

/** Whether a text is the canonical one of its value. */
export function isFormatted(text: string, value: unknown): boolean {
  const end = endOfCanonical(canonical(value), text, 0)
  return end === text.length - 1 && text.endsWith('\n')
}

/** The same value in canonical order: what is no collection or list of records of ours is left as it stands. */
function canonical(value: unknown): unknown {
  if (isRecord(value) && Array.isArray(value.features)) {
    const features = value.features.map(canonicalFeature).sort(byStartThenId)
    return ordered({ ...value, features }, FIELD_ORDER.collection)
  }
  if (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isRecord(item) && 'published' in item)
  ) {
    return value.map(canonicalSource).sort((a, b) => compare(String(field(a, 'id')), String(field(b, 'id'))))
  }
  return value
}

function canonicalFeature(value: unknown): unknown {
  if (!isRecord(value)) return value
  const { geometry, properties } = value
  const inner = {
    ...(isRecord(geometry) && { geometry: ordered(rounded(geometry), FIELD_ORDER.geometry) }),
    ...(isRecord(properties) && { properties: canonicalProperties(properties) }),
  }
  return ordered(withParts(value, inner), FIELD_ORDER.feature)
}

function canonicalProperties(properties: Readonly<Record<string, unknown>>): unknown {
  const inner = {
    killed: orderedIfRecord(properties.killed, FIELD_ORDER.figure),
    injured: orderedIfRecord(properties.injured, FIELD_ORDER.figure),
    claims: orderedList(properties.claims, FIELD_ORDER.claim),
    notes: orderedList(properties.notes, FIELD_ORDER.note),
  }
  return ordered(withParts(properties, inner), FIELD_ORDER.properties)
}

/** A record with some of its fields replaced, those that it has; itself where they are what they were. */
function withParts(
  record: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const changed = Object.entries(parts).filter(
    ([key, part]) => Object.hasOwn(record, key) && record[key] !== part,
  )
  return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) }
}

function canonicalSource(value: unknown): unknown {
  if (!isRecord(value)) return value
  return ordered(
    { ...value, published: orderedIfRecord(value.published, FIELD_ORDER.published) },
    FIELD_ORDER.source,
  )
}

function rounded(geometry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { coordinates } = geometry
  if (!Array.isArray(coordinates)) return geometry
  const fine = coordinates.map((degrees) =>
    typeof degrees === 'number' ? Math.round(degrees * 1e5) / 1e5 + 0 : degrees,
  )
  return { ...geometry, coordinates: fine }
}

/** Known keys in their order, then the others as they came; the record itself where it stands so already, as most do. */
function ordered(record: Readonly<Record<string, unknown>>, order: Order): Readonly<Record<string, unknown>> {
  const placeOf = (key: string) => order.get(key) ?? order.size
  const keys = Object.keys(record)
  if (keys.every((key, i) => i === 0 || placeOf(keys[i - 1]!) <= placeOf(key))) return record
  const sorted = keys.sort((a, b) => placeOf(a) - placeOf(b))
  return Object.fromEntries(sorted.map((key) => [key, record[key]]))
}

function orderedIfRecord(value: unknown, order: Order): unknown {
  return isRecord(value) ? ordered(value, order) : value
}

/** The same for each record of a list; the list itself where nothing changes. */
function orderedList(list: unknown, order: Order): unknown {
  if (!Array.isArray(list)) return list
  const items = list.map((item) => orderedIfRecord(item, order))
  return items.every((item, i) => item === list[i]) ? list : items
}

/** Order of features: by start, then id, both compared by code unit. */
export function byStartThenId(a: unknown, b: unknown): number {
  return compare(startOf(a), startOf(b)) || compare(String(field(a, 'id')), String(field(b, 'id')))
}

function startOf(feature: unknown): string {
  return String(field(field(feature, 'properties'), 'start'))
}

function field(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
