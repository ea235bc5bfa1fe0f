import type { Columns } from './dataset.ts'
import { allowedSets } from './filter.ts'

/** The role of what is counted and measured. Any other is not, a role that no vocabulary knows neither. */
export const COUNTED = 'incident'

/** A test whether an incident is one by its role. */
export function countedTest({
  facets,
}: {
  readonly facets: Pick<Columns['facets'], 'role'>
}): (row: number) => boolean {
  const counted = allowedSets(facets.role, [COUNTED])
  const { codes } = facets.role
  return (row) => counted[codes[row]!] === 1
}
