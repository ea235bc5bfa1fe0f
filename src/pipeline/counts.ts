import { join } from 'node:path'
import { groupBy } from '../core/group-by.ts'
import type { IncidentFeature, Source } from '../core/record/incident.ts'
import { KINDS, ROLES } from '../core/record/incident.ts'
import { placingOf } from '../core/record/placing.ts'
import { independentOf, rootsOf } from '../core/record/roots.ts'
import { readJsonFile } from './check/read-json.ts'
import { type Command, readOptionsOnly } from './command.ts'
import { GEODATA } from './data-files.ts'
import { readInfo } from './dataset-info.ts'

export const countsCommand: Command = {
  help: `geodata counts [--folder FOLDER]

Prints how many of what a data folder holds, as the sentences and tables that stand in geodata/README.md: a test says
where that page no longer holds them.

  --folder FOLDER  default geodata

Exit code: 0 counted, 1 the data can't be read, 2 wrong use.`,
  run(args) {
    const { folder = GEODATA } = readOptionsOnly(args, { folder: { type: 'string' } })
    const { value, issues } = readJsonFile(join(folder, 'incidents.geojson'))
    const features = (value as { features?: IncidentFeature[] } | undefined)?.features
    if (!features) return { code: 1, err: issues.map(({ file, what }) => `${file}: ${what}`).join('\n') }
    const { sources, leftOut } = readInfo(folder)
    return { code: 0, out: counts(features, sources, leftOut.length).join('\n\n') }
  },
}

/** What is counted of a dataset, each as a piece of Markdown. */
export function counts(
  features: readonly IncidentFeature[],
  sources: readonly Source[],
  leftOut: number,
): string[] {
  const incidents = features.filter(({ properties }) => properties.role === 'incident')
  const claims = features.flatMap(({ properties }) => properties.claims)
  const notes = features.flatMap(({ properties }) => properties.notes)
  const placed = (placing: string) =>
    features.filter(({ properties }) => placingOf(properties.placePrecision) === placing).length
  const rootOf = rootsOf(sources)
  const several = (some: readonly IncidentFeature[]) =>
    some.filter(({ properties }) => independentOf(properties.sources, rootOf) > 1).length
  const cases = new Set(incidents.map(({ id, properties }) => properties.case ?? id)).size
  const doubtful = (some: readonly IncidentFeature[]) =>
    some.filter(({ properties }) => properties.certainty === 'doubtful').length
  return [
    `${features.length} features, ${claims.length} claims with their paragraphs, ${notes.length} notes on doubt.`,
    `${leftOut} passages that were read and not coded`,
    `${placed('point')} of ${features.length} features are placed to a district or better; ${placed('area')} stand for a whole area, ${placed('nowhere')} have no point.`,
    `${several(incidents)} of the ${incidents.length} incidents, and ${several(features)} of all ${features.length} features, rest on more than one independent document.`,
    `${doubtful(features)} features are \`doubtful\`, ${doubtful(incidents)} of them incidents.`,
    `Fields of a claim: ${ranked(claims.map(({ field }) => field))}.`,
    kindTable(features),
    `The ${incidents.length} incidents are ${cases} affairs. By country: ${ranked(
      incidents.map(({ properties }) => properties.country ?? 'none'),
      '',
    )}. By actor: ${ranked(
      incidents.map(({ properties }) => properties.actor),
      '',
    )}.`,
    valueTable(features),
    ...sources.map(({ id }) => {
      const mentioning = features.filter(({ properties }) => properties.sources.includes(id)).length
      return `| ${mentioning} | ${claims.filter(({ source }) => source === id).length} |`
    }),
  ]
}

/** Words with their numbers, the most frequent first, then by alphabet. */
function ranked(words: readonly string[], quote = '`'): string {
  return [...groupBy(words, (word) => word)]
    .map(([word, all]) => [word, all.length] as const)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word, n]) => `${quote}${word}${quote} ${n}`)
    .join(', ')
}

function kindTable(features: readonly IncidentFeature[]): string {
  const count = (role: string | null, kind: string | null) =>
    features.filter(
      ({ properties }) =>
        (role === null || properties.role === role) && (kind === null || properties.kind === kind),
    ).length || ''
  const row = (name: string, kind: string | null) =>
    `| ${[name, ...ROLES.map((role) => count(role, kind)), count(null, kind)].join(' | ')} |`
  return [...KINDS.map((kind) => row(`\`${kind}\``, kind)), row('all', null)].join('\n')
}

const COUNTED = [
  'certainty',
  'datePrecision',
  'dateBasis',
  'placePrecision',
  'placeBasis',
  'actor',
  'attribution',
  'attackType',
  'targetType',
  'country',
  'region',
] as const

/** Values of the fields that have a vocabulary; null stands last. */
function valueTable(features: readonly IncidentFeature[]): string {
  const row = (field: (typeof COUNTED)[number]) => {
    const values = features.map(({ properties }) => properties[field])
    const given = values.filter((value) => value !== null)
    const empty = values.length - given.length
    return `| \`${field}\` | ${[ranked(given), ...(empty > 0 ? [`\`null\` ${empty}`] : [])].join(', ')} |`
  }
  return COUNTED.map(row).join('\n')
}
