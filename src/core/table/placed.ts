import { type Placing, placingOf } from '../record/placing.ts'
import type { Columns } from './dataset.ts'

/** The placing of each code of the precision facet. */
export function placings({
  facets: { precision },
}: {
  readonly facets: Pick<Columns['facets'], 'precision'>
}): Placing[] {
  return precision.sets.map((set) => placingOf(precision.values[set[0] ?? -1] ?? 'none'))
}

/** A test whether an incident stands at a point: placed well enough to be measured and drawn as a mark. */
export function pointTest(
  columns: Pick<Columns, 'place'> & { readonly facets: Pick<Columns['facets'], 'precision'> },
): (row: number) => boolean {
  const isPoint = placings(columns).map((placing) => placing === 'point')
  const { place, facets } = columns
  return (row) => place[row]! >= 0 && isPoint[facets.precision.codes[row]!]!
}
