import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { IncidentFeature } from '../../core/record/incident.ts'
import type { Issue } from '../../core/record/issue.ts'
import { collectionSchema, datasetSchema, featureSchema, sourceSchema } from '../../core/record/schema.ts'
import { type Command, readOptionsOnly } from '../command.ts'
import { GEODATA, projectFile, storyFiles } from '../data-files.ts'
import { csvOf } from '../tables/csv.ts'
import { tableResource } from '../tables/table-schema.ts'
import { aboutFiles } from './about-files.ts'
import { canonicalJson } from './canonical-json.ts'

export const schemaCommand: Command = {
  help: `geodata schema

Writes what is generated beside the data and at the top of the project: geodata/incidents.schema.json (JSON Schema 2020-12), geodata/datapackage.json
(Frictionless Data Package with a Table Schema) and geodata/incidents.csv (the features as a flat table), from the one schema
in src/core/record/schema.ts and from incidents.geojson, dataset.json and sources.json; and .zenodo.json and codemeta.json, from
CITATION.cff and package.json. check says when they are stale.`,
  run(args) {
    readOptionsOnly(args, {})
    const written = generatedFiles()
    for (const { file, text } of written) writeFileSync(file, text)
    return { code: 0, out: written.map(({ file }) => `${file}: written`).join('\n') }
  },
}

/** Everything that is generated and kept, the project's own data folder first. */
function generatedFiles(): { file: string; text: string }[] {
  return [
    ...Object.entries(schemaFiles(GEODATA)).map(([name, text]) => ({ file: join(GEODATA, name), text })),
    ...Object.entries(aboutFiles()).map(([name, text]) => ({ file: projectFile(name), text })),
  ]
}

/** Generated files of the project that are missing or no longer what would be generated. */
export function staleFiles(): Issue[] {
  return generatedFiles().flatMap(({ file, text }) => {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return []
    return [
      {
        file,
        what: existsSync(file) ? 'is not current' : 'is missing',
        fix: 'Run `npm run geodata -- schema`',
      },
    ]
  })
}

/** Name and text of each generated file of a data folder. */
export function schemaFiles(folder: string): Readonly<Record<string, string>> {
  return {
    'incidents.schema.json': `${canonicalJson(jsonSchema())}\n`,
    'datapackage.json': `${canonicalJson(dataPackage(folder))}\n`,
    'incidents.csv': csvOf(featuresIn(folder)),
  }
}

/** Features that can't be laid out in a table are for the check to name. */
function featuresIn(folder: string): readonly IncidentFeature[] {
  const collection = readOrNull(join(folder, 'incidents.geojson')) as { features?: unknown } | null
  return z.array(featureSchema).safeParse(collection?.features).data ?? []
}

/** The JSON Schema of a collection of features. */
export function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(collectionSchema, { io: 'input' })
  return {
    $schema,
    title: 'Reachmap incidents',
    description: 'A GeoJSON FeatureCollection (RFC 7946)',
    ...rest,
  }
}

interface Resource {
  readonly file: string
  readonly title: string
  readonly mediatype: string
}

const RESOURCES: readonly Resource[] = [
  {
    file: 'incidents.geojson',
    title: 'Incidents, signals, context and aggregates',
    mediatype: 'application/geo+json',
  },
  { file: 'sources.json', title: 'Source documents', mediatype: 'application/json' },
  { file: 'left-out.json', title: 'What was read and not coded', mediatype: 'application/json' },
]

/** The data package of a folder: what files there are, of what form, from which documents. */
export function dataPackage(folder: string): object {
  const dataset = datasetSchema.safeParse(readOrNull(join(folder, 'dataset.json'))).data
  const sources = z.array(sourceSchema).safeParse(readOrNull(join(folder, 'sources.json'))).data ?? []
  const views = existsSync(join(folder, 'views.json'))
    ? [{ file: 'views.json', title: 'Views that have a name', mediatype: 'application/json' }]
    : []
  const stories = storyFiles(folder).map((file) => ({
    file: file.slice(folder.length + 1),
    title: 'Guided view',
    mediatype: 'application/json',
  }))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'reachmap-incidents',
    ...(dataset && {
      title: dataset.title,
      description: dataset.description,
      version: dataset.version,
      licenses: [{ name: dataset.licence.replaceAll(' ', '-'), title: dataset.licence }],
    }),
    sources: sources.map(({ id, title, publisher }) => ({
      title: [title ?? `Untitled document ${id}`, publisher].filter((part) => part !== null).join(', '),
    })),
    resources: [
      ...RESOURCES.map(resource),
      tableResource('incidents.csv'),
      ...[...views, ...stories].map(resource),
    ],
  }
}

function resource({ file, title, mediatype }: Resource): object {
  return {
    name: file.replace(/\.[a-z]+$/, '').replaceAll('/', '-'),
    path: file,
    title,
    format: file.slice(file.lastIndexOf('.') + 1),
    mediatype,
    encoding: 'utf-8',
    ...(file === 'incidents.geojson' && { jsonSchema: 'incidents.schema.json' }),
  }
}

function readOrNull(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
