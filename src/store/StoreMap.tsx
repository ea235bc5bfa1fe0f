import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { cellKm } from '../cells/look.ts'
import { deinterleave } from '../cells/morton.ts'
import type { State } from '../core/link/state.ts'
import { latitudeOf, longitudeOf } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { rangeIn, type View } from '../core/view.ts'
import { useMedia } from '../kit/useMedia.ts'
import { CellMarks } from '../map/cells/cell-marks.ts'
import { DEFAULT_MAP_PROPS, type MapView, type Overlay } from '../map/map-props.ts'
import { BROWSER_FRAMES } from '../page/browser-clock.ts'
import { CellsLegend } from '../page/map/CellsLegend.tsx'
import { mapChunk } from '../page/map/map-chunk.ts'
import { BASEMAP, DARK, LESS_MOTION, NARROW, saidOf } from '../page/map/map-props-of.ts'
import { ZoomButtons } from '../page/map/ZoomButtons.tsx'
import { useLoading } from '../page/parts/lazyPart.tsx'
import { BROWSER } from '../page/parts/surroundings.ts'
import { Trouble } from '../page/parts/Trouble.tsx'
import type { DataSource } from '../source/source.ts'
import { clockOf } from '../source/stored/clock.ts'
import { noRows } from '../source/stored/rows-source.ts'
import type { Names } from '../words/names.ts'
import { altText } from '../words/sentence.ts'
import { factsOf } from './facts.ts'
import { KindsLegend } from './KindsLegend.tsx'
import { homeOf } from './questions.ts'
import styles from './StorePage.module.css'
import { StoreStamp } from './StoreStamp.tsx'
import type { Session } from './session.ts'
import type { Stored } from './stored.ts'
import { useStored, useTicks } from './useStored.ts'

/** The map: squares that a store has counted, or single incidents where few are in sight. */
export function StoreMap(props: {
  session: Session
  names: Names
  onOpen: (incidents: readonly number[]) => void
  /** Where on the map a click found no mark, degrees. */
  onPlace: (position: Position) => void
}) {
  const { session, names, onOpen, onPlace } = props
  const store = useStored(session, ({ store }) => store)!
  const seen = useStored(session, ({ seen }) => seen)
  const isOld = useStored(session, ({ isOld }) => isOld)
  const theme = useStored(session, ({ state }) => state.theme)
  const dark = useMedia(DARK)
  const reducedMotion = useMedia(LESS_MOTION)
  const narrow = useMedia(NARROW)
  const place = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapView | null>(null)
  const { value: chunk, trouble } = useLoading(mapChunk)
  const empty = useMemo(() => noRows(store.info), [store])
  const home = useMemo(() => homeOf(store, deinterleave), [store])
  const squares = useMemo(() => new CellMarks(), [])
  const most = useMost(session)

  const viewOf = useMemo(createViews, [])
  /** What of the map follows from what is shown now. */
  const propsOf = (stored: Stored) => {
    const { store, seen, state, still } = stored
    const { window, at } = session.clock(stored) ?? clockOf(state, store!.extent, 'year')
    const view = viewOf(seen?.rows ?? empty, still)
    return { table: view.table, range: rangeIn(view, window), window, certain: state.certain, at }
  }
  const themed = theme === 'auto' ? (dark ? 'dark' : 'light') : theme

  const now = useEffectEvent(() => ({
    themed,
    reducedMotion,
    onOpen,
    onPlace,
    props: propsOf(session.page.getState()),
  }))
  useEffect(() => {
    if (!chunk || !place.current) return
    const host = document.createElement('div')
    place.current.replaceChildren(host)
    const { themed, reducedMotion, props } = now()
    const made = chunk.createMapView(
      host,
      {
        ...{ ...DEFAULT_MAP_PROPS, ...props, theme: themed, lang: names.lang, reducedMotion },
        ...{ by: 'kind', weight: 'incidents' },
        ...{ camera: session.page.getState().state.camera ?? home, base: null, run: null },
        ...{ basemap: BASEMAP, said: saidOf('', names), clock: BROWSER_FRAMES, wait: BROWSER.wait },
      },
      {
        onCamera: (camera, origin) => origin === 'user' && session.set({ camera }),
        onSelect: (incidents, point) => {
          now().onOpen(incidents)
          if (incidents.length === 0) now().onPlace(made.positionAt(point))
        },
      },
    )
    setMap(made)
    const stop = made.onSight((looking) => session.look(looking))
    return () => {
      stop()
      made.destroy()
      host.remove()
    }
  }, [chunk, session, names, home])

  const camera = useStored(session, ({ state }) => state.camera)
  useEffect(() => map?.setProps({ camera: camera ?? home }), [map, camera, home])
  useEffect(() => map?.setProps({ theme: themed }), [map, themed])
  useTicks(
    session,
    (stored) => {
      const facts = factsOf(stored, names)
      map?.setProps({ said: saidOf(facts ? altText(facts) : '', names) })
    },
    1000,
  )
  useEffect(() => {
    map?.setProps({ overlays: seen ? missingOf(seen.missing) : [] })
    if (!seen || !map) return
    if (seen.rows) map.setCells(null)
    else {
      squares.set(seen.series, most)
      map.setCells(squares)
    }
  }, [map, seen, most, squares])
  useTicks(session, (stored) => map?.setProps(propsOf(stored)))

  return (
    <div
      className={styles.frame}
      data-old={isOld}
      data-seen={seen ? (seen.rows ? 'single' : 'squares') : 'nothing'}
    >
      <div ref={place} className={styles.canvas} suppressHydrationWarning />
      {trouble && <Trouble says={names.words.failures.part[trouble]} onAgain={mapChunk.again} />}
      <StoreStamp session={session} names={names} />
      <div className={styles.over}>
        {seen?.rows ? (
          <KindsLegend view={seen.rows.view(session.page.getState().state)} names={names} />
        ) : (
          seen && (
            <CellsLegend
              shown={{
                unit: seen.series.unit,
                km: cellKm(seen.series.z, seen.looking.latitude),
                most,
              }}
              folded={narrow}
            />
          )
        )}
        <ZoomButtons map={map} onAll={() => session.set({ camera: null })} />
      </div>
    </div>
  )
}

/** Views of incidents, of which the last is kept: no step of the clock makes one. */
function createViews(): (rows: DataSource, still: State) => View {
  let kept: { readonly rows: DataSource; readonly still: State; readonly view: View } | null = null
  return (rows, still) => {
    if (kept?.rows !== rows || kept.still !== still) kept = { rows, still, view: rows.view(still) }
    return kept.view
  }
}

/** The most that a square shows in the run: it follows from the mode, and not from the clock. */
function useMost(session: Session): number {
  const key = useStored(session, ({ state: { mode, span, from, to } }) =>
    JSON.stringify([mode, span, from, to]),
  )
  const seen = useStored(session, ({ seen }) => seen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what it follows from
  return useMemo(() => session.most(), [session, seen, key])
}

function missingOf(tiles: readonly { z: number; x: number; y: number }[]): readonly Overlay[] {
  if (tiles.length === 0) return []
  const features = tiles.map(({ z, x, y }): GeoJSON.Feature => {
    const at = (column: number, row: number) => [longitudeOf(column / 2 ** z), latitudeOf(row / 2 ** z)]
    const ring = [at(x, y), at(x, y + 1), at(x + 1, y + 1), at(x + 1, y), at(x, y)]
    return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  return [{ role: 'missing', data: { type: 'FeatureCollection', features } }]
}
