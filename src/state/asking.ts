import type { AnswerOf } from '../core/answer.ts'
import type { Question } from '../core/question.ts'
import type { DataSource } from '../source/source.ts'

/** What there is to show of a question. */
export interface Answered<Q extends Question> {
  /** The latest answer: of the question before, as long as that of the present one is not there. Null before the first. */
  readonly answer: AnswerOf<Q> | null
  /** The question it answers. */
  readonly question: Q | null
  /** Whether an answer is waited for, or why there will be none. */
  readonly status: 'answered' | 'pending' | 'failed'
}

/** One place that asks, question after question. */
export interface Asking<Q extends Question> {
  /** What there is to show of a question now; null asks nothing. Sends nothing. */
  look(source: DataSource, question: Q | null): Answered<Q>
  /** Sends the question that was looked at last, where its answer has to be waited for and it is not under way. */
  send(): void
  /** Sends it once more after it failed. */
  retry(): void
  /** What is under way is told no more; `send` begins anew. */
  close(): void
}

const NOTHING = { answer: null, question: null, status: 'answered' } as const

/**
 * Keeps what was answered until a newer answer is there; an answer that comes after a newer question was asked is dropped,
 * whatever the order in which they come. Another source starts with nothing: its incidents are others. `onChange` is called
 * when an answer that was waited for came, or failed.
 */
export function createAsking<Q extends Question>(onChange: () => void): Asking<Q> {
  let source: DataSource | null = null
  let wanted: Q | null = null
  let key: string | null = null
  let shown: Answered<Q> = NOTHING
  let sent = false
  let turn = 0

  function tell(now: Answered<Q>) {
    shown = now
    onChange()
  }

  function send() {
    if (!source || !wanted || sent || shown.status !== 'pending') return
    sent = true
    const asked: Q = wanted
    const mine = ++turn
    const isLatest = () => mine === turn
    source.ask(asked).then(
      (answer) => isLatest() && tell({ answer, question: asked, status: 'answered' }),
      () => isLatest() && tell({ ...shown, status: 'failed' }),
    )
  }

  return {
    look(from, question) {
      const next = question && JSON.stringify(question)
      if (from === source && next === key) {
        // What was waited for may be at hand by now.
        const answer = shown.status !== 'answered' && question ? from.now(question) : undefined
        if (answer !== undefined) shown = { answer, question, status: 'answered' }
        return shown
      }
      if (from !== source) shown = NOTHING
      turn++
      sent = false
      ;[source, wanted, key] = [from, question, next]
      const answer = question ? from.now(question) : null
      if (!question) shown = NOTHING
      else if (answer === undefined) shown = { ...shown, status: 'pending' }
      else shown = { answer, question, status: 'answered' }
      return shown
    },
    send,
    retry() {
      if (shown.status !== 'failed') return
      sent = false
      tell({ ...shown, status: 'pending' })
      send()
    },
    close() {
      turn++
      sent = false
    },
  }
}
