import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Issue } from '../core/issue.ts'
import { collectionSchema, datasetSchema, sourceSchema } from '../core/schema.ts'
import { canonicalJson } from './canonical-json.ts'
import { type Command, readOptionsOnly } from './command.ts'
import { GEODATA, storyFiles } from './data-files.ts'

export const schemaCommand: Command = {
  help: `geodata schema

Writes geodata/incidents.schema.json (JSON Schema 2020-12) and geodata/datapackage.json (Frictionless Data Package)
from the one schema in src/core/schema.ts and from dataset.json and sources.json. check says when they are stale.`,
  run(args) {
    readOptionsOnly(args, {})
    const written = Object.entries(schemaFiles(GEODATA))
    for (const [name, text] of written) writeFileSync(join(GEODATA, name), text)
    return { code: 0, out: written.map(([name]) => `${join(GEODATA, name)}: written`).join('\n') }
  },
}

/** Generated files of a data folder that are missing or no longer what would be generated. */
export function staleFiles(folder: string): Issue[] {
  return Object.entries(schemaFiles(folder)).flatMap(([name, text]) => {
    const file = join(folder, name)
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
  }
}

function jsonSchema(): object {
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

function dataPackage(folder: string): object {
  const dataset = datasetSchema.safeParse(readOrNull(join(folder, 'dataset.json'))).data
  const sources = z.array(sourceSchema).safeParse(readOrNull(join(folder, 'sources.json'))).data ?? []
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
    resources: [...RESOURCES, ...stories].map(({ file, title, mediatype }) => ({
      name: file.replace(/\.[a-z]+$/, '').replaceAll('/', '-'),
      path: file,
      title,
      format: file.slice(file.lastIndexOf('.') + 1),
      mediatype,
      encoding: 'utf-8',
      ...(file === 'incidents.geojson' && { jsonSchema: 'incidents.schema.json' }),
    })),
  }
}

function readOrNull(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
