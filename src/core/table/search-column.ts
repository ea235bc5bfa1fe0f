import type { Coded } from './coded.ts'
import { type CodedTexts, codedTexts, gathered } from './coded-texts.ts'
import { countryNames } from './country-names.ts'
import type { TextColumn } from './dataset.ts'
import { fold } from './fold.ts'
import { foldedLines } from './fold-bytes.ts'
import type { FacetRow } from './spec.ts'

/** A facet with its values row by row. */
export type ListedFacet = Pick<FacetRow, 'searched'> & { readonly lists: Coded<readonly string[]> }

/** What the search looks into, row by row. */
export interface Searched {
  readonly texts: readonly CodedTexts[]
  readonly notes: Coded<readonly string[]>
  /** Those that are not searched too. */
  readonly facets: readonly ListedFacet[]
  /** Texts of columns that are kept beside the table. */
  readonly beside: readonly CodedTexts[]
}

/** All that folded, a line for each text. What many rows share is folded once. */
export function searchColumn({ texts, notes, facets, beside }: Searched, order: Uint32Array): TextColumn {
  const nameOf = countryNames('en')
  const folded = ({ values, codes }: Coded<readonly string[]>, said = (value: string) => value) =>
    codedTexts({
      values: values.map((list) => list.map((text) => `\n${fold(said(text))}`).join('')),
      codes,
    })
  return gathered(
    [
      ...texts.map(lines),
      folded(notes),
      ...facets.flatMap(({ searched, lists }) =>
        searched ? [folded(lists, searched === 'country' ? nameOf : undefined)] : [],
      ),
      ...beside.map(lines),
    ],
    order,
  )
}

function lines({ texts, codes }: CodedTexts): CodedTexts {
  return { texts: foldedLines(texts), codes }
}
