import type { IncidentAnswer } from '../core/answer.ts'
import type { Reason } from '../core/time/moments.ts'
import type { Names } from '../words/names.ts'
import { narrate, type Step } from '../words/narration.ts'
import { stayingLine } from '../words/staying.ts'
import { wholeOf } from '../words/whole.ts'

/** What a screen reader is told of a step. */
export function narrating(step: Step, names: Names): string {
  return narrate(step, { ...names, words: wholeOf(names.words) })
}

/** The line on the map about an incident that a run stays with. */
export function staying(answer: IncidentAnswer, reasons: readonly Reason[], names: Names) {
  return stayingLine(answer, reasons, { ...names, words: wholeOf(names.words) })
}
