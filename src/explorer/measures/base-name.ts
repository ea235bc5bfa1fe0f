import { isOwnBase } from '../../core/table/dataset.ts'
import type { MeasureQuestion } from '../../state/question.ts'
import type { WholeLanguage } from '../../words/language.ts'
import { positionWords } from '../../words/reach-words.ts'

/** What the base of a question is called: the dataset's name for its own, else its position, else that there is none. */
export function baseName(
  { base, view }: Pick<MeasureQuestion, 'base' | 'view'>,
  words: WholeLanguage,
): string {
  const own = view.info.base
  if (!base) return words.reach.base.none
  return own && isOwnBase(own, base) ? own.name : positionWords(base, words)
}
