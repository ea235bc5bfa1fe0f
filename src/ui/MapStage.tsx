import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { facetValues, indexOfId } from '../core/columns.ts'
import type { Kind } from '../core/incident.ts'
import { altText } from '../core/sentence.ts'
import type { Camera } from '../core/state.ts'
import { DEFAULT_MAP_PROPS, type MapProps, type MapView } from '../map/map-props.ts'
import { Card } from './Card.tsx'
import { Legend } from './Legend.tsx'
import { MapControls } from './MapControls.tsx'
import styles from './MapStage.module.css'
import { Maps } from './Maps.tsx'
import type { TimedProps } from './map-time.ts'
import { Notices } from './Notices.tsx'
import { useTheme } from './PageProvider.tsx'
import { PlaceList } from './PlaceList.tsx'
import { PlacingHint } from './PlacingHint.tsx'
import { secondWindow } from './second-period.ts'
import { useFacts } from './useFacts.ts'
import { useMedia } from './useMedia.ts'
import { useApp } from './useStore.ts'
import { useShown } from './useView.ts'

const CARD_PX = 340 + 32

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
/** How the gazetteer names a country as a whole. */
const WHOLE_COUNTRY = /^country:([A-Z]{2})$/

/** The map and what lies over it: date, legend, controls, card. Both pages have it. */
export function MapStage(given: MapStageProps) {
  const { card = true, legend = true, controls = true, cooperative = false, live = true, onLink } = given
  const { dataset, view, names } = useShown()
  const facts = useFacts()
  const { state } = view
  const cameraOrigin = useApp((app) => app.cameraOrigin)
  const stack = useApp((app) => app.stack)
  const hovered = useApp((app) => app.hovered)
  const mapStatus = useApp((app) => app.map)
  const theme = useTheme(state.theme)
  const narrow = useMedia('(max-width: 760px)')
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const [map, setMap] = useState<MapView | null>(null)
  const [hint, setHint] = useState(0)
  useEffect(() => {
    if (hint === 0) return
    const timer = setTimeout(() => setHint(0), HINT_MS)
    return () => clearTimeout(timer)
  }, [hint])
  const comparing = secondWindow(view) !== null
  const asked = useRef<Camera | null>(null)
  // Two maps have one camera: each follows where the reader moved the other.
  if (cameraOrigin !== 'user' || !live || comparing) asked.current = state.camera

  const selected = state.id === null ? -1 : indexOfId(view.columns, state.id)
  const cardOpen = card && (selected >= 0 || stack.length > 0)
  const padding = useMemo(
    () =>
      narrow
        ? { top: 72, right: 24, bottom: 48, left: 24 }
        : { top: 72, right: cardOpen ? CARD_PX : 56, bottom: 72, left: 56 },
    [narrow, cardOpen],
  )
  const highlighted = useMemo(
    () => [...state.hl.map((id) => indexOfId(view.columns, id)).filter((index) => index >= 0), ...hovered],
    [state.hl, hovered, view.columns],
  )

  const wholeCountry = useCallback(
    (index: number) => WHOLE_COUNTRY.exec(dataset.feature(index)?.properties.gazetteer ?? '')?.[1] ?? null,
    [dataset],
  )

  const props: Omit<MapProps, keyof TimedProps> = {
    ...DEFAULT_MAP_PROPS,
    wholeCountry,
    selected,
    highlighted,
    theme,
    lang: names.lang,
    camera: asked.current,
    cooperative,
    padding,
    base: state.base ?? dataset.info.base.position,
    rings: state.overlays.includes('rings'),
    reducedMotion,
    basemap: `${import.meta.env.BASE_URL}data/basemap/basemap.pmtiles`,
    label: altText(facts),
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the filtered set is all that the kinds depend on
  const kinds = useMemo(() => kindsOf(view), [view.columns, view.filtered])
  const onMap = useCallback((next: MapView | null) => setMap(next), [])
  const onGestureHint = useCallback(() => setHint((times) => times + 1), [])
  const problem = mapStatus.words && mapStatus.status !== 'ready' && mapStatus.status !== 'loading'

  return (
    <>
      <Maps map={props} live={live} onMap={onMap} onGestureHint={onGestureHint}>
        {given.standIn}
      </Maps>
      <PlacingHint />
      {problem && (
        <p className={styles.problem} role="status">
          {mapStatus.words}
        </p>
      )}
      {controls && <MapControls map={map} beside={cardOpen} />}
      {hint > 0 && <p className={styles.hint}>Hold Ctrl or ⌘ to zoom, use two fingers to move the map</p>}
      {legend && (
        <Legend
          kinds={kinds}
          coarse={view.coarse > 0}
          stacks
          afterglow={reducedMotion ? 'Just arrived' : 'Just arrived, then fades'}
          folded={narrow}
        />
      )}
      {cardOpen && (
        <div className={styles.card}>
          {selected >= 0 ? (
            <Card key={selected} index={selected} onLink={onLink} />
          ) : (
            <PlaceList indices={stack} />
          )}
        </div>
      )}
      <Notices />
    </>
  )
}

/** Kinds that the filters let through. */
function kindsOf({ columns, filtered }: ReturnType<typeof useShown>['view']): Kind[] {
  const { codes, sets } = columns.facets.kind
  const seen = new Set<number>()
  for (let k = 0; k < filtered.length && seen.size < sets.length; k++) seen.add(codes[filtered[k]!]!)
  const rows = [...seen].map((code) => codes.indexOf(code))
  return rows.flatMap((row) => facetValues(columns.facets.kind, row)) as Kind[]
}
