import type { Language } from '../words/language.ts'
import { en } from '../words/languages/en.ts'
import { hasLanguage, loadLanguage } from '../words/load.ts'
import type { Page } from './useStore.ts'

/** The language that a link asks for, and English with a notice where there are no texts in it, or they can't be loaded. */
export async function languageOf(lang: string | null, { actions }: Pick<Page, 'actions'>): Promise<Language> {
  if (lang !== null && !hasLanguage(lang)) actions.notify({ code: 'languageUnknown', lang }, 'info')
  try {
    return await loadLanguage(lang)
  } catch {
    actions.notify({ code: 'languageFailed', lang: lang ?? '' }, 'problem')
    return en
  }
}

/** How long a page waits for its language before it begins in English. */
const FIRST_MS = 3000

/** The language to begin with: the one that is asked for, English where it takes long. */
export function firstLanguage(lang: string | null, page: Pick<Page, 'actions'>): Promise<Language> {
  const late = new Promise<Language>((resolve) => setTimeout(() => resolve(en), FIRST_MS))
  return Promise.race([languageOf(lang, page), late])
}
