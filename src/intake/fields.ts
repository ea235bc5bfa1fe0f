import type { Field } from '../core/record/own-data.ts'

/** Which column gives which field, by its name. */
export type FieldColumns = { readonly [F in Field]?: string }

/** A group that a file calls by many names. */
export interface Alias {
  readonly name: string
  readonly also: readonly string[]
}
