/** Which day a date of a link stands for. */
export type PeriodBound = 'first' | 'last' | 'playhead' | 'second-first' | 'second-last'

/** Why a part of a link was not understood. */
export type Misreading =
  | { readonly code: 'version' }
  | { readonly code: 'day'; readonly bound: PeriodBound }
  | { readonly code: 'duration' }
  | { readonly code: 'choice'; readonly known: readonly string[] }
  | { readonly code: 'flag' }
  /** Characters (UTF-16 units) that are allowed, and whether the rest was cut or all of it left out. */
  | { readonly code: 'long'; readonly longest: number; readonly cut: boolean }
  /** The first few of the values that were left out. */
  | { readonly code: 'unknown-values' | 'too-many-values'; readonly left: readonly string[] }
  | { readonly code: 'position' }
  | { readonly code: 'bounds' }
  | { readonly code: 'view' }
  | { readonly code: 'distance' }
  | { readonly code: 'whole-number' }
  | { readonly code: 'language' }
  | { readonly code: 'country' }
  | { readonly code: 'columns' }
  | { readonly code: 'data-version' }
  /** The end of a period lies before its beginning, a parameter and its day. */
  | { readonly code: 'order'; readonly start: string; readonly day: string }

/** A part of a link that was not understood. */
export interface Problem {
  readonly parameter: string
  /** The text that was given, as it is shown: at most 40 characters. */
  readonly value: string
  readonly misread: Misreading
  /** What is used instead, as a link writes it; null where that is nothing. */
  readonly usual: string | null
}
