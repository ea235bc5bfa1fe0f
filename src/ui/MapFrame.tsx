import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MapCallbacks, MapProps, MapView } from '../map/map-props.ts'
import styles from './MapFrame.module.css'
import { loadedMapChunk, loadMapChunk, type MapChunk } from './map-chunk.ts'
import type { Timed, TimedProps } from './map-time.ts'
import { useLive } from './useLive.ts'
import { usePage } from './useStore.ts'

/**
 * The map as a part of the page. MapLibre and everything that draws come in a chunk of their own; until it is there, and where
 * it can't be had, the page around it works. `onMap` hands the map over to whoever moves it. What follows from the clock goes
 * to the map with every step, past React.
 */
export function MapFrame(props: {
  map: Omit<MapProps, keyof TimedProps>
  timed: Timed
  callbacks: MapCallbacks
  onMap?: (map: MapView | null) => void
}) {
  const { map, timed, callbacks, onMap } = props
  const container = useRef<HTMLDivElement>(null)
  const latest = useRef({ map, timed, callbacks })
  latest.current = { map, timed, callbacks }
  const [view, setView] = useState<MapView | null>(null)
  const { store, view: viewOf, actions } = usePage()

  // Before the first paint where that is possible: a graphics card that paints the page lets a new map wait.
  useLayoutEffect(() => {
    let created: MapView | null = null
    let gone = false
    function create({ createMapView }: MapChunk) {
      const app = store.getState()
      const shown = viewOf(app.state)
      if (gone || !container.current || !shown) return
      const { map, timed } = latest.current
      const all = { ...map, ...timed(shown, app) }
      created = createMapView(container.current, all, {
        onHover: (...given) => latest.current.callbacks.onHover?.(...given),
        onSelect: (...given) => latest.current.callbacks.onSelect?.(...given),
        onCamera: (...given) => latest.current.callbacks.onCamera?.(...given),
        onStatus: (...given) => latest.current.callbacks.onStatus?.(...given),
        onGestureHint: () => latest.current.callbacks.onGestureHint?.(),
      })
      setView(created)
      onMap?.(created)
    }
    function fail(reason: unknown) {
      const why = reason instanceof Error ? reason.message : String(reason)
      const words = `The map could not be loaded (${why}). List, filters and time work without it.`
      actions.mapStatus({ status: 'failed', words })
    }
    const chunk = loadedMapChunk()
    if (chunk) create(chunk)
    else loadMapChunk().then(create, fail)
    return () => {
      gone = true
      created?.destroy()
      onMap?.(null)
    }
  }, [store, viewOf, actions, onMap])

  useEffect(() => view?.setProps(map), [view, map])
  useLive((shown, app) => view?.setProps(timed(shown, app)))

  return (
    <div className={styles.frame}>
      <div ref={container} className={styles.map} />
    </div>
  )
}
