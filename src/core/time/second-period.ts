import { periodOf } from '../table/window.ts'
import type { View } from '../view.ts'
import type { DayInterval } from './interval.ts'

/** The window that is put beside the first one; null while none is. */
export function secondWindow({ state: { from2, to2 }, extent }: View): DayInterval | null {
  return from2 === null && to2 === null ? null : periodOf({ from: from2, to: to2 }, extent)
}
