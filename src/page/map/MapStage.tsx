import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Padding } from '../../core/fit.ts'
import type { Camera } from '../../core/link/state.ts'
import { scopeOf } from '../../core/question.ts'
import { secondWindow } from '../../core/time/second-period.ts'
import { useMedia } from '../../kit/useMedia.ts'
import { type CellsShown, DEFAULT_MAP_PROPS, type MapProps, type MapView } from '../../map/map-props.ts'
import { altText } from '../../words/sentence.ts'
import { BROWSER_FRAMES } from '../browser-clock.ts'
import { Notices } from '../Notices.tsx'
import { useTheme } from '../PageProvider.tsx'
import { lazyPart } from '../parts/lazyPart.tsx'
import { useAnswerOf } from '../useAnswer.ts'
import { useClasses } from '../useClasses.ts'
import { useFacts, useFrontier } from '../useFacts.ts'
import { useApp } from '../useStore.ts'
import { useShown } from '../useView.ts'
import { Legend } from './Legend.tsx'
import { MapControls } from './MapControls.tsx'
import { MapProblem } from './MapProblem.tsx'
import { Maps } from './Maps.tsx'
import { BASEMAP, baseProps, LESS_MOTION, NARROW, saidOf } from './map-props-of.ts'
import type { TimedProps } from './map-time.ts'
import styles from './Overlay.module.css'
import { PlacingHint } from './PlacingHint.tsx'
import { useRoom } from './useRoom.ts'
import { useRun } from './useRun.ts'

const Card = lazyPart(() => import('../Card.tsx').then(({ Card }) => Card))
const CellsLegend = lazyPart(() => import('./CellsLegend.tsx').then(({ CellsLegend }) => CellsLegend))
const PlaceList = lazyPart(() => import('../PlaceList.tsx').then(({ PlaceList }) => PlaceList))

/** Room round what two maps show that stand side by side, CSS pixels. */
const BESIDE_EACH_OTHER: Padding = { top: 84, right: 48, bottom: 48, left: 48 }

export interface MapStageProps {
  readonly card?: boolean
  readonly legend?: boolean
  readonly controls?: boolean
  /** Inside another page, whose scroll is not taken: the wheel needs Ctrl or Command, panning two fingers. */
  readonly cooperative?: boolean
  /** While false there is no map, only what lies over it, and nothing is held for it. */
  readonly live?: boolean
  /** A picture in the map's place, until the map is there and when it is printed. */
  readonly standIn?: ReactNode
  readonly onLink?: () => void
}

const HINT_MS = 1800

/** The map and what lies over it: date, legend, controls, card. Both pages have it. */
export function MapStage(given: MapStageProps) {
  const { card = true, legend = true, controls = true, cooperative = false, live = true } = given
  const { onLink } = given
  const { view, names } = useShown()
  const facts = useFacts()
  const { state } = view
  const cameraOrigin = useApp((app) => app.cameraOrigin)
  const stack = useApp((app) => app.stack)
  const hovered = useApp((app) => app.hovered)
  const staying = useApp((app) => app.staying?.moment.index ?? -1)
  const theme = useTheme(state.theme)
  const narrow = useMedia(NARROW)
  const reducedMotion = useMedia(LESS_MOTION)
  const [map, setMap] = useState<MapView | null>(null)
  const [cells, setCells] = useState<CellsShown | null>(null)
  useEffect(() => map?.onCells(setCells), [map])
  const [hint, setHint] = useState(0)
  useEffect(() => {
    if (hint === 0) return
    const timer = setTimeout(() => setHint(0), HINT_MS)
    return () => clearTimeout(timer)
  }, [hint])
  // Out of the map's way, and before a card is opened without a network.
  const drawn = useApp((app) => app.map.status === 'ready')
  useEffect(() => {
    if (!card || !drawn) return
    Card.start()
    PlaceList.start()
  }, [card, drawn])
  const comparing = secondWindow(view) !== null
  const asked = useRef<Camera | null>(null)
  // Two maps have one camera: each follows where the reader moved the other.
  if (cameraOrigin !== 'user' || !live || comparing) asked.current = state.camera

  const { selected } = view
  const cardOpen = card && (selected !== null || stack.length > 0)
  const overlay = useRef<HTMLDivElement>(null)
  const room = useRoom(overlay)
  const padding = comparing || !room ? BESIDE_EACH_OTHER : room
  const found = useAnswerOf(state.hl.length > 0 ? { ask: 'find', ids: state.hl } : null)
  const highlighted = useMemo(
    () => [...(found ?? []), ...hovered, staying].filter((index) => index >= 0),
    [found, hovered, staying],
  )

  const frontier = useFrontier()
  const run = useRun(view)

  const classes = useClasses(view)
  const toll = useAnswerOf(
    view.weight === 'killed' ? { ask: 'toll', scope: scopeOf(state, view.window) } : null,
  )

  const label = altText(facts)
  const said = useMemo(() => saidOf(label, names), [label, names])

  const props: Omit<MapProps, keyof TimedProps> = {
    ...DEFAULT_MAP_PROPS,
    selected: selected?.index ?? -1,
    highlighted,
    frontier,
    theme,
    lang: names.lang,
    camera: asked.current,
    cooperative,
    padding,
    ...baseProps(view),
    run,
    reducedMotion,
    basemap: BASEMAP,
    said,
    clock: BROWSER_FRAMES,
  }

  const onMap = useCallback((next: MapView | null) => setMap(next), [])
  const onGestureHint = useCallback(() => setHint((times) => times + 1), [])

  return (
    <>
      <Maps map={props} live={live} onMap={onMap} onGestureHint={onGestureHint}>
        {given.standIn}
      </Maps>
      <div
        ref={overlay}
        className={styles.overlay}
        data-overlay={comparing ? 'halves' : 'whole'}
        data-card={cardOpen}
        data-padding={`${padding.top} ${padding.right} ${padding.bottom} ${padding.left}`}
      >
        <span className={styles.stamp} data-room />
        <div className={styles.notes}>
          <MapProblem />
          <PlacingHint />
        </div>
        <Notices />
        {controls && <MapControls map={map} />}
        {legend && cells && <CellsLegend shown={cells} folded={narrow} />}
        {legend && !cells && (
          <Legend
            classes={classes}
            toll={toll}
            coarse={view.coarse > 0}
            possible={view.intervals && !state.certain}
            stacks
            path={props.path && frontier.length > 0 && props.base !== null}
            fades={!reducedMotion}
            folded={narrow}
          />
        )}
        <span className={styles.foot} data-room />
      </div>
      {hint > 0 && <p className={styles.hint}>{names.words.map.gestures}</p>}
      {cardOpen && (
        <div className={styles.card} data-over-map data-list={!selected}>
          {selected ? (
            <Card key={selected.index} record={selected} onLink={onLink} />
          ) : (
            <PlaceList indices={stack} />
          )}
        </div>
      )}
    </>
  )
}
