import type { IncidentRecord } from '../core/answer.ts'
import { isCertain } from '../core/time/interval.ts'
import { secondWindow } from '../core/time/second-period.ts'
import { useShown } from './useView.ts'

/** A test for what stands on the map: whether it is only possible there, on both maps where two periods are compared. */
export function usePossible(): (record: IncidentRecord) => boolean {
  const { view } = useShown()
  const second = secondWindow(view)
  return ({ start, end }) => !isCertain(start, end, view.window) && !(second && isCertain(start, end, second))
}
