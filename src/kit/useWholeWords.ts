import type { WholeLanguage } from '../words/language.ts'
import { wholeOf } from '../words/whole.ts'
import { useWords } from './useWords.ts'

/** The whole of the page's language. For lazily loaded parts only: English's other half comes with the first of them. */
export function useWholeWords(): WholeLanguage {
  return wholeOf(useWords())
}
