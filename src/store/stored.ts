import type { BinSums } from '../cells/bin-sums.ts'
import type { TileAddress } from '../cells/morton.ts'
import type { Series } from '../cells/series.ts'
import type { FacetValueCounts, First } from '../core/answer.ts'
import type { State } from '../core/link/state.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import type { Looking } from '../map/map-props.ts'
import type { DataSource } from '../source/source.ts'
import type { Unanswered } from './asking.ts'
import type { Chosen } from './questions.ts'

/** What a look at the map came to: everything in it is of the same question. */
export interface Seen {
  readonly chosen: Chosen
  readonly looking: Looking
  readonly sums: BinSums
  /** Incidents of the same actors and roles. */
  readonly total: number
  readonly series: Series
  /** Parts of the map that did not come. */
  readonly missing: readonly TileAddress[]
  /** Incidents of the squares in sight, at any time; fewer than there are where parts are missing. */
  readonly inSight: number
  /** The incidents in sight, where they are few enough to be asked for. */
  readonly rows: DataSource | null
}

/** What stands beside the map: counts of the facets in a window, and firsts. */
export interface Beside {
  readonly facets: FacetValueCounts
  readonly firsts: readonly First[]
}

/** Everything that a page of a store shows. */
export interface Stored {
  readonly store: StoreInfo | null
  /** What the link carries. */
  readonly state: State
  /** The same as it was set last, by hand: what moves its playhead alone leaves it, and with it all that follows from the rest. */
  readonly still: State
  readonly playing: boolean
  readonly seen: Seen | null
  readonly beside: Beside | null
  /** Whether something else is asked for than what is shown. */
  readonly isOld: boolean
  /** Whether the facets' counts in time are of another window, or of other filters. */
  readonly isBesideOld: boolean
  /** Why there is no answer, or no whole one: to the look, and to what stands beside it. */
  readonly unanswered: Unanswered | null
  readonly besideUnanswered: Unanswered | null
}
