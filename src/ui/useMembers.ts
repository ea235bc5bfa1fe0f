import { useEffect, useMemo, useRef, useState } from 'react'
import type { View } from '../core/view.ts'
import { membersOf } from '../core/window.ts'
import { useApp } from './useStore.ts'
import { useShown } from './useView.ts'

/** Up to this many candidates a list follows every step; longer ones follow a running playback by quarters of a second. */
const EVERY_STEP = 5_000
const PAUSE_MS = 250

/** What is shown now, but while a run plays over many incidents only a few times a second. */
export function useSettledView(): View {
  const { view } = useShown()
  const playing = useApp((app) => app.playing)
  const latest = useRef(view)
  latest.current = view
  const [settled, setSettled] = useState(view)
  const lags = playing && view.range.hi - view.range.lo > EVERY_STEP
  useEffect(() => {
    if (!lags) return
    const timer = setInterval(() => setSettled(latest.current), PAUSE_MS)
    return () => clearInterval(timer)
  }, [lags])
  return lags ? settled : view
}

/** Indices of the incidents shown in the window, ascending in time. */
export function useMembers(view: View): Uint32Array {
  const { columns, order, window, state } = view
  const { from, to } = window
  return useMemo(
    () => membersOf(columns, order, { from, to }, state.certain),
    [columns, order, from, to, state.certain],
  )
}
