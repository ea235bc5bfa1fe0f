import { type ArchivedFacet, archivedPath, CELLS_FILE } from '../../core/stored/archive-info.ts'
import type { Facet } from '../../core/table/facets.ts'
import { type Filter, isRefusal, readFilter } from '../filter.ts'
import type { StoreFile } from '../store-file.ts'

/** Values of one facet that an archive is made for. */
export const MOST_ARCHIVED_VALUES = 64

/** Incidents that an archive can show, and where its file of them lies. */
export interface ArchivedSet {
  readonly path: string
  /** The facet that is filtered by, with the value; null for what the page opens with. */
  readonly by: { readonly facet: Facet; readonly value: string | null } | null
  readonly filter: Filter
}

/** What the page opens with, and the same with one other value of each facet. */
export function setsOf(
  store: StoreFile,
  facets: readonly Facet[],
): { readonly sets: readonly ArchivedSet[]; readonly filters: readonly ArchivedFacet[] } {
  const opening = readFilter('', store)
  if (isRefusal(opening)) throw new Error(opening.error)
  const filters = facets.map((facet) => ({ facet, values: valuesOf(store, opening, facet) }))
  const others = filters.flatMap(({ facet, values }) =>
    values.map((value, place) => {
      const selection = { ...opening.selection, [facet]: value === null ? [] : [value] }
      return { path: archivedPath(facet, place), by: { facet, value }, filter: { ...opening, selection } }
    }),
  )
  return { sets: [{ path: CELLS_FILE, by: null, filter: opening }, ...others], filters }
}

/** The values that occur, but for the one that the page opens with alone; and any of them, where it opens with some. */
function valuesOf(store: StoreFile, { selection }: Filter, facet: Facet): (string | null)[] {
  const preset = selection[facet]
  const values = store.facets[facet].values.filter((value) => preset.length !== 1 || preset[0] !== value)
  return preset.length > 0 ? [null, ...values] : [...values]
}
