import { useMemo } from 'react'
import type { View } from '../core/view.ts'
import { membersOf } from '../core/window.ts'

/** Indices of the incidents shown in the window, ascending in time. */
export function useMembers(view: View): Uint32Array {
  const { columns, order, window, state } = view
  const { from, to } = window
  return useMemo(
    () => membersOf(columns, order, { from, to }, state.certain),
    [columns, order, from, to, state.certain],
  )
}
