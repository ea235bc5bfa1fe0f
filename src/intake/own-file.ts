import { toldDifferently } from '../core/record/contradictions.ts'
import type { IncidentFeature, Source } from '../core/record/incident.ts'
import type { ReadingIssue } from '../core/record/reading-issue.ts'
import { toColumns } from '../core/table/columns.ts'
import type { Columns, Dataset, DatasetInfo } from '../core/table/dataset.ts'
import { toExtraColumn } from '../core/table/extra-column.ts'
import { NONE } from '../core/table/facets.ts'
import { type Beside, NOTHING_BESIDE } from './beside.ts'
import { readIncidents, tooLarge } from './normalise.ts'
import { type Blanks, OWN } from './read-feature.ts'

/** What is said of a dataset that says nothing of itself. */
export interface OwnWords {
  readonly subtitle: string
  readonly licence: string
  readonly blanks: Blanks
}

export interface Opened {
  /** Null where nothing of the file can be shown; the issues say why. */
  readonly dataset: Dataset | null
  readonly issues: readonly ReadingIssue[]
  readonly features: readonly IncidentFeature[]
  /** Features that the file holds, those that were left out too. */
  readonly of: number
}

/** A file as the page is given it. */
export interface OwnFile {
  readonly name: string
  readonly size: number
  text(): Promise<string>
}

/**
 * A reader's own GeoJSON as a dataset: what the measure command reads, and no more. What can't be used is left out and
 * named. Rejects where the file can't be read at all; nothing leaves the page.
 */
export async function openFile(file: OwnFile, words: OwnWords): Promise<Opened> {
  const large = tooLarge(file.size)
  if (large) return { dataset: null, issues: [large], features: [], of: 0 }
  const { features: read, issues, of, beside } = readIncidents(await file.text(), words.blanks)
  if (issues.some(({ effect }) => effect === 'refused') || (read.length === 0 && of > 0)) {
    return { dataset: null, issues, features: [], of }
  }
  return { dataset: datasetOf(file.name, read, words, [], beside), issues, features: read, of }
}

/**
 * Features as a dataset that says nothing of itself but the name of its file, and which document rewrites which. `beside` is
 * what each says that is no part of the table.
 */
export function datasetOf(
  name: string,
  given: readonly IncidentFeature[],
  words: OwnWords,
  sources: readonly Source[] = [],
  beside: Beside = NOTHING_BESIDE,
): Dataset {
  const { columns, features } = toColumns(given, toldDifferently(sources), beside.of)
  const texts = beside.names.length === 0 ? [] : features.map(beside.of)
  const extras = beside.names.map((column, k) =>
    toExtraColumn(
      column,
      texts.map((own) => own[k]!),
    ),
  )
  return { info: infoOf(name, columns, words), columns, extras, feature: (index) => features[index] }
}

/** What is said of a file that says nothing of itself: the documents that its incidents name, each by its name. */
export function infoOf(name: string, { facets }: Columns, words: OwnWords): DatasetInfo {
  const ids = facets.source.values.filter((id) => id !== NONE)
  return {
    title: name,
    subtitle: words.subtitle,
    citation: name,
    licence: words.licence,
    version: '',
    sources: ids.map((id) => ({
      id,
      title: id === OWN ? name : id,
      authors: [],
      publisher: id === OWN ? name : id,
      published: { earliest: '', latest: '' },
      language: '',
      derivedFrom: null,
      note: '',
    })),
    leftOut: [],
    base: null,
    group: null,
  }
}
