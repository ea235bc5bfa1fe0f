import type { Question } from '../../ui/question.ts'
import { positionWords } from './reach-words.ts'

/** What the base of a question is called: the dataset's name for its own, else its position. */
export function baseName({ base, view }: Pick<Question, 'base' | 'view'>, lang: string): string {
  const own = view.dataset.info.base
  return String(base) === String(own.position) ? own.name : positionWords(base, lang)
}
