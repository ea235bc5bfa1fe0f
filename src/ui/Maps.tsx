import { type ReactNode, useEffect, useState } from 'react'
import { formatInterval } from '../core/dates.ts'
import { membersOf } from '../core/window.ts'
import type { MapProps, MapView } from '../map/map-props.ts'
import { DateStamp, windowWords } from './DateStamp.tsx'
import { MapPane } from './MapPane.tsx'
import { atPlayhead, ofWindow, type TimedProps } from './map-time.ts'
import { PeriodStamp } from './PeriodStamp.tsx'
import { secondWindow } from './second-period.ts'
import { useOverlays } from './useMeasures.tsx'
import { useShown } from './useView.ts'

/** Until a map has taken the size of its half. */
const RESIZED_MS = 150

/** The map with its date; where a second period is put beside the first, a map for each, with one camera. */
export function Maps(props: {
  map: Omit<MapProps, keyof TimedProps>
  live: boolean
  onMap: (map: MapView | null) => void
  onGestureHint: () => void
  children: ReactNode
}) {
  const { live, onGestureHint } = props
  const { view, names } = useShown()
  const overlays = useOverlays()
  const second = secondWindow(view)
  const [map, setMap] = useState<MapView | null>(null)
  const comparing = second !== null
  const looksAtAll = view.state.camera === null

  useEffect(() => {
    if (!comparing || !looksAtAll || !map) return
    const timer = setTimeout(() => map.fitAll(), RESIZED_MS)
    return () => clearTimeout(timer)
  }, [comparing, looksAtAll, map])
  useEffect(() => props.onMap(map), [props.onMap, map])

  return (
    <>
      <MapPane
        map={{ ...props.map, overlays: overlays.first }}
        timed={atPlayhead}
        half={comparing ? 'first' : null}
        live={live}
        onMap={setMap}
        onGestureHint={onGestureHint}
      >
        {props.children}
        {second ? (
          <PeriodStamp
            which="first"
            period={formatInterval(view.window, names.lang)}
            under={windowWords(view)}
          />
        ) : (
          <DateStamp />
        )}
      </MapPane>
      {second && (
        <MapPane
          map={{
            ...props.map,
            overlays: overlays.second,
            label: `Map of the second period, ${formatInterval(second, names.lang)}.`,
          }}
          timed={ofWindow(second)}
          half="second"
          live={live}
          onGestureHint={onGestureHint}
        >
          <PeriodStamp
            which="second"
            period={formatInterval(second, names.lang)}
            under={`${membersOf(view.columns, view.order, second, view.state.certain).length} of ${view.filtered.length} in this period`}
          />
        </MapPane>
      )}
    </>
  )
}
