/** One thing that is wrong with a data file, said so that the person who edits it knows what to do. */
export interface Issue {
  /** File as the user named it. */
  readonly file: string
  /** Id of the feature (or source, or story); left out where the whole file is meant. */
  readonly feature?: string
  /** Path of the field inside the feature, such as `claims.2.locator`. */
  readonly field?: string
  /** What is wrong. */
  readonly what: string
  /** What to do about it. */
  readonly fix: string
}

/** Characters of a name, and of what is said about it, that are printed: data give both any length. */
const MOST_SHOWN = 120
const MOST_SAID = 2000

/** One line: `file: feature: field: what. fix`. Parts that an issue does not have are left out, long ones cut. */
export function printIssue(issue: Issue): string {
  const where = [issue.file, issue.feature, issue.field].filter((part) => part !== undefined)
  return `${where.map((part) => visible(cut(part, MOST_SHOWN))).join(': ')}: ${sentence(issue.what)} ${sentence(issue.fix)}`
}

/** All issues, a line each, and a last line that counts them. Empty list: says that nothing was found. */
export function printIssues(issues: readonly Issue[]): string {
  if (issues.length === 0) return 'No problems found.'
  const files = new Set(issues.map((issue) => issue.file)).size
  const count = `${issues.length} ${issues.length === 1 ? 'problem' : 'problems'}`
  return [...issues.map(printIssue), `${count} in ${files} ${files === 1 ? 'file' : 'files'}.`].join('\n')
}

/** A value from a data file as it may stand in a message: JSON, cut after `most` characters, nothing invisible left. */
export function quoted(value: unknown, most = 60): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value))
  return visible(cut(text, most))
}

/** The text, or its first `most` characters and an ellipsis; never cut inside a character. */
function cut(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 1)]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}

/**
 * Characters that change or hide the text around them: controls other than tab and line feed, lone surrogates,
 * directional embeddings, overrides and isolates, and invisible format characters. Plain right-to-left letters
 * and the marks that order them (U+200E, U+200F, U+061C), joiners and emoji are text and not among them.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\u{e0001}]/u
const HIDDEN_ALL = new RegExp(HIDDEN, 'gu')
const TEXT_CONTROLS = new Set(['\t', '\n'])

/** The hidden characters of a text as `U+202E`, each once, in order of appearance. */
export function hiddenCharacters(text: string): string[] {
  if (!HIDDEN.test(text)) return []
  const found = new Set(Array.from(text.matchAll(HIDDEN_ALL), ([character]) => character))
  return [...found].filter((character) => !TEXT_CONTROLS.has(character)).map(codePoint)
}

/** The text with every hidden character, tab and line break written as `<U+202E>`. */
function visible(text: string): string {
  return text.replace(HIDDEN_ALL, (character) => `<${codePoint(character)}>`)
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function sentence(text: string): string {
  const shown = visible(cut(text, MOST_SAID))
  return /[.!?…]$/.test(shown) ? shown : `${shown}.`
}
