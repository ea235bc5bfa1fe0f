/**
 * What a reader of a file of incidents can't use as it stands: a code with facts, and where. `refused`: the whole file;
 * `left-out`: a feature; `changed`: it is used otherwise than it stands.
 */
export type ReadingIssue = Where & Fact

interface Where {
  readonly effect: 'refused' | 'left-out' | 'changed'
  /** Id of the feature; null where it has none, or where the whole file is meant. */
  readonly feature: string | null
  /** Number of the feature in the file, from 1; 0 where the whole file is meant. */
  readonly number: number
  /** Path of the field inside the feature, without `properties`; empty where the whole file or feature is meant. */
  readonly field: string
}

type Fact =
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'not-json'; readonly reason: string }
  | { readonly code: 'not-a-collection' }
  | { readonly code: 'other-crs'; readonly crs: string }
  | { readonly code: 'too-many-features'; readonly n: number; readonly most: number }
  | { readonly code: 'missing' }
  | { readonly code: 'twice' }
  | { readonly code: 'not-a-feature' }
  | { readonly code: 'too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'not-a-day'; readonly given: unknown }
  | { readonly code: 'end-before-start' }
  | { readonly code: 'not-a-word'; readonly given: unknown; readonly words: readonly string[] }
  /** A word that is not in its vocabulary stays as it stands. */
  | { readonly code: 'unknown-word'; readonly given: string; readonly words: readonly string[] }
  | { readonly code: 'not-a-radius'; readonly given: unknown; readonly most: number }
  | { readonly code: 'not-a-country'; readonly given: unknown }
  | { readonly code: 'not-a-point' }
  | { readonly code: 'no-degrees'; readonly axis: Axis }
  | {
      readonly code: 'beyond-degrees'
      readonly axis: Axis
      readonly degrees: number
      readonly most: number
    }
  /** Heights of `n` positions are not used. */
  | { readonly code: 'heights'; readonly n: number }
  /** A text is cut to `most` characters. */
  | { readonly code: 'cut'; readonly length: number; readonly most: number }
  /** A value has not the shape of its field and is left out. */
  | { readonly code: 'not-used'; readonly given: unknown }

export type Axis = 'longitude' | 'latitude'
