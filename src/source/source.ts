import type { AnswerOf } from '../core/answer.ts'
import type { State } from '../core/link/state.ts'
import type { Question } from '../core/question.ts'
import type { DatasetInfo } from '../core/table/dataset.ts'
import type { View } from '../core/view.ts'

/** A dataset that answers questions: the page does not know whether memory, a file or an engine gives them. */
export interface DataSource {
  readonly info: DatasetInfo
  /** What follows from a state, in the same turn: the clock does not wait. */
  view(state: State): View
  /**
   * The answer where it is at hand, undefined where it has to be waited for. The same question gives the same answer; what
   * it costs may be paid four times a second.
   */
  now<Q extends Question>(question: Q): AnswerOf<Q> | undefined
  /** The answer, when it is there. Rejects where it can't be had; asking again may help. */
  ask<Q extends Question>(question: Q): Promise<AnswerOf<Q>>
}

/** Uses an answer: in the same turn where it is at hand, else when it comes; `fail` hears why it does not. */
export function whenAnswered<Q extends Question>(
  source: DataSource,
  question: Q,
  use: (answer: AnswerOf<Q>) => void,
  fail: (reason: unknown) => void = () => {},
): void {
  const answer = source.now(question)
  if (answer !== undefined) use(answer)
  else source.ask(question).then(use, fail)
}
