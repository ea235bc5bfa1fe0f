import type { DayInterval } from '../core/interval.ts'
import type { View } from '../core/view.ts'
import { rangeOf } from '../core/window.ts'
import type { MapProps } from '../map/map-props.ts'
import type { App } from '../state/store.ts'

/** What of a map follows from the view, and therefore from every step of the clock. */
export type TimedProps = Pick<
  MapProps,
  'columns' | 'filtered' | 'range' | 'window' | 'certain' | 'at' | 'arrived'
>

/** What a map shows of a view at a moment. */
export type Timed = (view: View, app: App) => TimedProps

/** The map of the window at the playhead. */
export const atPlayhead: Timed = ({ columns, filtered, range, window, at, state }, { arrived }) => ({
  ...{ columns, filtered, range, window, at },
  certain: state.certain,
  arrived: arrived ?? undefined,
})

/** A map of a window that stands still. */
export function ofWindow(window: DayInterval): Timed {
  return ({ columns, filtered, order, state }) => ({
    ...{ columns, filtered, window },
    range: rangeOf(order, window),
    at: window.to,
    certain: state.certain,
    arrived: undefined,
  })
}
