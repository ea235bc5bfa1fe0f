/** What is said of a reader's file, between who reads it and who tells of it. */

/** What a column of a reader's file may give of an incident, in the order in which it is asked for. */
export const FIELDS = [
  'start',
  'end',
  'year',
  'month',
  'date',
  'lat',
  'lon',
  'point',
  'place',
  'admin1',
  'country',
  'title',
  'summary',
  'kind',
  'actor',
  'actor2',
  'target',
  'attack',
  'killed',
  'killedLow',
  'killedHigh',
  'injured',
  'datePrecision',
  'placePrecision',
  'radiusKm',
  'attribution',
  'certainty',
  'role',
  'case',
  'source',
  'id',
] as const
export type Field = (typeof FIELDS)[number]

/** Formats that are known by name. */
export const PROFILE_NAMES = ['reachmap', 'ucdp', 'acled', 'gtd', 'timemap', 'hxl'] as const
export type ProfileName = (typeof PROFILE_NAMES)[number]

/** What a file is taken out of. */
export type Container = 'csv' | 'workbook' | 'geojson' | 'geojsonl' | 'kml' | 'gpx' | 'json-rows' | 'parquet'

/** Why nothing can be read of a file. */
export type Refusal =
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'empty' }
  | { readonly code: 'picture' }
  | { readonly code: 'binary' }
  | { readonly code: 'password' }
  | { readonly code: 'damaged'; readonly reason: string }
  | { readonly code: 'bomb'; readonly most: number }
  | { readonly code: 'several-files'; readonly names: readonly string[] }
  | { readonly code: 'no-table'; readonly names: readonly string[] }
  | { readonly code: 'too-many-columns'; readonly n: number; readonly most: number }
  | { readonly code: 'too-many-rows'; readonly n: number; readonly most: number }
  | { readonly code: 'only-links'; readonly n: number }
  | { readonly code: 'other-crs'; readonly crs: string }
  | { readonly code: 'not-json'; readonly reason: string }
  | { readonly code: 'no-rows' }
  | { readonly code: 'totals'; readonly columns: readonly string[] }
  | { readonly code: 'no-days' }
