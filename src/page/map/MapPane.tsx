import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MapCallbacks, MapProps, MapView, ScreenPoint } from '../../map/map-props.ts'
import { useApp, usePage } from '../useStore.ts'
import { MapFrame } from './MapFrame.tsx'
import styles from './MapPane.module.css'
import { MapTip } from './MapTip.tsx'
import type { Timed, TimedProps } from './map-time.ts'

/** So long a tip stays when the pointer leaves its incident: time to move onto it. */
const LEAVES_MS = 300

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
  const { store, actions } = usePage()
  const hovered = useApp((app) => app.hovered)
  const placing = useApp((app) => app.placingBase)
  const [tip, setTip] = useState<ScreenPoint | null>(null)
  const map = useRef<MapView | null>(null)

  const leaving = useRef(0)
  const isOverTip = useRef(false)
  const leave = useCallback(() => {
    isOverTip.current = false
    actions.hover([])
    setTip(null)
  }, [actions])
  const overTip = useCallback(
    (over: boolean) => {
      isOverTip.current = over
      clearTimeout(leaving.current)
      if (!over) leaving.current = setTimeout(leave, LEAVES_MS) as unknown as number
    },
    [leave],
  )
  useEffect(() => () => clearTimeout(leaving.current), [])

  const callbacks: MapCallbacks = useMemo(
    () => ({
      onHover(incidents, point) {
        clearTimeout(leaving.current)
        // The pointer may be on its way to the tip, or there before the map has noticed that it left.
        if (incidents.length === 0) {
          if (!isOverTip.current) leaving.current = setTimeout(leave, LEAVES_MS) as unknown as number
        } else {
          isOverTip.current = false
          actions.hover(incidents)
          setTip(point)
        }
      },
      onSelect(incidents, point) {
        if (store.getState().placingBase && map.current) actions.setBase(map.current.positionAt(point))
        else actions.openPlace(incidents)
      },
      onCamera(camera, origin) {
        if (origin === 'user') actions.moveCamera(camera, 'user')
      },
      onStatus: (status, trouble) => actions.mapStatus({ status, trouble }),
      onGestureHint,
    }),
    [store, actions, leave, onGestureHint],
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
      {tip && hovered.length > 0 && <MapTip point={tip} indices={hovered} onOver={overTip} onClose={leave} />}
    </div>
  )
}
