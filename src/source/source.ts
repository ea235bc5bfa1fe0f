import type { AnswerOf } from '../core/answer.ts'
import type { State } from '../core/link/state.ts'
import type { Question } from '../core/question.ts'
import type { Fault } from '../core/table/data-fault.ts'
import type { DatasetInfo } from '../core/table/dataset.ts'
import type { View } from '../core/view.ts'

/** What is to be said of texts that come when they are asked for. */
export interface TextNews {
  /** Why some did not come; null where nothing is missing that was asked for. */
  readonly fault: Fault | null
  /** Whether a search is asked for that is not applied yet. */
  readonly searching: boolean
  /** How often a view could be completed by what came. */
  readonly completed: number
}

/** Texts that come when they are asked for. */
export interface TextsComing {
  news(): TextNews
  subscribe(listener: () => void): () => void
  /** Asks once more for what did not come. */
  again(): void
}

/** A dataset that answers questions: the page does not know whether memory, a file or an engine gives them. */
export interface DataSource {
  readonly info: DatasetInfo
  /** Where texts come when they are asked for; elsewhere they are there. */
  readonly texts?: TextsComing
  /** What follows from a state, in the same turn: the clock does not wait. */
  view(state: State): View
  /**
   * The answer where it is at hand, undefined where it has to be waited for. The same question gives the same answer; what
   * it costs may be paid twice a second.
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
