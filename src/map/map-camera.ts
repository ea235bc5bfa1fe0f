import type { Map as MapLibreMap } from 'maplibre-gl'
import { CLOSEST_PLACE, closestZoom, type Padding, paddingWithin } from '../core/fit.ts'
import type { Camera } from '../core/link/state.ts'
import { latitudeOf, longitudeOf, mercatorX, mercatorY } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { openTable } from '../core/table/handle.ts'
import { allRows } from '../core/table/reading.ts'
import { frameWithin } from './badge-room.ts'
import { cornersOf, homeBounds } from './camera.ts'
import { shortWay } from './geodesic-circle.ts'
import type { MapCallbacks, MapProps } from './map-props.ts'
import { LngLat } from './maplibre.ts'
import { isUnder, movedInto } from './moved-into.ts'
import { passingOver } from './over-map.ts'

const MOVE_MS = 600
const PAD_MS = 300
const BREATH = 24
/** Side of the whole world at zoom 0, CSS pixels. */
const WORLD_PX = 512

/** A box that the map shows until it is asked to look elsewhere or the reader moves it. */
interface Shown {
  readonly corners: [[number, number], [number, number]]
  readonly breath: number
  readonly maxZoom: number
}

interface Look {
  readonly center: { readonly lng: number; readonly lat: number }
  readonly zoom: number
}

/** Moves the map to where the props look, and tells where a reader moved it; its own moves come back as `program`. */
export class MapCamera {
  readonly #map: MapLibreMap
  #last: Camera | null = null
  #shown: Shown | null = null
  /** What lies over the map, and the place that has to be in sight. */
  #room: Pick<MapProps, 'padding'> & { readonly selected: Position | null }

  /** A `selected` place is in sight from the start, also where the map can't be as small as all that it shows. */
  constructor(
    map: MapLibreMap,
    props: MapProps,
    selected: Position | null,
    onCamera: MapCallbacks['onCamera'],
  ) {
    this.#map = map
    this.#room = { padding: props.padding, selected }
    map.setPadding(this.#within(props.padding))
    this.look(props, false)
    if (this.#shown && selected) this.pad({ ...props, reducedMotion: true }, selected)
    let isReaderMoving = false
    map.on('movestart', (event) => {
      // Events of a turning wheel don't carry it.
      isReaderMoving = isFromReader(event) || map.scrollZoom.isActive()
    })
    map.on('moveend', (event) => {
      const origin = isReaderMoving || isFromReader(event) ? 'user' : 'program'
      isReaderMoving = false
      if (origin === 'user') this.#shown = null
      this.#last = this.#now()
      onCamera?.(this.#last, origin)
    })
    // What it was fitted into was another frame, or none while the map had no place in the page.
    map.on('resize', () => {
      const { padding, selected } = this.#room
      if (this.#shown && map.getCanvas().clientHeight > 0)
        this.pad({ padding, reducedMotion: true }, selected)
    })
  }

  /** Looks where `camera` says, or at everything that passes the filters. */
  look({ camera, table, padding, reducedMotion }: MapProps, animate: boolean): void {
    this.#room = { ...this.#room, padding }
    if (camera && sameCamera(camera, this.#last)) return
    this.#last = camera
    this.#shown = null
    const duration = animate && !reducedMotion ? MOVE_MS : 0
    if (camera?.type === 'view') {
      this.#map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration })
      return
    }
    const { columns, filtered } = openTable(table)
    // Where nothing passes, what might have passed says where.
    const box = camera ?? homeBounds(columns, filtered) ?? homeBounds(columns, allRows(columns))
    this.#shown = {
      corners: box
        ? cornersOf(box)
        : [
            [-130, -50],
            [150, 65],
          ],
      breath: camera ? 0 : this.#breath(),
      maxZoom: camera ? closestZoom(camera) : CLOSEST_PLACE,
    }
    const room = this.#within(padding)
    this.#map.easeTo({ ...this.#fit(this.#shown, room), padding: room, duration })
  }

  /**
   * Makes room for what lies over the map now: a box that is shown is fitted in anew, else what is in the middle stays there.
   * A `selected` place comes out from under what covers it.
   */
  pad(
    { padding, reducedMotion }: Pick<MapProps, 'padding' | 'reducedMotion'>,
    selected: Position | null,
  ): void {
    this.#room = { padding, selected }
    const room = this.#within(padding)
    const look: Look = this.#shown
      ? this.#fit(this.#shown, room)
      : { center: this.#map.getCenter(), zoom: this.#map.getZoom() }
    const center = selected ? this.#uncovered(selected, look, room) : look.center
    this.#map.easeTo({ center, zoom: look.zoom, padding: room, duration: reducedMotion ? 0 : PAD_MS })
  }

  /** Lines for the reader came or went: they move nothing, but what is open comes out from under them. */
  giveWay(reducedMotion: boolean): void {
    const { padding, selected } = this.#room
    if (!selected || this.#map.isMoving()) return
    if (!isUnder(this.#map.project([...selected]), passingOver(this.#map.getContainer()))) return
    const look = { center: this.#map.getCenter(), zoom: this.#map.getZoom() }
    const center = this.#uncovered(selected, look, this.#within(padding))
    if (center !== look.center) this.#map.easeTo({ center, duration: reducedMotion ? 0 : PAD_MS })
  }

  /** How the box fits into the room. */
  #fit({ corners, breath, maxZoom }: Shown, { top, right, bottom, left }: Padding): Look {
    const padding = { top: top + breath, right: right + breath, bottom: bottom + breath, left: left + breath }
    const look = this.#map.cameraForBounds(corners, { padding, absolutePadding: true, maxZoom })
    const { center, zoom } = look ?? {}
    if (!center || zoom === undefined) return { center: this.#map.getCenter(), zoom: this.#map.getZoom() }
    // What fits would be farther out than the map goes: where a place lies is worked out for what is drawn.
    return { center: LngLat.convert(center), zoom: Math.max(zoom, this.#map.getMinZoom()) }
  }

  /** The centre nearest to that of a look with which a place lies in the room, beside lines for the reader. */
  #uncovered([lon, lat]: Position, { center, zoom }: Look, room: Padding): Look['center'] {
    const world = WORLD_PX * 2 ** zoom
    const { clientWidth, clientHeight } = this.#map.getCanvas()
    const frame = frameWithin(room, clientWidth, clientHeight)
    const x = (mercatorX(center.lng + shortWay(lon - center.lng)) - mercatorX(center.lng)) * world
    const y = (mercatorY(lat) - mercatorY(center.lat)) * world
    const [dx, dy] = movedInto(frame, passingOver(this.#map.getContainer()), { x, y })
    if (dx === 0 && dy === 0) return center
    return {
      lng: longitudeOf(mercatorX(center.lng) + dx / world),
      lat: latitudeOf(mercatorY(center.lat) + dy / world),
    }
  }

  zoomBy(steps: number, reducedMotion: boolean): void {
    const zoom = this.#map.getZoom() + steps
    this.#map.easeTo({ zoom, duration: reducedMotion ? 0 : 250 }, { reader: true })
  }

  /** MapLibre looks nowhere where what lies over a small map leaves it no room. */
  #within(padding: Padding): Padding {
    const { clientWidth, clientHeight } = this.#map.getCanvas()
    return paddingWithin(padding, clientWidth, clientHeight)
  }

  #breath(): number {
    const { clientWidth, clientHeight } = this.#map.getCanvas()
    return Math.min(BREATH, clientWidth / 16, clientHeight / 16)
  }

  #now(): Camera {
    const { lng, lat } = this.#map.getCenter()
    const round = (value: number, digits: number) => Number(value.toFixed(digits))
    return {
      type: 'view',
      lon: round(shortWay(lng), 4),
      lat: round(lat, 4),
      zoom: round(this.#map.getZoom(), 2),
    }
  }
}

function isFromReader(event: object): boolean {
  return 'reader' in event || ('originalEvent' in event && event.originalEvent !== undefined)
}

function sameCamera(a: Camera, b: Camera | null): boolean {
  return b !== null && JSON.stringify(a) === JSON.stringify(b)
}
