import { parseLink } from '../core/link/permalink.ts'
import { FACETS, type Selection } from '../core/table/facets.ts'
import { periodOf } from '../core/table/window.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { DegreeBox } from './bounds.ts'
import { byName, type StoreFile } from './store-file.ts'

/** Which incidents a request means. */
export interface Filter {
  readonly selection: Selection
  readonly q: string
  /** Null for any time. */
  readonly window: DayInterval | null
  readonly certain: boolean
  readonly bounds: DegreeBox | null
}

/** Why a request can't be answered, as its answer says it. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 410 | 413 | 503
  readonly error: string
  /** The unit of time that is coarse enough. */
  readonly unit?: string | null
}

/** Parameters of a link that say which incidents are meant. */
const SELECTING: readonly string[] = [...FACETS, 'q', 'from', 'to', 'certain', 'bounds', 'columns']

/**
 * The filter of a query in the words of a link (core/link), of a store's own defaults; any text gives a filter or a refusal,
 * and never throws. What a link would fall back from is refused here: an answer to another question helps nobody.
 */
export function readFilter(query: string, store: Pick<StoreFile, 'info' | 'extent'>): Filter | Refusal {
  const { state, problems } = parseLink(query, store.info.group)
  const wrong = problems.find(({ parameter }) => SELECTING.includes(parameter) || parameter === 'v')
  if (wrong) return refused(`${wrong.parameter}: ${JSON.stringify(wrong.value)} is not understood`)
  if (state.columns.some(({ values }) => values.length > 0))
    return refused('columns: a store shows the columns of its file on cards, and does not filter by them')
  const { camera, from, to } = state
  const { q, certain } = state
  return {
    selection: byName(FACETS, (facet) => state[facet]),
    ...{ q, certain },
    window: from === null && to === null ? null : periodOf(state, store.extent),
    bounds: camera?.type === 'bounds' ? camera : null,
  }
}

export function isRefusal(value: object): value is Refusal {
  return 'status' in value
}

function refused(error: string): Refusal {
  return { status: 400, error }
}
