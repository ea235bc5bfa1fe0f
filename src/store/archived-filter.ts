import { openingState } from '../core/link/opening.ts'
import { filteredBy } from '../core/stored/archived-set.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import type { Facet, Selection } from '../core/table/facets.ts'

/** Why a facet can't be filtered by: an archive was not made for it, or is filtered by another one, which is named; null where it can. */
export type Shut = 'not-made' | Facet | null

/** Whether a store can be filtered by a facet beside what is selected. */
export function shutOf(store: Pick<StoreInfo, 'info' | 'archive'>, selection: Selection, facet: Facet): Shut {
  if (!store.archive) return null
  if (!store.archive.filters.some((one) => one.facet === facet)) return 'not-made'
  return filteredBy(selection, store).find((one) => one !== facet) ?? null
}

/** What is selected of a facet once a value is chosen, or no longer is. Of an archive it is one value, or what the page opens with. */
export function toggled(
  { archive, info }: Pick<StoreInfo, 'info' | 'archive'>,
  facet: Facet,
  selected: readonly string[],
  value: string,
): readonly string[] {
  const isChosen = selected.includes(value)
  if (!archive) return isChosen ? selected.filter((one) => one !== value) : [...selected, value]
  if (!isChosen) return [value]
  const opening = openingState(info.group)[facet]
  const hasAny = archive.filters.some((one) => one.facet === facet && one.values.includes(null))
  return hasAny && opening.includes(value) ? [] : opening
}
