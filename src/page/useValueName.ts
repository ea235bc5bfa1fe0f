import { useMemo } from 'react'
import { type By, columnName } from '../core/table/by.ts'
import { type Facet, NONE } from '../core/table/facets.ts'
import { valueWords } from '../words/vocabulary.ts'
import { useData } from './useView.ts'

/** What a value is called of a facet or of a column of a reader's file, which has its own words; documents by who published them. */
export function useValueName(by: By): (value: string) => string {
  const { dataset, names } = useData()
  return useMemo(() => {
    if (columnName(by) !== null) return (value) => (value === NONE ? names.words.legend.none : value)
    if (by !== 'source') return (value) => valueWords(by as Facet, value, names)
    const publishers = new Map(dataset.info.sources.map(({ id, publisher }) => [id, publisher]))
    return (value) => publishers.get(value) ?? valueWords('source', value, names)
  }, [by, dataset, names])
}
