import type { Extra } from '../answer.ts'
import { MOST_VALUES_OF_A_FACET } from '../record/limits.ts'
import type { ExtraColumn } from './dataset.ts'
import { toFacetColumn } from './facet-column.ts'
import { textAt, toTextColumn } from './text-column.ts'

/**
 * A column of a reader's file that is kept as it stands: a text for every incident, in their order. With few different values
 * it is a facet too; one that is the same everywhere tells nothing apart and is none.
 */
export function toExtraColumn(name: string, texts: readonly string[]): ExtraColumn {
  const values = new Set<string>()
  for (const text of texts) {
    if (text !== '') values.add(text)
    if (values.size > MOST_VALUES_OF_A_FACET) break
  }
  const isFacet = values.size > 0 && values.size <= MOST_VALUES_OF_A_FACET && new Set(texts).size > 1
  return {
    name,
    texts: toTextColumn(texts),
    facet: isFacet ? toFacetColumn(texts.map((text) => (text === '' ? [] : [text]))) : null,
  }
}

/** What the columns say of incident i, without those that say nothing; empty for a row that does not exist. */
export function extrasAt(extras: readonly ExtraColumn[], i: number): Extra[] {
  return extras.map(({ name, texts }) => ({ name, text: textAt(texts, i) })).filter(({ text }) => text !== '')
}
