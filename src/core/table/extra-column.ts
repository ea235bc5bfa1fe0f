import { MOST_VALUES_OF_A_FACET } from '../record/limits.ts'
import type { ExtraColumn } from './dataset.ts'
import { facetColumn, inFileOrder, ListCoder } from './facet-column.ts'
import { reordered, TextBuilder } from './text-builder.ts'

/**
 * A column of a reader's file that is kept as it stands: a text for every incident, in an order of them. With few different values
 * it is a facet too; one that is the same everywhere tells nothing apart and is none.
 */
export function extraColumn(name: string, order: Uint32Array, textOf: (i: number) => string): ExtraColumn {
  const count = order.length
  const all = new TextBuilder(count)
  let facet: ListCoder | null = new ListCoder(count)
  let blanks = 0
  for (let i = 0; i < count; i++) {
    const text = textOf(i)
    all.add(text)
    if (text === '') blanks = 1
    facet?.add(text === '' ? [] : [text])
    if (facet && facet.different - blanks > MOST_VALUES_OF_A_FACET) facet = null
  }
  const isFacet = facet !== null && facet.different > 1
  return {
    name,
    texts: reordered(all.column(), order),
    facet: isFacet ? facetColumn(facet!.coded(), order) : null,
  }
}

/** The same of texts that are there already. */
export function toExtraColumn(name: string, texts: readonly string[]): ExtraColumn {
  return extraColumn(name, inFileOrder(texts.length), (i) => texts[i]!)
}
