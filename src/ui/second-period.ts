import type { DayInterval } from '../core/interval.ts'
import type { View } from '../core/view.ts'
import { periodOf } from '../core/window.ts'

/** The window that is put beside the first one; null while none is. */
export function secondWindow({ state: { from2, to2 }, extent }: View): DayInterval | null {
  return from2 === null && to2 === null ? null : periodOf({ from: from2, to: to2 }, extent)
}
