import type { DayInterval } from '../../core/time/interval.ts'
import { rangeIn, type View } from '../../core/view.ts'
import type { MapProps } from '../../map/map-props.ts'
import type { App } from '../../state/store.ts'

/** What of a map follows from the view, and therefore from every step of the clock. */
export type TimedProps = Pick<
  MapProps,
  'table' | 'by' | 'weight' | 'range' | 'window' | 'certain' | 'at' | 'arrived'
>

/** What a map shows of a view at a moment. */
export type Timed = (view: View, app: App) => TimedProps

/** The map of the window at the playhead. */
export const atPlayhead: Timed = ({ table, weight, range, window, at, state }, { arrived }) => ({
  ...{ table, by: state.by, weight, range, window, at },
  certain: state.certain,
  arrived: arrived ?? undefined,
})

/** A map of a window that stands still. */
export function ofWindow(window: DayInterval): Timed {
  return (view) => ({
    ...{ table: view.table, by: view.state.by, weight: view.weight, window },
    range: rangeIn(view, window),
    at: window.to,
    certain: view.state.certain,
    arrived: undefined,
  })
}
