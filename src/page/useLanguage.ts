import { useEffect, useState } from 'react'
import type { Language } from '../words/language.ts'
import { languageOf } from './first-language.ts'
import type { Page } from './useStore.ts'

/** The language of the state, the one before until it is loaded. Sets the document's language and direction. */
export function useLanguage(page: Page, lang: string | null, first: Language): Language {
  const [words, setWords] = useState(first)

  useEffect(() => {
    let stale = false
    languageOf(lang, page).then((loaded) => {
      if (!stale) setWords(loaded)
    })
    return () => {
      stale = true
    }
  }, [lang, page])

  useEffect(() => {
    document.documentElement.lang = words.lang
    document.documentElement.dir = words.dir
  }, [words])

  return words
}
