import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { MapCallbacks, MapProps, MapView, ScreenPoint } from '../map/map-props.ts'
import { MapFrame } from './MapFrame.tsx'
import styles from './MapPane.module.css'
import { MapTip } from './MapTip.tsx'
import type { Timed, TimedProps } from './map-time.ts'
import { useActions, useApp } from './useStore.ts'

/** One map with its tip and what it tells the page; two of them stand side by side when periods are compared. */
export function MapPane(props: {
  map: Omit<MapProps, keyof TimedProps>
  timed: Timed
  /** Which half it takes; null is all of it. */
  half: 'first' | 'second' | null
  /** While false there is no map. */
  live: boolean
  onMap?: (map: MapView | null) => void
  onGestureHint: () => void
  children?: ReactNode
}) {
  const { half, live, onMap, onGestureHint } = props
  const actions = useActions()
  const hovered = useApp((app) => app.hovered)
  const placing = useApp((app) => app.placingBase)
  const [tip, setTip] = useState<ScreenPoint | null>(null)
  const map = useRef<MapView | null>(null)
  const isPlacing = useRef(placing)
  isPlacing.current = placing

  const callbacks: MapCallbacks = useMemo(
    () => ({
      onHover(incidents, point) {
        actions.hover(incidents)
        setTip(point)
      },
      onSelect(incidents, point) {
        if (isPlacing.current && map.current) actions.setBase(map.current.positionAt(point))
        else actions.openPlace(incidents)
      },
      onCamera(camera, origin) {
        if (origin === 'user') actions.moveCamera(camera, 'user')
      },
      onStatus: (status, words) => actions.mapStatus({ status, words }),
      onGestureHint,
    }),
    [actions, onGestureHint],
  )
  const keepMap = useCallback(
    (next: MapView | null) => {
      map.current = next
      onMap?.(next)
    },
    [onMap],
  )
  return (
    <div className={styles.pane} data-half={half ?? 'all'} data-placing={placing}>
      {live && <MapFrame map={props.map} timed={props.timed} callbacks={callbacks} onMap={keepMap} />}
      {props.children}
      {tip && hovered.length > 0 && <MapTip point={tip} indices={hovered} />}
    </div>
  )
}
