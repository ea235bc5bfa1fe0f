/**
 * What a spreadsheet takes for the beginning of a formula: at the start of a cell, and behind what it may take for a border of
 * cells. Apostrophes before it are counted in, so that one can be put before them and taken away again.
 */
const FORMULA = /(^|[,;|\t\r\n])([\s"]*)('*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g
const GUARDED = /(^|[,;|\t\r\n])([\s"]*)'('*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

/** The text with an apostrophe before each sign that a spreadsheet would begin a formula with. */
export function guardFormulas(text: string): string {
  return text.replace(FORMULA, "$1$2'$3$4")
}

/** The text as it was before it was guarded. */
export function unguardFormulas(text: string): string {
  return text.replace(GUARDED, '$1$2$3$4')
}
