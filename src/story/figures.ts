/** What the measures of a chapter's view give a text, by the name of its placeholder; null where there is no such value. */
export type ChapterFigures = { readonly [F in FigureName]: string | null }

/** Placeholders that a text may have. Distances are in km, whole, and stand without their unit. */
export const FIGURE_NAMES = [
  'count',
  'count.attacks',
  'count.plots',
  'count.arrests',
  'total',
  'located',
  'countries',
  'reach.max',
  'reach.median',
  'share',
  'share.attacks',
] as const

export type FigureName = (typeof FIGURE_NAMES)[number]

const PLACEHOLDER = /\{([^{}]*)\}/g

const isName = (name: string): name is FigureName => (FIGURE_NAMES as readonly string[]).includes(name)

/** The placeholders of a text, as they are written between the braces. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!)
}

/** The text with every placeholder filled; one without a value stays as it is. */
export function filled(text: string, figures: ChapterFigures): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => (isName(name) && figures[name]) || whole)
}

/** Placeholders that nothing fills: no measure has that name, or the view gives it no value. */
export function unfilled(text: string, figures: ChapterFigures): string[] {
  return placeholdersOf(text).filter((name) => !isName(name) || figures[name] === null)
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DATES = new RegExp(
  `\\b\\d{1,2}(?: (?:and|to) \\d{1,2})? (?:${MONTHS})\\b|\\b(?:${MONTHS}) \\d{1,2}\\b|\\b(?:19|20)\\d\\d\\b`,
  'g',
)

const WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen'
const MEASURED = new RegExp(
  `\\b(?:\\d+(?:[,.]\\d+)*|${WORDS})(?: of (?:the )?\\S+)?(?: (?:more|further|other|reported|located|dated|foiled))*\\s*(?:km\\b|kilomet|incidents?\\b|attacks?\\b|plots?\\b|arrests?\\b|countries\\b|per cent\\b|percent\\b|%)`,
  'gi',
)

/** Figures that are typed where a measure gives them: so many incidents, attacks, countries, kilometres, per cent. */
export function typedMeasures(text: string): string[] {
  return [...text.replace(PLACEHOLDER, '').replace(DATES, '').matchAll(MEASURED)].map(([found]) => found)
}

/** Numbers in digits that are neither a placeholder's nor part of a date: somebody's claim, to be cited. */
export function typedNumbers(text: string): number[] {
  const rest = text.replace(PLACEHOLDER, '').replace(DATES, '')
  return [...rest.matchAll(/\d(?:[\d,]*\d)?(?:\.\d+)?/g)].map(([found]) => Number(found.replaceAll(',', '')))
}
