import { createContext, useContext } from 'react'
import type { Language } from '../words/language.ts'
import { en } from '../words/languages/en.ts'

/** The language of the page. English until another one has been loaded. */
export const WordsContext = createContext<Language>(en)

/** The words of the page's language. */
export function useWords(): Language {
  return useContext(WordsContext)
}
