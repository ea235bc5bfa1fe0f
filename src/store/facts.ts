import { binsOf } from '../cells/bins.ts'
import { ROLES } from '../core/record/incident.ts'
import { clockOf } from '../source/stored/clock.ts'
import type { Names } from '../words/names.ts'
import type { SentenceFacts } from '../words/sentence.ts'
import type { Stored } from './stored.ts'

/** What the sentence says of what is seen; null as long as nothing is. */
export function factsOf({ store, seen, state }: Stored, names: Names): SentenceFacts | null {
  if (!store || !seen) return null
  const { chosen, sums, total } = seen
  const { period, window, unit } = clockOf(state, store.extent, seen.series.unit)
  const bins = binsOf(window, unit)
  const [all, certain] = [sums.countIn(bins), sums.countIn(bins, true)]
  const shown = state.certain ? certain : all
  const roles = chosen.role.length > 0 ? chosen.role : store.facets.role
  return {
    names,
    farthest: null,
    view: {
      ...{ info: store.info, state: { ...state, ...chosen }, period, window, shown, total },
      possible: all - certain,
      roles: ROLES.filter((role) => roles.includes(role)),
      // Of what a store counts it does not say how it is placed: nothing is said of it.
      ...{ unlocated: 0, coarse: 0, counted: shown, measured: shown },
    },
  }
}
