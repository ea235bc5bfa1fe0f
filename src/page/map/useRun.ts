import { useMemo } from 'react'
import { approximateDays } from '../../core/time/duration.ts'
import { lengthOf } from '../../core/time/interval.ts'
import type { View } from '../../core/view.ts'
import type { MapProps } from '../../map/map-props.ts'

/** What the clock of a view goes through, and how many days its longest window shows; the same as long as nothing of it changes. */
export function useRun({ period, state, steps }: View): MapProps['run'] {
  const { from, to } = period
  const { mode, clock, span } = state
  const whole = lengthOf(period)
  const one = clock === 'events' ? 1 : Math.ceil(approximateDays(steps.unit))
  const longest = mode === 'cumulative' ? whole : mode === 'instant' ? one : Math.ceil(approximateDays(span))
  return useMemo(() => ({ period: { from, to }, longest }), [from, to, longest])
}
