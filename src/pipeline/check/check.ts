import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { type Issue, printIssues } from '../../core/record/issue.ts'
import { datasetSchema, leftOutSchema } from '../../core/record/schema.ts'
import { schemaIssues } from '../../core/record/schema-issues.ts'
import { type Command, readOptions } from '../command.ts'
import { GEODATA, storyFiles } from '../data-files.ts'
import { datasetOfFolder } from '../stories/dataset.ts'
import { checkFeatures } from './check-features.ts'
import { checkList, checkSources } from './check-sources.ts'
import { checkStory } from './check-stories.ts'
import { checkViews } from './check-views.ts'
import { formatData, isFormatted } from './format.ts'
import { type JsonFile, readJsonFile } from './read-json.ts'
import { staleFiles } from './schema-files.ts'

export const checkCommand: Command = {
  help: `geodata check [FILE.geojson]

Checks a data file and what stands beside it (sources.json, left-out.json, stories/) and prints everything that is
wrong with them, a line each: file, feature id, field, what is wrong, what to do.
Without FILE: geodata/incidents.geojson, and whether the generated schema files are current.

  --input FILE  the same as FILE
  --json        the list of problems as JSON

Exit code: 0 nothing found, 1 problems found, 2 wrong use.`,
  run(args) {
    const { values, positionals } = readOptions(args, {
      input: { type: 'string' },
      json: { type: 'boolean' },
    })
    const files = [...positionals, ...(values.input === undefined ? [] : [values.input])]
    const issues = files.length > 0 ? files.flatMap((file) => checkFile(file).issues) : checkProject()
    const out = values.json ? JSON.stringify(issues, null, 2) : printIssues(issues)
    return { code: issues.length > 0 ? 1 : 0, out }
  },
}

/** Issues of the project's own data, its generated files included. */
export function checkProject(): Issue[] {
  return [...checkFile(join(GEODATA, 'incidents.geojson')).issues, ...staleFiles()]
}

export interface Checked {
  readonly issues: readonly Issue[]
  /** The features, to be trusted only when there are no issues. */
  readonly features: readonly IncidentFeature[]
}

/** Everything that is wrong with a collection and the files beside it. Never throws for bad content. */
export function checkFile(file: string): Checked {
  const collection = readJsonFile(file)
  const sourcesFile = join(dirname(file), 'sources.json')
  const listed = readJsonFile(sourcesFile)
  const { sources, issues: sourceIssues } =
    listed.value === undefined ? { sources: new Map(), issues: [] } : checkSources(listed.value, sourcesFile)
  const features = featuresOf(collection.value)
  const featureIssues = [
    ...collection.issues,
    ...collectionIssues(collection, file),
    ...checkFeatures(features, sources, file),
  ]
  const issues = [
    ...featureIssues,
    ...formatIssues(collection, file),
    ...listed.issues,
    ...sourceIssues,
    ...formatIssues(listed, sourcesFile),
    ...(basename(file) === 'incidents.geojson'
      ? besides(dirname(file), features, new Set(sources.keys()), featureIssues.length === 0)
      : []),
  ]
  return { issues, features: features as readonly IncidentFeature[] }
}

function featuresOf(value: unknown): readonly unknown[] {
  const features = (value as { features?: unknown } | null | undefined)?.features
  return Array.isArray(features) ? features : []
}

function collectionIssues({ value }: JsonFile, file: string): Issue[] {
  if (value === undefined) return []
  const fix = 'Write { "type": "FeatureCollection", "features": [...] }'
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [{ file, what: 'is not a FeatureCollection', fix }]
  }
  const { type, features, ...others } = value as Record<string, unknown>
  return [
    ...(type === 'FeatureCollection'
      ? []
      : [{ file, field: 'type', what: 'is not "FeatureCollection"', fix }]),
    ...(Array.isArray(features) ? [] : [{ file, field: 'features', what: 'is not a list', fix }]),
    ...Object.keys(others).map((field) => ({
      file,
      field,
      what: 'there is no such field',
      fix: 'Remove it',
    })),
  ]
}

/** Whether a file is in canonical form; an order that is wrong is named by its feature instead. */
function formatIssues({ text, value, issues }: JsonFile, file: string): Issue[] {
  if (text === undefined || value === undefined || issues.length > 0) return []
  if (isFormatted(text, value) || sameLines(text, formatData(value))) return []
  return [{ file, what: 'is not in canonical form', fix: 'Run `npm run geodata -- format`' }]
}

function sameLines(a: string, b: string): boolean {
  const linesOf = (text: string) =>
    text.split('\n').map((line) => (line.endsWith(',') ? line.slice(0, -1) : line))
  const [given, wanted] = [linesOf(a), linesOf(b)]
  if (given.length !== wanted.length) return false
  const counts = new Map<string, number>()
  for (const line of given) counts.set(line, (counts.get(line) ?? 0) + 1)
  return wanted.every((line) => {
    const left = counts.get(line) ?? 0
    counts.set(line, left - 1)
    return left > 0
  })
}

/** Files that belong to a whole data folder: its title page, what was left out, and stories. */
function besides(
  folder: string,
  features: readonly unknown[],
  sourceIds: ReadonlySet<string>,
  isSound: boolean,
): Issue[] {
  const leftOutFile = join(folder, 'left-out.json')
  const leftOut = existsSync(leftOutFile) ? readJsonFile(leftOutFile) : { value: [], issues: [] }
  const stories = storyFiles(folder)
  // Only sound features can be shown and measured.
  const sound = isSound ? (features as readonly IncidentFeature[]) : []
  const byId = new Map(sound.map((feature) => [feature.id, feature]))
  const dataset = isSound && stories.length > 0 ? datasetOfFolder(sound, folder) : null
  return [
    ...leftOut.issues,
    ...(leftOut.value === undefined ? [] : checkLeftOut(leftOut.value, sourceIds, leftOutFile)),
    ...formatIssues(leftOut, leftOutFile),
    ...checkDataset(join(folder, 'dataset.json')),
    ...checkViewsFile(join(folder, 'views.json')),
    ...(isSound ? stories : []).flatMap((file) => {
      const story = readJsonFile(file)
      const shape = story.value === undefined ? [] : checkStory(story.value, byId, dataset, file)
      return [...story.issues, ...shape, ...formatIssues(story, file)]
    }),
  ]
}

/** Views that have a name; a folder need not have any. */
function checkViewsFile(file: string): Issue[] {
  if (!existsSync(file)) return []
  const views = readJsonFile(file)
  const shape = views.value === undefined ? [] : checkViews(views.value, file)
  return [...views.issues, ...shape, ...formatIssues(views, file)]
}

function checkDataset(file: string): Issue[] {
  const dataset = readJsonFile(file)
  if (dataset.value === undefined) return [...dataset.issues]
  const parsed = datasetSchema.safeParse(dataset.value)
  const shape = parsed.success ? [] : schemaIssues(parsed.error, dataset.value, { file })
  return [...dataset.issues, ...shape, ...formatIssues(dataset, file)]
}

function checkLeftOut(value: unknown, sourceIds: ReadonlySet<string>, file: string): Issue[] {
  const entries = Array.isArray(value) ? value : []
  return [
    ...checkList(value, leftOutSchema.element, file),
    ...entries.flatMap((entry, i): Issue[] =>
      typeof entry?.source !== 'string' || sourceIds.has(entry.source)
        ? []
        : [
            {
              file,
              feature: `number ${i + 1}`,
              field: 'source',
              what: `there is no document ${JSON.stringify(entry.source)} in sources.json`,
              fix: 'Correct the id',
            },
          ],
    ),
  ]
}
