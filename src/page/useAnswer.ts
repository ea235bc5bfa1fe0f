import { useEffect, useReducer, useRef } from 'react'
import type { AnswerOf, IncidentRecord } from '../core/answer.ts'
import type { Question } from '../core/question.ts'
import { type Answered, type Asking, createAsking } from '../state/asking.ts'
import { BROWSER } from './parts/surroundings.ts'
import { useData } from './useView.ts'

/**
 * What there is to show of a question: its answer, in the same turn where it is at hand, else the one before until it comes.
 * Null asks nothing. `retry` asks again after it failed.
 */
export function useAnswer<Q extends Question>(
  question: Q | null,
): Answered<Q> & { readonly retry: () => void } {
  const { dataset } = useData()
  const [, render] = useReducer((times: number) => times + 1, 0)
  const held = useRef<Asking<Q>>(null)
  held.current ??= createAsking<Q>(render)
  const asking = held.current
  const shown = asking.look(dataset, question)
  useEffect(() => asking.send())
  useEffect(() => () => asking.close(), [asking])
  const failed = shown.status === 'failed'
  useEffect(() => {
    if (failed) return BROWSER.onOnline(asking.retry)
  }, [failed, asking])
  return { ...shown, retry: asking.retry }
}

/** The answer alone, for parts that show nothing while there is none. */
export function useAnswerOf<Q extends Question>(question: Q | null): AnswerOf<Q> | null {
  return useAnswer(question).answer
}

/** Incidents by their indices, in their order; those that are not there yet are left out. */
export function useRecords(indices: readonly number[]): readonly IncidentRecord[] {
  return useAnswerOf(indices.length > 0 ? { ask: 'records', indices } : null) ?? []
}
