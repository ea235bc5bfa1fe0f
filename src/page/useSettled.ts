import { useEffect, useRef, useState } from 'react'
import { type Pace, type Settled, settledNow, tellSettled } from '../state/settle.ts'
import { BROWSER_TIMERS } from './browser-clock.ts'
import type { Page } from './useStore.ts'

/** What there is to show, at a pace. */
export function useSettled({ store, view }: Page, pace: Pace): Settled {
  const [settled, setSettled] = useState(() => settledNow(store, view))
  const first = useRef(settled)
  useEffect(
    () => tellSettled(store, view, BROWSER_TIMERS, first.current, pace, setSettled),
    [store, view, pace],
  )
  return settled
}
