import type { Language, WholeLanguage } from './language.ts'
import { panels } from './languages/en/panels.ts'
import { en } from './languages/en.ts'

/** English as a whole. Nothing in the first load may import it. */
export const WHOLE_ENGLISH: WholeLanguage = { ...en, ...panels }

/** The whole of a page's language: English is the only one that comes in two parts. */
export function wholeOf(words: Language): WholeLanguage {
  return words === en ? WHOLE_ENGLISH : (words as WholeLanguage)
}
