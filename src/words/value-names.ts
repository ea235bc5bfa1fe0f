import { type By, columnName } from '../core/table/by.ts'
import type { DatasetInfo } from '../core/table/dataset.ts'
import { type Facet, NONE } from '../core/table/facets.ts'
import type { Names } from './names.ts'
import { valueWords } from './vocabulary.ts'

/** What a value is called of a facet or of a column of a reader's file, which has its own words; documents by who published them. */
export function valueNames(
  by: By,
  { sources }: Pick<DatasetInfo, 'sources'>,
  names: Names,
): (value: string) => string {
  if (columnName(by) !== null) return (value) => (value === NONE ? names.words.legend.none : value)
  if (by !== 'source') return (value) => valueWords(by as Facet, value, names)
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]))
  return (value) => publishers.get(value) ?? valueWords('source', value, names)
}
