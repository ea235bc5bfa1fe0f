import type { Columns } from '../core/dataset.ts'
import type { Day } from '../core/day.ts'
import type { Position } from '../core/incident.ts'
import type { DayInterval } from '../core/interval.ts'
import type { Camera } from '../core/state.ts'
import type { ThemeName } from './theme.ts'

/** What an overlay stands for; it decides how it is drawn. */
export type OverlayRole = 'hull' | 'ellipse' | 'path' | 'arcs' | 'clusters'

export interface Overlay {
  readonly role: OverlayRole
  readonly data: GeoJSON.FeatureCollection
}

/** How long a new incident stays emphasised: it loses half of its emphasis in every half-life. */
export interface Afterglow {
  /** Days of the calendar, or steps: days with an incident. */
  readonly unit: 'days' | 'steps'
  readonly halfLife: number
}

export interface MapPadding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Everything the map shows. Replace a value to change it: equal references are taken to be equal. */
export interface MapProps {
  readonly columns: Columns
  /** Which country an incident's place is the whole of, where it is: drawn as the country, not as a circle round it. */
  readonly wholeCountry?: (incident: number) => string | null
  /** Positions that pass the filters, in column order. */
  readonly filtered: Uint32Array
  /** Candidates of the window in `filtered`, half open. */
  readonly range: { readonly lo: number; readonly hi: number }
  readonly window: DayInterval
  /** Only incidents that lie in the window with their whole interval. */
  readonly certain: boolean
  /** The playhead's day. */
  readonly at: Day
  /** Incidents from this day to `at` have just arrived and get the ring that widens once. */
  readonly arrived?: Day
  readonly afterglow: Afterglow
  /** Selected incident; -1 is none. */
  readonly selected: number
  readonly highlighted: readonly number[]
  readonly theme: ThemeName
  readonly lang: string
  /** Where to look; null looks at everything that passes the filters, once. */
  readonly camera: Camera | null
  /** Room taken by what lies over the map, CSS pixels. */
  readonly padding: MapPadding
  readonly base: Position
  /** Rings of distance from the base. */
  readonly rings: boolean
  readonly overlays: readonly Overlay[]
  readonly projection: 'mercator' | 'globe'
  readonly reducedMotion: boolean
  readonly interactive: boolean
  /** In another page: the wheel scrolls that page unless Ctrl or Command is held, one finger scrolls, two pan. */
  readonly cooperative: boolean
  /** Address of the basemap's archive, absolute or relative to the page. */
  readonly basemap: string
  /** What a screen reader calls the map. */
  readonly label: string
}

export type CameraOrigin = 'user' | 'program'
export type MapStatus =
  | 'loading'
  | 'ready'
  | 'basemap-missing'
  | 'context-lost'
  | 'context-restored'
  | 'no-webgl'

/** A point of the map's container, CSS pixels from its top left. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

export interface MapCallbacks {
  /** Incidents under the pointer, nearest place first; empty with a null point when there is none. */
  readonly onHover?: (incidents: readonly number[], point: ScreenPoint | null) => void
  readonly onSelect?: (incidents: readonly number[], point: ScreenPoint) => void
  readonly onCamera?: (camera: Camera, origin: CameraOrigin) => void
  readonly onStatus?: (status: MapStatus, words: string) => void
  /** In cooperative mode a gesture was left to the page: show how to move the map. */
  readonly onGestureHint?: () => void
}

/** One place of the screen where incidents are visible now. */
export interface MapStop {
  readonly incidents: readonly number[]
  readonly point: ScreenPoint
}

export interface MapView {
  /** Sets some or all props; what is equal is skipped. */
  setProps(props: Partial<MapProps>): void
  /** Everything visible inside the frame, by place, from left to right, then from top to bottom. */
  visibleIncidents(): readonly MapStop[]
  /** Visible incidents near a point of the container, nearest place first; areas that contain it come last. */
  incidentsAt(point: ScreenPoint): readonly number[]
  /** Container pixels of an incident; null where it has no place. */
  pointOf(incident: number): ScreenPoint | null
  /** Where a point of the container lies, degrees. */
  positionAt(point: ScreenPoint): Position
  zoomBy(steps: number): void
  /** Looks at everything that passes the filters. */
  fitAll(): void
  /** What the map shows now, at the screen's resolution. Rejects when there is nothing to draw with. */
  picture(): Promise<ImageBitmap>
  destroy(): void
}

export const DEFAULT_MAP_PROPS: Pick<
  MapProps,
  | 'certain'
  | 'afterglow'
  | 'selected'
  | 'highlighted'
  | 'theme'
  | 'lang'
  | 'camera'
  | 'padding'
  | 'rings'
  | 'overlays'
  | 'projection'
  | 'reducedMotion'
  | 'interactive'
  | 'cooperative'
  | 'label'
> = {
  certain: false,
  afterglow: { unit: 'steps', halfLife: 1.5 },
  selected: -1,
  highlighted: [],
  theme: 'light',
  lang: 'en',
  camera: null,
  padding: { top: 48, right: 48, bottom: 48, left: 48 },
  rings: false,
  overlays: [],
  projection: 'mercator',
  reducedMotion: false,
  interactive: true,
  cooperative: false,
  label: 'Map of incidents',
}
