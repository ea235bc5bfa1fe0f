import { type ReactNode, useEffect, useState } from 'react'
import { scopeOf } from '../../core/question.ts'
import { secondWindow } from '../../core/time/second-period.ts'
import type { MapProps, MapView } from '../../map/map-props.ts'
import { formatInterval } from '../../words/dates.ts'
import { windowWords } from '../../words/view-words.ts'
import { useOverlays } from '../useMeasures.tsx'
import { useLength } from '../useRows.ts'
import { useShown } from '../useView.ts'
import { DateStamp } from './DateStamp.tsx'
import { MapPane } from './MapPane.tsx'
import { atPlayhead, ofWindow, type TimedProps } from './map-time.ts'
import { PeriodStamp } from './PeriodStamp.tsx'

/** Until a map has taken the size of its half. */
const RESIZED_MS = 150

const ALL = { only: null, sort: { by: 'date', down: false, lang: 'en' } } as const

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
  const inSecond = useLength(second && { ...ALL, scope: scopeOf(view.state, second) })
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
            period={formatInterval(view.window, names.words)}
            under={windowWords(view, names.words)}
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
            said: {
              ...props.map.said,
              label: names.words.map.secondPeriod({ days: formatInterval(second, names.words) }),
            },
          }}
          timed={ofWindow(second)}
          half="second"
          live={live}
          onGestureHint={onGestureHint}
        >
          <PeriodStamp
            which="second"
            period={formatInterval(second, names.words)}
            under={names.words.map.shownInPeriod({ shown: inSecond.total, of: view.passing })}
          />
        </MapPane>
      )}
    </>
  )
}
