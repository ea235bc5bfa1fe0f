import { useEffectEvent, useLayoutEffect } from 'react'
import type { Goal } from '../state/store.ts'
import { useActions, useApp } from './useStore.ts'

/**
 * Lets the rest of the page lead the reader to a control of this part. `focus` runs once each time, also for a part that
 * appears only after it was asked for.
 */
export function useGoal(goal: Goal, focus: () => void): void {
  const actions = useActions()
  const isAsked = useApp((app) => app.goal === goal)
  const take = useEffectEvent(focus)
  useLayoutEffect(() => {
    if (!isAsked) return
    take()
    actions.arrive()
  }, [isAsked, actions])
}
