import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { MapCallbacks, MapProps, MapView } from '../../map/map-props.ts'
import { useLoading } from '../parts/lazyPart.tsx'
import { BROWSER } from '../parts/surroundings.ts'
import { useLive } from '../useLive.ts'
import { useApp, usePage } from '../useStore.ts'
import { hostIn } from './first-map.ts'
import styles from './MapFrame.module.css'
import { mapChunk } from './map-chunk.ts'
import { tellMapSize } from './map-size.ts'
import type { Timed, TimedProps } from './map-time.ts'
import { roomRound } from './measure-room.ts'

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
  const [view, setView] = useState<MapView | null>(null)
  const { store, view: viewOf, actions, takeFirstMap } = usePage()

  const { value: chunk, trouble } = useLoading(mapChunk)
  const round = useMapRound(view)

  const now = useEffectEvent(() => ({ map, timed, callbacks }))
  // Before the first paint where that is possible: a graphics card that paints the page lets a new map wait.
  useLayoutEffect(() => {
    const app = store.getState()
    const shown = viewOf(app.state)
    if (!chunk || !container.current || !shown) return
    const callbacks: MapCallbacks = {
      onHover: (...given) => now().callbacks.onHover?.(...given),
      onSelect: (...given) => now().callbacks.onSelect?.(...given),
      onCamera: (...given) => now().callbacks.onCamera?.(...given),
      onStatus: (...given) => now().callbacks.onStatus?.(...given),
      onGestureHint: () => now().callbacks.onGestureHint?.(),
    }
    const { map, timed } = now()
    const first = takeFirstMap?.() ?? null
    const host = first ? first.host : hostIn(container.current)
    if (host.parentElement !== container.current) container.current.replaceChildren(host)
    if (round > 0) chunk.renewWorkers()
    // Before it is drawn for the first time: later it would be seen to move.
    const padding = roomRound(container.current) ?? map.padding
    const all = { ...map, ...timed(shown, app), padding, wait: BROWSER.wait }
    tellMapSize(store, () => ({ width: host.clientWidth, height: host.clientHeight }))
    const created = first ? first.view : chunk.createMapView(host, all, callbacks)
    first?.tell(callbacks)
    setView(created)
    onMap?.(created)
    return () => {
      created.destroy()
      host.remove()
      onMap?.(null)
    }
  }, [chunk, round, store, viewOf, onMap, takeFirstMap])

  useEffect(() => {
    if (trouble) actions.mapStatus({ status: 'failed', trouble })
    else if (!mapChunk.now().value) actions.mapStatus({ status: 'loading', trouble: null })
  }, [trouble, actions])

  useEffect(() => view?.setProps(map), [view, map])
  useLive((shown, app) => view?.setProps(timed(shown, app)))

  return (
    <div className={styles.frame}>
      {/* The map's element is no child of React's: it may be there before. */}
      <div ref={container} className={styles.map} data-place="map" suppressHydrationWarning>
        {''}
      </div>
    </div>
  )
}

/**
 * Counts up when the reader asks for the map once more and a new one has to be made: where only the basemap is missing, the
 * one that stands asks for it again.
 */
function useMapRound(view: MapView | null): number {
  const { store } = usePage()
  const tries = useApp((app) => app.mapTries)
  const answered = useRef(tries)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (answered.current === tries) return
    answered.current = tries
    if (!mapChunk.now().value) mapChunk.again()
    else if (store.getState().map.status === 'basemap-missing') view?.retryBasemap()
    else setRound((before) => before + 1)
  }, [tries, store, view])
  return round
}
