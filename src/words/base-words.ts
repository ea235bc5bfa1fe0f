import type { Position } from '../core/record/incident.ts'
import { type Base, isOwnBase } from '../core/table/dataset.ts'
import type { Language } from './language.ts'

/** What stands after "km from": the name of the dataset's own base, or that another one was chosen. */
export function baseWords(own: Base | null, chosen: Position | null, words: Language): string {
  return own && isOwnBase(own, chosen) ? own.name : words.sentence.chosenBase
}
