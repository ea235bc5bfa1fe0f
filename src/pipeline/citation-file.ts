import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectFile } from './data-files.ts'

const authorSchema = z.object({ name: z.string() })

/** What `CITATION.cff` says of the program and, in its reference of type data, of the dataset. */
const citationSchema = z.object({
  title: z.string(),
  version: z.string(),
  'date-released': z.string(),
  license: z.string(),
  abstract: z.string(),
  authors: z.array(authorSchema).min(1),
  references: z.array(
    z.object({ type: z.string(), title: z.string(), version: z.string(), license: z.string() }),
  ),
})

export type CitationFile = z.infer<typeof citationSchema>

/** The project's citation file. Throws where it lacks what the other files about the project are made of. */
export function readCitation(): CitationFile {
  return citationSchema.parse(parse(readFileSync(projectFile('CITATION.cff'), 'utf8')))
}
