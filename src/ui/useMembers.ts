import { useEffect, useMemo, useRef, useState } from 'react'
import type { View } from '../core/view.ts'
import { membersOf } from '../core/window.ts'
import { useShown } from './useView.ts'

/** Up to this many candidates a list follows every step; longer ones follow the clock by quarters of a second. */
const EVERY_STEP = 500
const PAUSE_MS = 250

/** What is shown now; over many incidents it follows the filters at once and the clock only a few times a second. */
export function useSettledView(): View {
  const { view } = useShown()
  const latest = useRef(view)
  latest.current = view
  const [settled, setSettled] = useState(view)
  const timer = useRef(0)
  const lags =
    view.range.hi - view.range.lo > EVERY_STEP &&
    settled.filtered === view.filtered &&
    settled.state.certain === view.state.certain

  useEffect(() => {
    if (settled === view || timer.current) return
    const settle = () => {
      timer.current = 0
      setSettled(latest.current)
    }
    timer.current = window.setTimeout(settle, lags ? PAUSE_MS : 0)
  }, [view, settled, lags])
  useEffect(() => () => window.clearTimeout(timer.current), [])

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
