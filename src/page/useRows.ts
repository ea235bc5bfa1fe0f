import type { IncidentRecord } from '../core/answer.ts'
import type { Question } from '../core/question.ts'
import { useAnswer } from './useAnswer.ts'

/** A list of incidents, of any length. */
export type List = Pick<Extract<Question, { ask: 'page' }>, 'scope' | 'only' | 'sort'>

/** Rows are asked for in blocks of this many, so that scrolling by a row asks for nothing new. */
const BLOCK = 50

/** How long a list is and where an incident stands in it, without its rows; 0 where there is none. */
export function useLength(list: List | null, find: string | null = null) {
  const { answer, status, retry } = useAnswer(list && { ask: 'page', ...list, offset: 0, limit: 0, find })
  return { total: answer?.total ?? 0, found: answer?.found ?? -1, status, retry }
}

/**
 * Rows `from` to `to` of a list, both included, as a function from a row's place to its record; undefined for a row that is
 * not there yet. None are asked for while `to` lies before `from`.
 */
export function useRows(list: List, from: number, to: number) {
  const offset = Math.floor(from / BLOCK) * BLOCK
  const limit = Math.ceil((to + 1 - offset) / BLOCK) * BLOCK
  const { answer, status, retry } = useAnswer(
    to < from ? null : { ask: 'page', ...list, offset, limit, find: null },
  )
  const rowAt = (k: number): IncidentRecord | undefined => answer?.rows[k - answer.offset]
  return { rowAt, status, retry }
}
