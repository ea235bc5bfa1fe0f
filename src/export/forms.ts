import type { Rows } from '../core/answer.ts'
import type { About } from './about.ts'
import { csvParts } from './csv.ts'
import { geoJsonParts } from './geojson.ts'
import { packageParts } from './package.ts'

/** A form that rows are taken along in. */
export interface ExportForm {
  /** Ending of the file's name, without a dot. */
  readonly ending: string
  readonly mediaType: string
  /** Part by part, so that a page goes on between them; `readme` is what is said to people where there is room for it. */
  parts(rows: Rows, about: About, readme: string): Iterable<string | Uint8Array<ArrayBuffer>>
}

/** The forms by the names that the command takes: another one is added here, and named in `words`. */
export const EXPORT_FORMS = {
  csv: { ending: 'csv', mediaType: 'text/csv', parts: csvParts },
  geojson: { ending: 'geojson', mediaType: 'application/geo+json', parts: geoJsonParts },
  package: { ending: 'zip', mediaType: 'application/zip', parts: packageParts },
} as const satisfies Readonly<Record<string, ExportForm>>

export type ExportName = keyof typeof EXPORT_FORMS

export const EXPORT_NAMES = Object.keys(EXPORT_FORMS) as readonly ExportName[]
