import { useMemo } from 'react'
import { selectedOf } from '../core/question.ts'
import { rankOf } from '../core/record/gravity.ts'
import { OF_KINDS, type PresentClasses } from '../core/table/classing.ts'
import type { View } from '../core/view.ts'
import { useAnswerOf } from './useAnswer.ts'

/** What marks stand for now, and which of it can be on the map. Kinds are told in the same turn; until others are told nothing is. */
export function useClasses({ state, kinds }: View): PresentClasses {
  const { by } = state
  const told = useAnswerOf(by === 'kind' ? null : { ask: 'legend', by, selected: selectedOf(state) })
  const ofKinds = useMemo(() => ({ ...OF_KINDS, present: [...new Set(kinds.map(rankOf))] }), [kinds])
  return by === 'kind' ? ofKinds : (told ?? NOTHING_TOLD)
}

const NOTHING_TOLD: PresentClasses = { ...OF_KINDS, present: [] }
