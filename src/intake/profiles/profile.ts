import type { DatePrecision, PlacePrecision } from '../../core/record/incident.ts'
import type { Field, ProfileName } from '../../core/record/own-data.ts'

export interface PlaceCode {
  readonly precision: PlacePrecision
  /** Radius within which it lies, where the codebook gives one, km. */
  readonly radiusKm?: number
}

/** A format that is known: its columns by their names, and what its codes mean by its codebook. */
export interface Profile {
  readonly name: ProfileName
  /** Columns of which all are there in every layout. */
  readonly needs: readonly string[]
  /** Columns that give a field, of which the first that is there is taken. Names in lower case. */
  readonly columns: { readonly [F in Field]?: readonly string[] }
  readonly datePrecision?: Readonly<Record<string, DatePrecision>>
  readonly placePrecision?: Readonly<Record<string, PlaceCode>>
  /** What the codes of the column of kinds mean. */
  readonly kinds?: Readonly<Record<string, string>>
  /** The one kind that all of its rows are. */
  readonly kind?: 'attack'
  /** What stands for no value, in any column. */
  readonly unknown?: readonly string[]
  /** Whether the provider forbids that rows are handed on. */
  readonly restricted?: boolean
}

/** Columns of which the values were translated by a codebook stay as they are, beside what they came to. */
export const TRANSLATED: readonly Field[] = ['datePrecision', 'placePrecision', 'kind', 'attribution']
