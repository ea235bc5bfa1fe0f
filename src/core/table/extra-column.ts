import { MOST_VALUES_OF_A_FACET } from '../record/limits.ts'
import type { Coded } from './coded.ts'
import { codedTexts, gathered } from './coded-texts.ts'
import type { ExtraColumn, FacetColumn } from './dataset.ts'
import { facetColumn, inFileOrder, ListCoder } from './facet-column.ts'

/**
 * A column of a reader's file that is kept as it stands: a text for every incident (`given`, and the same encoded), in an order of them. With
 * few different values it is a facet too; one that is the same everywhere tells nothing apart and is none.
 */
export function extraColumn(
  name: string,
  order: Uint32Array,
  given: Coded<string>,
  encoded = codedTexts(given),
): ExtraColumn {
  return { name, texts: gathered([encoded], order), facet: facetOf(given, order) }
}

function facetOf({ values, codes }: Coded<string>, order: Uint32Array): FacetColumn | null {
  const facet = new ListCoder(order.length)
  let blanks = 0
  for (let i = 0; i < order.length; i++) {
    const text = values[codes[i]!]!
    if (text === '') blanks = 1
    facet.add(text === '' ? [] : [text])
    if (facet.different - blanks > MOST_VALUES_OF_A_FACET) return null
  }
  return facet.different > 1 ? facetColumn(facet.coded(), order) : null
}

/** The same of texts that are there already. */
export function toExtraColumn(name: string, texts: readonly string[]): ExtraColumn {
  const order = inFileOrder(texts.length)
  return extraColumn(name, order, { values: texts, codes: order })
}
