import { useEffect, useRef, useState } from 'react'
import type { MapCallbacks, MapProps, MapView } from '../map/map-props.ts'
import styles from './MapFrame.module.css'
import { useActions } from './useStore.ts'

/**
 * The map as a part of the page. MapLibre and everything that draws come in a chunk of their own; until it is there, and where
 * it can't be had, the page around it works. `onMap` hands the map over to whoever moves it.
 */
export function MapFrame(props: {
  map: MapProps
  callbacks: MapCallbacks
  onMap?: (map: MapView | null) => void
}) {
  const { map, callbacks, onMap } = props
  const container = useRef<HTMLDivElement>(null)
  const latest = useRef({ map, callbacks })
  latest.current = { map, callbacks }
  const [view, setView] = useState<MapView | null>(null)
  const actions = useActions()

  useEffect(() => {
    let created: MapView | null = null
    let gone = false
    import('../map/map-view.ts').then(
      ({ createMapView }) => {
        if (gone || !container.current) return
        created = createMapView(container.current, latest.current.map, {
          onHover: (...given) => latest.current.callbacks.onHover?.(...given),
          onSelect: (...given) => latest.current.callbacks.onSelect?.(...given),
          onCamera: (...given) => latest.current.callbacks.onCamera?.(...given),
          onStatus: (...given) => latest.current.callbacks.onStatus?.(...given),
          onGestureHint: () => latest.current.callbacks.onGestureHint?.(),
        })
        setView(created)
        onMap?.(created)
      },
      (reason: unknown) => {
        const why = reason instanceof Error ? reason.message : String(reason)
        actions.mapStatus({
          status: 'failed',
          words: `The map could not be loaded (${why}). List, filters and time work without it.`,
        })
      },
    )
    return () => {
      gone = true
      created?.destroy()
      onMap?.(null)
    }
  }, [actions, onMap])

  useEffect(() => view?.setProps(map), [view, map])

  return (
    <div className={styles.frame}>
      <div ref={container} className={styles.map} />
    </div>
  )
}
