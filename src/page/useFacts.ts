import { useMemo } from 'react'
import type { First } from '../core/answer.ts'
import { scopeOf, selectedOf } from '../core/question.ts'
import { frontierOf } from '../core/table/path-steps.ts'
import { baseOf } from '../core/view.ts'
import { baseWords } from '../words/base-words.ts'
import type { SentenceFacts } from '../words/sentence.ts'
import { useAnswer } from './useAnswer.ts'
import { type Shown, useShown } from './useView.ts'

/** What the sentence, the alternative text and the file name are made of. */
export function useFacts(): SentenceFacts {
  return useFactsOf(useShown())
}

/** The same of what is given: for a line that follows a clock more closely than the page does. */
export function useFactsOf({ dataset, view, names }: Shown): SentenceFacts {
  const { state, window } = view
  const base = baseOf(view)
  const { answer: km, question } = useAnswer(base && { ask: 'farthest', scope: scopeOf(state, window), base })
  // While another base is measured there is no distance from it.
  const isOfBase = String(question?.base) === String(base)
  const name = baseWords(dataset.info.base, state.base, names.words)
  return { view, names, farthest: km === null || !isOfBase ? null : { km, base: name } }
}

const NO_FIRSTS: readonly First[] = []

/** Incidents that were farther from the base than all before them, in the order of time. */
export function useFrontier(): readonly number[] {
  const { firsts } = useFirsts()
  return useMemo(() => frontierOf(firsts), [firsts])
}

/** Where reach grew among what passes the filters, and how to say it. Countries are told while distances are measured. */
export function useFirsts(): { firsts: readonly First[]; words: (first: First) => string } {
  const { view, names } = useShown()
  const selected = selectedOf(view.state)
  const base = baseOf(view)
  const measured = useAnswer({ ask: 'firsts', selected, base })
  const isOfBase = String(measured.question?.base) === String(base)
  const unmeasured = useAnswer(isOfBase ? null : { ask: 'firsts', selected, base: null })
  const firsts = (isOfBase ? measured : unmeasured).answer ?? NO_FIRSTS
  const words = useMemo(
    () => (first: First) =>
      first.kind === 'country'
        ? names.words.time.firstIn({ country: names.country(first.value) })
        : names.words.time.farthestSoFar({ km: first.value }),
    [names],
  )
  return { firsts, words }
}
