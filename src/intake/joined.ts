import type { ReadingReport } from '../core/record/fault.ts'
import { extraName } from '../core/record/flat-feature.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { LONGEST_NAME, MOST_FEATURES } from '../core/record/limits.ts'
import { statedOf } from '../core/record/stated.ts'
import type { Coded } from '../core/table/coded.ts'
import type { Group } from '../core/table/dataset.ts'
import { inFileOrder } from '../core/table/facet-column.ts'
import { featureIncidents } from '../core/table/incidents.ts'
import { textAt } from '../core/table/text-column.ts'
import { BLANK_MAP } from './mapping.ts'
import { builtOf, featuresOf, type OpenedData } from './opened-data.ts'
import { infoOf, type OwnWords } from './own-file.ts'
import { Refused } from './raw-table.ts'
import { OWN } from './read-feature.ts'

/**
 * Two datasets of a reader as one, in which the incidents of the first keep their ids and those of the second have the name of its file
 * before theirs, and before their cases. What names no document has its file as one. Throws Refused where they are too many together.
 */
export function joined(first: OpenedData, second: OpenedData, words: OwnWords): OpenedData {
  const n = first.columns.count + second.columns.count
  if (n > MOST_FEATURES) throw new Refused({ code: 'too-many-rows', n, most: MOST_FEATURES })
  const before = featuresOf(first)
  const [a, b] = [first.info.title, second.info.title]
  const prefix = prefixFor(b, before, featuresOf(second))
  const features = [
    ...before.map((feature) => withSource(feature, a)),
    ...featuresOf(second).map((feature) => withSource(prefixed(feature, prefix), b)),
  ]
  const names = [...new Set([...first.extras, ...second.extras].map(({ name }) => extraName(name)))]
  const beside = names.map((name): Coded<string> => {
    const values = [first, second].flatMap(({ extras, columns: { count } }) => {
      const texts = extras.find((one) => extraName(one.name) === name)?.texts
      return Array.from({ length: count }, (_, i) => (texts ? textAt(texts, i) : ''))
    })
    return { values, codes: inFileOrder(n) }
  })
  const built = builtOf(featureIncidents(features), names, beside)
  const name = `${a} + ${b}`
  const { group } = first.info
  const reading = reportOf(name, first.info.reading!, second.info.reading!, group)
  return { ...built, info: { ...infoOf(name, built.columns, words), group, reading } }
}

/** A dataset as GeoJSON of our own form, part by part: read again, it is the same. */
export function* collectionParts(data: OpenedData, { blanks }: OwnWords): Generator<string> {
  const { title, summary, place } = blanks
  yield '{"type":"FeatureCollection","features":[\n'
  for (let i = 0; i < data.columns.count; i++) {
    const feature = data.feature(i)!
    const beside = data.extras.flatMap(({ name, texts }) => {
      const text = textAt(texts, i)
      return text === '' ? [] : [[extraName(name), text] as const]
    })
    const stated = statedOf(feature.properties, [title, summary, place])
    const properties = { ...stated, ...Object.fromEntries(beside) }
    yield `${i === 0 ? '' : ',\n'}${JSON.stringify({ ...feature, properties })}`
  }
  yield '\n]}\n'
}

/** Letters of the name of a file that an id begins with, at most. */
const LONGEST_PREFIX = 30
/** What a number behind it takes, with the sign between it and the id. */
const NUMBERED = 5

/** The name of a file as it may stand in an id, with a number where ids would be used twice. */
function prefixFor(
  file: string,
  before: readonly IncidentFeature[],
  after: readonly IncidentFeature[],
): string {
  const longest = after.reduce((most, { id }) => Math.max(most, id.length), 0)
  const room = Math.max(1, Math.min(LONGEST_PREFIX, LONGEST_NAME - NUMBERED - longest))
  const name = (file.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}]+/gu, '-') || 'file').slice(0, room)
  const taken = new Set(before.map(({ id }) => id))
  const isFree = (prefix: string) => after.every(({ id }) => !taken.has(`${prefix}:${id}`))
  let prefix = name
  for (let n = 2; !isFree(prefix); n++) prefix = `${name}-${n}`
  return prefix
}

function prefixed({ id, properties, ...feature }: IncidentFeature, prefix: string): IncidentFeature {
  const of = properties.case === null ? null : `${prefix}:${properties.case}`
  return { ...feature, id: `${prefix}:${id}`, properties: { ...properties, case: of } }
}

function withSource(feature: IncidentFeature, file: string): IncidentFeature {
  const sources = feature.properties.sources.map((id) => (id === OWN ? file.slice(0, LONGEST_NAME) : id))
  return { ...feature, properties: { ...feature.properties, sources } }
}

function reportOf(
  file: string,
  first: ReadingReport,
  second: ReadingReport,
  group: Group | null,
): ReadingReport {
  const as = [first, second].find(({ restricted }) => restricted)?.as ?? first.as ?? second.as
  return {
    file,
    shown: first.shown + second.shown,
    of: first.of + second.of,
    faults: [first, second].flatMap((report) =>
      report.faults.map((group) => ({ ...group, file: group.file ?? report.file })),
    ),
    restricted: first.restricted || second.restricted,
    as,
    usual: true,
    // The features have every other choice in them already.
    map: group && JSON.stringify({ ...BLANK_MAP, as, group: group.actor }),
  }
}
