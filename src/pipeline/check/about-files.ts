import { readFileSync } from 'node:fs'
import { type CitationFile, readCitation } from '../citation-file.ts'
import { projectFile } from '../data-files.ts'
import { canonicalJson } from './canonical-json.ts'

interface Package {
  readonly name: string
  readonly description: string
  readonly engines: { readonly node: string }
}

/**
 * What archives and catalogues of software read at the top of the project: `.zenodo.json` and `codemeta.json` (version 3.0), made
 * from `CITATION.cff` and `package.json`, so that the four say the same. Name and text of each.
 */
export function aboutFiles(
  citation: CitationFile = readCitation(),
  { name, description, engines }: Package = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')),
): Readonly<Record<string, string>> {
  const { title, version, license, authors } = citation
  const abstract = citation.abstract.trim()
  const zenodo = {
    title,
    upload_type: 'software',
    description: abstract,
    version,
    publication_date: citation['date-released'],
    creators: authors.map((author) => ({ name: author.name })),
    license,
    access_right: 'open',
    language: 'eng',
    keywords: KEYWORDS,
    notes: citation.references
      .filter(({ type }) => type === 'data')
      .map((data) => `Holds the dataset "${data.title}", version ${data.version}, under ${data.license}.`)
      .join(' '),
  }
  const codemeta = {
    '@context': 'https://w3id.org/codemeta/3.0',
    '@type': 'SoftwareSourceCode',
    identifier: name,
    name: title,
    description: abstract,
    headline: description,
    version,
    datePublished: citation['date-released'],
    license: `https://spdx.org/licenses/${license}`,
    author: authors.map((author) => ({ '@type': 'Organization', name: author.name })),
    programmingLanguage: 'TypeScript',
    runtimePlatform: `Node.js ${engines.node}`,
    keywords: KEYWORDS,
  }
  return { '.zenodo.json': `${canonicalJson(zenodo)}\n`, 'codemeta.json': `${canonicalJson(codemeta)}\n` }
}

const KEYWORDS = ['map', 'incident data', 'terrorism', 'spatial analysis', 'source criticism']
