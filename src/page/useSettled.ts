import { startTransition, useEffect, useRef, useState } from 'react'
import { type Pace, type Settled, settledNow, tellSettled } from '../state/settle.ts'
import { BROWSER_TIMERS } from './browser-clock.ts'
import type { Page } from './useStore.ts'

/** What there is to show, at a pace. A playhead is followed in parts of a frame: what is rendered at once would hold up the map's next steps. */
export function useSettled({ store, view }: Page, pace: Pace): Settled {
  const [settled, setSettled] = useState(() => settledNow(store, view))
  const first = useRef(settled)
  useEffect(
    () =>
      tellSettled(store, view, BROWSER_TIMERS, first.current, pace, (now, follows) => {
        if (follows) startTransition(() => setSettled(now))
        else setSettled(now)
      }),
    [store, view, pace],
  )
  return settled
}
