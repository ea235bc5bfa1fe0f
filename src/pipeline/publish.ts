import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { IncidentFeature } from '../core/record/incident.ts'
import { datasetSchema } from '../core/record/schema.ts'
import type { Cited } from '../export/cite.ts'
import { canonicalJson } from './check/canonical-json.ts'
import { dataPackage, jsonSchema } from './check/schema-files.ts'
import { type CitationFile, readCitation } from './citation-file.ts'
import { projectFile } from './data-files.ts'
import { csvOf } from './tables/csv.ts'
import { flatGeoJson, flatSchema } from './tables/flat-geojson.ts'

/** Files of a data folder that are handed out as they stand there. */
const AS_THEY_ARE = ['sources.json', 'left-out.json', 'views.json', 'LICENSE.txt']

/**
 * What the built site hands out to other tools, name and text of each file: the features as GeoJSON with flat figures and as CSV,
 * the schema of that GeoJSON, and of a whole data folder its package, documents, licence and citation. The pages load none of it.
 */
export function publishedFiles(
  features: readonly IncidentFeature[],
  folder: string,
): Readonly<Record<string, string>> {
  const dataset = datasetSchema.safeParse(jsonOrNull(join(folder, 'dataset.json'))).data
  return {
    'incidents.geojson': flatGeoJson(features),
    'incidents.csv': csvOf(features),
    'incidents.schema.json': `${canonicalJson(flatSchema(jsonSchema()))}\n`,
    ...(dataset && {
      'citation.json': `${JSON.stringify(citedData(readCitation(), dataset), null, 2)}\n`,
      'datapackage.json': `${canonicalJson(dataPackage(folder))}\n`,
      'CITATION.cff': dataCitation(readFileSync(projectFile('CITATION.cff'), 'utf8'), dataset),
      ...copies(folder),
    }),
  }
}

/** The citation file (CFF 1.2.0) of the data alone: who and when as in that of the project, the rest as the dataset says. */
export function dataCitation(
  cff: string,
  dataset: Readonly<Record<'title' | 'version' | 'licence' | 'description', string>>,
): string {
  const { authors, 'date-released': released, url } = parse(cff) as Record<string, unknown>
  return stringify({
    'cff-version': '1.2.0',
    message: 'If you use these data, please cite them; name the documents of a feature where you rely on it.',
    type: 'dataset',
    title: dataset.title,
    version: dataset.version,
    ...(released !== undefined && { 'date-released': released }),
    license: dataset.licence,
    authors,
    ...(url !== undefined && { url }),
    abstract: dataset.description,
  })
}

/** How the data are cited, as an item of CSL-JSON. */
export function citedData(
  { authors, 'date-released': released }: CitationFile,
  { title, version }: Readonly<Record<'title' | 'version', string>>,
): Cited {
  return {
    id: `reachmap-data-${version}`,
    type: 'dataset',
    title,
    version,
    author: authors.map(({ name }) => ({ literal: name })),
    issued: { 'date-parts': [released.split('-').map(Number)] },
  }
}

function copies(folder: string): Record<string, string> {
  const there = AS_THEY_ARE.filter((name) => existsSync(join(folder, name)))
  return Object.fromEntries(there.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function jsonOrNull(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
