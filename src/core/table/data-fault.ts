/** The files that the geodata command builds and the pages load. */
export const DATA_FILES = ['incidents.bin', 'info.json', 'features.json'] as const

/** Files of the texts of very many incidents: those that a map needs, and the others in blocks, by number. */
export type BlockFile =
  | 'texts/names.bin'
  | `texts/${'title' | 'search'}-${number}.bin`
  | `texts/features-${number}.json`

export type DataFile = (typeof DATA_FILES)[number] | BlockFile

/** What is wrong with a built file, as a code and facts. */
export type Fault =
  /** It did not come: the status that the server answered, null where there was no answer. */
  | { readonly code: 'missing'; readonly file: DataFile; readonly status: number | null }
  /** It is something else: a page in its place, a file of another program. */
  | { readonly code: 'foreign'; readonly file: DataFile }
  /** It has a layout that is not the one read here. */
  | { readonly code: 'version'; readonly file: DataFile; readonly version: number; readonly reads: number }
  /** Its bytes are not those that were written. */
  | { readonly code: 'damaged'; readonly file: DataFile }
  /** It was written as it is, and lacks something or contradicts itself; `at` is where, "sources[2].id". */
  | { readonly code: 'shape'; readonly file: DataFile; readonly at: string }
  /** It comes from another build than the incidents. */
  | { readonly code: 'mixed'; readonly file: DataFile }

/** Thrown by whoever reads a built file. */
export class DataFault extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(JSON.stringify(fault))
    this.fault = fault
  }
}
