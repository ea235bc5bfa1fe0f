import { COUNTED } from './counted.ts'
import type { Columns } from './dataset.ts'
import type { Selection } from './facets.ts'
import { filterIncidents } from './filter.ts'

/** What else a dataset holds under the same filters, at any time. */
export interface Beside {
  /** Incidents of actors who are not selected; 0 where nobody is, which is everybody. */
  readonly others: number
  /** Warnings and threats of the actors who are selected. */
  readonly signals: number
}

/** What stands beside a selection: what it would show if it were of everybody, or of signals. */
export function besideOf(columns: Columns, selected: Selection & { readonly q: string }): Beside {
  const count = (part: Partial<Selection>) =>
    filterIncidents(columns, { ...selected, ...part }, selected.q).length
  const role = [COUNTED]
  return {
    others: selected.actor.length === 0 ? 0 : count({ role, actor: [] }) - count({ role }),
    signals: count({ role: ['signal'] }),
  }
}
