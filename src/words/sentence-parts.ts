import type { Mode } from '../core/link/state.ts'
import type { Facet } from '../core/table/facets.ts'
import type { RoleSaid } from '../core/table/passing.ts'

/** Facets that the sentence begins with; the others follow, each with its own words before it. */
export const IN_SUBJECT = ['actor', 'kind', 'role', 'country'] as const satisfies readonly Facet[]
export type FacetAfter = Exclude<Facet, (typeof IN_SUBJECT)[number]>

/** What a part of the sentence is changed with. */
export type SentenceControl = Facet | 'q' | 'period' | 'mode' | 'certain' | 'base'

export interface SentencePart {
  readonly text: string
  readonly control?: SentenceControl
}

/** Whose incidents: the group's, those of its movement, everybody's where the dataset is about a group, or some actors'. */
export type WhoseSaid =
  | {
      readonly whose: 'group' | 'related' | 'everybody'
      readonly actor: string
      readonly related: readonly string[]
    }
  | { readonly whose: 'some'; readonly actors: readonly string[] }

/** The facts of the sentence, each as the language writes it: what a language makes its parts of. */
export interface SentenceSaid {
  /** Null where the dataset is about nobody and nobody is selected. */
  readonly whose: WhoseSaid | null
  /** Selected kinds in the plural; none where roles are counted. */
  readonly kinds: readonly string[]
  /** What is counted. */
  readonly roles: readonly RoleSaid[]
  readonly countries: readonly string[]
  /** Selected values of the other facets, in the order of the facets; a facet without any is not here. */
  readonly values: readonly { readonly facet: FacetAfter; readonly values: readonly string[] }[]
  /** Columns of a reader's file with chosen values, by their own names. */
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** What was searched for; empty for nothing. */
  readonly q: string
  readonly mode: Mode
  /** Length of the trailing window, and the days that are shown. */
  readonly span: string
  readonly window: string
  readonly shown: number
  readonly total: number
  /** Incidents that lie only possibly in this time, and whether they are left out. */
  readonly possible: number
  readonly certain: boolean
  /** Of those shown: how many are located, how many are incidents by their role, and how many of these are located. */
  readonly located: number
  readonly counted: number
  readonly measured: number
  /** How far the located incidents reach; null where none is shown, or it is not known. */
  readonly farthest: { readonly km: number; readonly base: string } | null
}
