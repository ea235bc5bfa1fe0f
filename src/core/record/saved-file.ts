/** The one file that a dataset of a reader's own is saved as: a zip of what it was read from, and of how it was left. */

/** Ending of its name. */
export const SAVED_ENDING = '.reachmap.zip'

/** Name of the description in it, and of the folder that the data lie in; stories of its own have theirs in `stories/`. */
export const SAVED_ABOUT = 'reachmap.json'
export const SAVED_FOLDER = 'data/'

/** The description. Names are a contract. */
export interface SavedAbout {
  /** Version of this form. */
  readonly reachmap: 1
  /** Name of the file that the data were read from. */
  readonly file: string
  /** How its columns were read, as the import command takes it, aliases among it; null where nothing had to be mapped. */
  readonly map: unknown
  /** Whose terms hold, where no map says it. */
  readonly provider?: string | undefined
  /** The view as the query of a link: base, country that counts as inside, filters, time. */
  readonly query: string
}
