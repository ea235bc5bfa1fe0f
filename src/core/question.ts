import type { State } from './link/state.ts'
import type { Position } from './record/incident.ts'
import type { By } from './table/by.ts'
import type { CountUnit } from './table/counts.ts'
import { FACETS, type Selection } from './table/facets.ts'
import type { ColumnFilter } from './table/filter.ts'
import type { Day } from './time/day.ts'
import type { DayInterval } from './time/interval.ts'

/** Which incidents are meant, at any time. */
export interface Selected extends Selection {
  /** Words that all occur in an incident's texts; empty does not restrict. */
  readonly q: string
  /** Columns of a reader's file that are filters. */
  readonly columns?: readonly ColumnFilter[]
}

/** Which incidents are meant, and when. */
export interface Scope {
  readonly selected: Selected
  readonly window: DayInterval
  /** Only incidents that lie in the window with their whole interval. */
  readonly certain: boolean
}

/** What a list of incidents is sorted by. */
export const SORT_KEYS = ['date', 'title', 'place', 'kind', 'killed', 'sources'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/**
 * What can be asked of a dataset, as plain values: a question goes through `JSON` unharmed, whoever answers it. Its
 * answer is {@link AnswerOf} in answer.ts. An index is one incident as long as the dataset is open.
 */
export type Question =
  /** Indices of incidents by their id. */
  | { readonly ask: 'find'; readonly ids: readonly string[] }
  | { readonly ask: 'records'; readonly indices: readonly number[] }
  /** A page of the incidents in a scope. */
  | {
      readonly ask: 'page'
      readonly scope: Scope
      /** Only incidents with these ids; null is all. */
      readonly only: readonly string[] | null
      readonly sort: Sort
      readonly offset: number
      readonly limit: number
      /** Where in the whole order this incident stands is told with the page; null asks for none. */
      readonly find: string | null
    }
  /** Everything that is known of one incident, and whether a scope holds it. */
  | { readonly ask: 'incident'; readonly index: number; readonly scope: Scope }
  /** How far one incident lies from a base. */
  | { readonly ask: 'distance'; readonly index: number; readonly base: Position }
  /** The incidents before and after one of the same country, whatever the time. */
  | { readonly ask: 'neighbours'; readonly index: number; readonly selected: Selected }
  | { readonly ask: 'facets'; readonly scope: Scope }
  /** The values of a column of a reader's file, counted as those of facets. */
  | { readonly ask: 'column'; readonly name: string; readonly scope: Scope }
  /** Selected values that no incident has. */
  | { readonly ask: 'unknown'; readonly selected: Selected }
  /** What else the dataset holds under the same filters: incidents of other actors, and signals. */
  | { readonly ask: 'beside'; readonly selected: Selected }
  /** Which countries are told of in a scope, and how; totals are looked at whatever roles are selected. */
  | { readonly ask: 'countries'; readonly scope: Scope }
  /** Where reach grew; without a base only countries are told. */
  | { readonly ask: 'firsts'; readonly selected: Selected; readonly base: Position | null }
  /** How far from the base the incidents in a scope reach. */
  | { readonly ask: 'farthest'; readonly scope: Scope; readonly base: Position }
  /** Incidents longer than a day, the first `limit` of them. */
  | { readonly ask: 'intervals'; readonly selected: Selected; readonly limit: number }
  /** What counts after a day (null: from the period's first) and up to another, the gravest `limit` of it by name. */
  | {
      readonly ask: 'arrivals'
      readonly period: Period
      readonly after: Day | null
      readonly to: Day
      readonly limit: number
    }
  /** Incidents in a scope that begin after a day, the first `limit` of them. */
  | { readonly ask: 'begun'; readonly scope: Scope; readonly after: Day; readonly limit: number }
  /** What a run through a period stays with, in its order; without a base nothing is the farthest. */
  | { readonly ask: 'moments'; readonly period: Period; readonly base: Position | null }
  /** A whole period, played. */
  | { readonly ask: 'run'; readonly period: Period }
  /** The stored features of what is selected, in a window where there is one. */
  | { readonly ask: 'features'; readonly scope: Scope | { readonly selected: Selected } }
  /** The same in a scope, with what a reader's file says beside the table: to be taken along. */
  | { readonly ask: 'rows'; readonly scope: Scope }
  /** Incidents as lines of the flat table, columns of a reader's file among them. */
  | { readonly ask: 'cells'; readonly indices: readonly number[] }
  /** What a still picture of a scope shows, place by place, its marks told apart by something. */
  | { readonly ask: 'places'; readonly scope: Scope; readonly by: By }
  /** What a scope shows by months or years. */
  | { readonly ask: 'counts'; readonly scope: Scope; readonly unit: CountUnit }
  /** How many were killed in what a scope shows. */
  | { readonly ask: 'toll'; readonly scope: Scope }
  /** What marks can be told apart by. */
  | { readonly ask: 'choices' }
  /** What marks stand for, and which of it occurs in what is selected. */
  | { readonly ask: 'legend'; readonly by: By; readonly selected: Selected }
  /** The classes of marks that incidents are of. */
  | { readonly ask: 'classes'; readonly by: By; readonly indices: readonly number[] }
  /** The steps by which reach grew from the base, as far as they are told on the last day of a scope. */
  | { readonly ask: 'path'; readonly scope: Scope; readonly base: Position }

export interface Sort {
  /** `day` is by day and, inside a day, the gravest first, whichever way the days go. */
  readonly by: SortKey | 'day'
  readonly down: boolean
  /** The language whose order of letters counts. */
  readonly lang: string
}

/** A period that is played, and what counts in it. */
export interface Period {
  readonly selected: Selected
  readonly period: DayInterval
  readonly certain: boolean
}

/** What of a state selects incidents. */
export function selectedOf(state: State): Selected {
  return Object.fromEntries(
    (['q', 'columns', ...FACETS] as const).map((key) => [key, state[key]]),
  ) as unknown as Selected
}

/** What a state shows in a window. */
export function scopeOf(state: State, { from, to }: DayInterval): Scope {
  return { selected: selectedOf(state), window: { from, to }, certain: state.certain }
}

/** The period of a state. */
export function playedPeriod(state: State, { from, to }: DayInterval): Period {
  return { selected: selectedOf(state), period: { from, to }, certain: state.certain }
}
