import { countryNames } from '../core/table/country-names.ts'
import type { Language } from './language.ts'

/** A language, and what things are called in it. */
export interface Names<L extends Language = Language> {
  readonly words: L
  /** BCP 47 tag of the language: for Intl. */
  readonly lang: string
  country(code: string): string
}

/** The names of a language. */
export function namesIn<L extends Language>(words: L): Names<L> {
  return { words, lang: words.lang, country: countryNames(words.lang) }
}
