import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DatasetInfo } from '../core/dataset.ts'
import { type DatasetRecord, datasetSchema, leftOutSchema, sourceSchema } from '../core/schema.ts'
import { projectFile } from './data-files.ts'
import { readJsonFile } from './read-json.ts'

/** Stands in where a folder has no dataset.json: generated data, a file of one's own. */
const UNTITLED: DatasetRecord = {
  title: 'Untitled dataset',
  subtitle: 'Dated, placed incidents',
  description: 'Dated, placed incidents',
  licence: 'not stated',
  version: '0.0.0',
  base: { name: 'Kabul', country: 'AF', position: [69.1723, 34.5281] },
}

/** What surrounds the incidents of a data folder; files that are missing there count as empty. */
export function readInfo(folder: string): DatasetInfo {
  const dataset = datasetSchema.safeParse(readJsonFile(join(folder, 'dataset.json')).value)
  const { title, subtitle, licence, version, base } = dataset.data ?? UNTITLED
  return {
    title,
    subtitle,
    citation: dataset.success ? citation(readText(projectFile('CITATION.cff')), title, version) : title,
    licence,
    version,
    sources: z.array(sourceSchema).safeParse(readJsonFile(join(folder, 'sources.json')).value).data ?? [],
    leftOut: leftOutSchema.safeParse(readJsonFile(join(folder, 'left-out.json')).value).data ?? [],
    base,
  }
}

/**
 * How to cite the dataset: `Authors (year). Title, version 1.0.0 [data set]. Address`, from a citation file (CFF 1.2.0);
 * what the file does not say is left out.
 */
export function citation(cff: string, title: string, version: string): string {
  const authors = cffAuthors(cff)
  const year = /^date-released:\s*['"]?(\d{4})/m.exec(cff)?.[1]
  const address = scalar(cff, 'url') ?? scalar(cff, 'repository-code')
  const who = `${authors.join(', ')}${year ? ` (${year})` : ''}`.trim()
  return [who, `${title}, version ${version} [data set]`, address].filter((part) => part).join('. ')
}

/** Names in the list `authors:`, in order: of an entity its name, of a person the family name and initials. */
function cffAuthors(cff: string): string[] {
  const block = /^authors:\n((?:[ \t-].*\n?)+)/m.exec(cff)?.[1] ?? ''
  return block.split(/^\s*-\s/m).flatMap((author) => {
    const entity = scalar(author, 'name')
    const family = scalar(author, 'family-names')
    const given = scalar(author, 'given-names')
    if (entity) return [entity]
    return family
      ? [[family, given?.replace(/(\p{L})[^\s]*/gu, '$1.')].filter((part) => part).join(', ')]
      : []
  })
}

function scalar(yaml: string, key: string): string | undefined {
  const value = new RegExp(`^\\s*${key}:\\s*(.+?)\\s*$`, 'm').exec(yaml)?.[1]
  return value?.replace(/^(['"])(.*)\1$/, '$2')
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
