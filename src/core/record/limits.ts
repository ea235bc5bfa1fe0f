/** What a data file may hold at most, for every reader of one: page, command and check. */

/** Size of a file, bytes. A page holds a file's text and what it was read as at once, some ten times its size. */
export const MOST_BYTES = 256 * 2 ** 20

/** Features of a file: what the layer of incidents was measured with. */
export const MOST_FEATURES = 1_000_000

/** Characters (UTF-16 units) of an id, a case or a word of a vocabulary: what a link carries of a value. */
export const LONGEST_NAME = 100

/** Characters of a title or the name of a place: what a list shows. */
export const LONGEST_LINE = 200

/** Characters of a summary or a note: what a card shows. Nothing in a data file is longer. */
export const LONGEST_TEXT = 2000

/** Degrees of longitude and latitude on either side of 0. */
export const MOST_LON = 180
export const MOST_LAT = 90

/** Radius of a place, km: half the equator, beyond which nothing on the Earth lies. */
export const MOST_RADIUS_KM = 20_038

/** A UN M49 code by its form: three digits. */
export const REGION_FORM = /^\d{3}$/

/** An ISO 3166-1 alpha-2 code by its form. */
export const COUNTRY_FORM = /^[A-Z]{2}$/

/** Different values of a column of a reader's file up to which it can be filtered by: what a list shows at once. */
export const MOST_VALUES_OF_A_FACET = 50

/** Columns of a reader's file: what a person can still find one in. A year's counts side by side have fewer. */
export const MOST_COLUMNS = 1000
