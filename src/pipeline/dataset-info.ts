import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type DatasetRecord, datasetSchema, leftOutSchema, sourceSchema } from '../core/record/schema.ts'
import type { DatasetInfo } from '../core/table/dataset.ts'
import { readJsonFile } from './check/read-json.ts'
import { projectFile } from './data-files.ts'

/** What a citation needs of a citation file (CFF 1.2.0). */
const cffSchema = z
  .object({
    'date-released': z.string(),
    url: z.string(),
    'repository-code': z.string(),
    authors: z.array(
      z.object({ name: z.string(), 'family-names': z.string(), 'given-names': z.string() }).partial(),
    ),
  })
  .partial()

type CffAuthor = NonNullable<z.infer<typeof cffSchema>['authors']>[number]

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
  const { title, subtitle, licence, version, base, group = null } = dataset.data ?? UNTITLED
  return {
    title,
    subtitle,
    citation: dataset.success ? citation(readText(projectFile('CITATION.cff')), title, version) : title,
    licence,
    version,
    sources: z.array(sourceSchema).safeParse(readJsonFile(join(folder, 'sources.json')).value).data ?? [],
    leftOut: leftOutSchema.safeParse(readJsonFile(join(folder, 'left-out.json')).value).data ?? [],
    base,
    group,
  }
}

/**
 * How to cite the dataset: `Authors (year). Title, version 1.0.0 [data set]. Address`, from a citation file (CFF 1.2.0);
 * what the file does not say is left out.
 */
export function citation(cff: string, title: string, version: string): string {
  const file = cffSchema.safeParse(parse(cff)).data ?? {}
  const year = file['date-released']?.slice(0, 4)
  const who = `${(file.authors ?? []).flatMap(authorName).join(', ')}${year ? ` (${year})` : ''}`.trim()
  const address = file.url ?? file['repository-code']
  return [who, `${title}, version ${version} [data set]`, address].filter((part) => part).join('. ')
}

/** Of an entity its name, of a person the family name and initials; nothing where there is neither. */
function authorName({ name, 'family-names': family, 'given-names': given }: CffAuthor): string[] {
  if (name) return [name]
  const initials = given?.replace(/(\p{L})[^\s]*/gu, '$1.')
  return family ? [[family, initials].filter((part) => part).join(', ')] : []
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
