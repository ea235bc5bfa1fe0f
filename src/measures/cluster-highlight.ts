import type { TableHandle } from '../core/answer.ts'
import { openTable } from '../core/table/handle.ts'
import { textAt } from '../core/table/text-column.ts'
import type { ClusterGroup } from './cluster-groups.ts'

/** A link carries no more highlighted incidents than this. */
export const MOST_HIGHLIGHTED = 200

/** Ids of a cluster's members, the first ones where there are too many for a link. */
export function highlightOf({ members }: Pick<ClusterGroup, 'members'>, table: TableHandle): string[] {
  const { columns } = openTable(table)
  return [...members.slice(0, MOST_HIGHLIGHTED)].map((index) => textAt(columns.id, index))
}

/** Number of the cluster whose members are what is highlighted; -1 where it is none's. */
export function highlightedGroup(
  groups: readonly Pick<ClusterGroup, 'members'>[],
  hl: readonly string[],
  table: TableHandle,
): number {
  if (hl.length === 0) return -1
  const wanted = [...hl].sort().join()
  return groups.findIndex((group) => highlightOf(group, table).sort().join() === wanted)
}
