import type { BinUnit } from '../cells/bins.ts'
import type { Sight } from '../cells/look.ts'
import type { TableHandle } from '../core/answer.ts'
import type { Padding } from '../core/fit.ts'
import type { MeasuredOverlay } from '../core/link/overlays.ts'
import type { Camera, Weight } from '../core/link/state.ts'
import type { Position } from '../core/record/incident.ts'
import type { By } from '../core/table/by.ts'
import type { Day } from '../core/time/day.ts'
import type { FrameClock } from '../core/time/frame-clock.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { WAIT_FOREVER, type Wait } from '../core/time/wait.ts'
import type { ThemeName } from '../plate/palette.ts'
import type { MapTrouble } from '../words/message.ts'
import type { CellMarks } from './cells/cell-marks.ts'
import type { Written } from './written.ts'

/** What the map draws of a measure, or a part of the world of which nothing is known; its role decides how. */
export interface Overlay {
  readonly role: MeasuredOverlay | 'missing'
  readonly data: GeoJSON.FeatureCollection
}

/** How long a new incident stays emphasised: it loses half of its emphasis in every half-life. */
export interface Afterglow {
  /** Days of the calendar, or steps: days with an incident. */
  readonly unit: 'days' | 'steps'
  readonly halfLife: number
}

/** What a screen reader calls a map and what it says of it; units of the scale, read once, when the map is made. */
export interface MapSaid {
  readonly role: string
  readonly label: string
  readonly metres: string
  readonly kilometres: string
  /** What the scale is. */
  readonly scale: string
  /** How many incidents are known to have happened somewhere in a country (its code), and no nearer; `possible` of them only possibly in the window. */
  readonly somewhere: (
    n: number,
    possible: number,
    country: string,
  ) => { readonly words: string; readonly brief: string; readonly least: string; readonly name: string }
}

/** Everything the map shows. Replace a value to change it: equal references are taken to be equal. */
export interface MapProps {
  /** What is drawn, and of it what passes the filters. */
  readonly table: TableHandle
  /** What marks are told apart by. */
  readonly by: By
  /** What numbers of stacks count. */
  readonly weight: Weight
  /** Candidates of the window among what passes, half open. */
  readonly range: { readonly lo: number; readonly hi: number }
  readonly window: DayInterval
  /** Only incidents that lie in the window with their whole interval. */
  readonly certain: boolean
  /**
   * What the clock goes through and how many days its longest window shows. Null where nothing is said of cells beside the map, as in a
   * picture: each incident has a mark then, however many they are.
   */
  readonly run: { readonly period: DayInterval; readonly longest: number } | null
  /** The playhead's day. */
  readonly at: Day
  /** Incidents from this day to `at` have just arrived and get the ring that widens once. */
  readonly arrived?: Day
  readonly afterglow: Afterglow
  /** Selected incident; -1 is none. */
  readonly selected: number
  readonly highlighted: readonly number[]
  /** Incidents that were farther from the base than all before them, in the order of time. */
  readonly frontier: readonly number[]
  readonly theme: ThemeName
  readonly lang: string
  /** Where to look; null looks at everything that passes the filters, once. */
  readonly camera: Camera | null
  /** Room taken by what lies over the map, CSS pixels. */
  readonly padding: Padding
  /** Where distances start; null where nobody said. */
  readonly base: Position | null
  /** What the base is called; null where it has no name of its own. */
  readonly baseName: string | null
  /** Numbered lines from the base to the incidents of the frontier, as far as it has come. */
  readonly path: boolean
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
  /** What is said of the map itself, in the reader's language. */
  readonly said: MapSaid
  /** Time and frames: the map has no clock of its own. Read once, when the map is made. */
  readonly clock: FrameClock
  /** For how long something may take. Read once, when the map is made. */
  readonly wait: Wait
}

/** What is drawn where there are too many incidents for marks of their own: squares of the map, coloured by their counts. */
export interface CellsShown {
  /** The unit of time in which they count. */
  readonly unit: BinUnit
  /** Side of a square in the middle of the map, km. */
  readonly km: number
  /** The count that has the last colour: the most that one of them shows in the whole run. */
  readonly most: number
}

export type CameraOrigin = 'user' | 'program'
export type MapStatus =
  | 'loading'
  | 'ready'
  | 'basemap-missing'
  | 'context-lost'
  | 'context-restored'
  | 'no-webgl'
  | 'slow'
  | 'failed'

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
  readonly onStatus?: (status: MapStatus, trouble: MapTrouble | null) => void
  /** In cooperative mode a gesture was left to the page: show how to move the map. */
  readonly onGestureHint?: () => void
}

/** One place of the screen where incidents are visible now. */
export interface MapStop {
  readonly incidents: readonly number[]
  readonly point: ScreenPoint
}

/** Which way the map can still be zoomed. */
export interface ZoomLimits {
  readonly canZoomIn: boolean
  readonly canZoomOut: boolean
}

/** What of the map is looked at. */
export interface Looking {
  readonly sight: Sight
  readonly zoom: number
  readonly latitude: number
}

/** A map that nobody looks at. */
export interface Hidden {
  /** Lets words find room until nothing moves, in this turn as far as nothing is on its way. Returns whether all stands. */
  settle(): boolean
  /** Draws at once, waiting for no frame of the screen. */
  draw(): void
  /** The pixels that were just drawn, in the same turn. */
  read(): ImageData
}

export interface MapView {
  /** Tells now and after each zoom which way is left. Returns a function that ends that. */
  onZoom(tell: (limits: ZoomLimits) => void): () => void
  /** Tells now and with each change which cells stand for incidents; null where each has a mark. Returns a function that ends that. */
  onCells(tell: (shown: CellsShown | null) => void): () => void
  /**
   * Draws squares that somebody else has counted in place of all marks; null draws marks. They are drawn anew with the next props, or when they are set.
   */
  setCells(cells: CellMarks | null): void
  /** Tells now and whenever the map came to rest what of the world is in sight. Returns a function that ends that. */
  onSight(tell: (looking: Looking) => void): () => void
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
  /** Asks once more for what could not be had of the basemap. */
  retryBasemap(): void
  /** What it draws on; null when there is nothing to draw with. What was drawn last can be copied from it in the same turn. */
  readonly canvas: HTMLCanvasElement | null
  /** Whether everything is loaded and drawn, and nothing moves. */
  stands(): boolean
  /** From now on nobody looks at the map and it is drawn where it is told to alone, with so many pixels to one of CSS. Once. */
  hide(ratio: number): Hidden
  /** What stands over the map and is no part of its canvas: whoever takes a picture of it has to write it too. */
  written(): Written
  destroy(): void
}

export const DEFAULT_MAP_PROPS: Pick<
  MapProps,
  | 'certain'
  | 'run'
  | 'afterglow'
  | 'selected'
  | 'highlighted'
  | 'frontier'
  | 'theme'
  | 'lang'
  | 'camera'
  | 'padding'
  | 'baseName'
  | 'path'
  | 'rings'
  | 'overlays'
  | 'projection'
  | 'reducedMotion'
  | 'interactive'
  | 'cooperative'
  | 'wait'
> = {
  certain: false,
  run: null,
  afterglow: { unit: 'steps', halfLife: 1.5 },
  selected: -1,
  highlighted: [],
  frontier: [],
  theme: 'light',
  lang: 'en',
  camera: null,
  padding: { top: 48, right: 48, bottom: 48, left: 48 },
  baseName: null,
  path: false,
  rings: false,
  overlays: [],
  projection: 'mercator',
  reducedMotion: false,
  interactive: true,
  cooperative: false,
  wait: WAIT_FOREVER,
}
