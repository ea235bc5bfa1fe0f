import { openingState } from '../link/opening.ts'
import { FACETS, type Facet, type Selection } from '../table/facets.ts'
import { type ArchiveInfo, archivedPath, CELLS_FILE } from './archive-info.ts'
import type { StoreInfo } from './store-info.ts'

type Asked = Selection & { readonly q: string }

/** The facets in which a selection differs from what the page opens with. */
export function filteredBy(asked: Selection, { info }: Pick<StoreInfo, 'info'>): readonly Facet[] {
  const opening = openingState(info.group)
  const sorted = (values: readonly string[]) => JSON.stringify(values.toSorted())
  return FACETS.filter((facet) => sorted(asked[facet]) !== sorted(opening[facet]))
}

/** The file of an archive that holds what is asked for, and nothing else; null where it was not made for that. */
export function archivedSet(
  asked: Asked,
  store: Pick<StoreInfo, 'info'>,
  { filters }: Pick<ArchiveInfo, 'filters'>,
): string | null {
  const [facet, ...more] = filteredBy(asked, store)
  if (asked.q !== '' || more.length > 0) return null
  if (facet === undefined) return CELLS_FILE
  const [value = null, ...others] = asked[facet]
  const values = filters.find((one) => one.facet === facet)?.values ?? []
  const place = others.length === 0 ? values.indexOf(value) : -1
  return place < 0 ? null : archivedPath(facet, place)
}
