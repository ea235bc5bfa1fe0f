import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl'
import type { Camera } from '../core/state.ts'
import { cornersOf, homeBounds } from './camera.ts'
import { shortWay } from './geodesic-circle.ts'
import type { MapCallbacks, MapProps } from './map-props.ts'

const MOVE_MS = 600
/** Closest look when everything there is stands at one place. */
const MAX_FIT_ZOOM = 7
const BREATH = 24

/** Moves the map to where the props look, and tells where a reader moved it; its own moves come back as `program`. */
export class MapCamera {
  readonly #map: MapLibreMap
  #last: Camera | null = null

  constructor(map: MapLibreMap, props: MapProps, onCamera: MapCallbacks['onCamera']) {
    this.#map = map
    map.setPadding(props.padding)
    this.look(props, false)
    let isReaderMoving = false
    map.on('movestart', (event) => {
      // Events of a turning wheel don't carry it.
      isReaderMoving = isFromReader(event) || map.scrollZoom.isActive()
    })
    map.on('moveend', (event) => {
      const origin = isReaderMoving || isFromReader(event) ? 'user' : 'program'
      isReaderMoving = false
      this.#last = this.#now()
      onCamera?.(this.#last, origin)
    })
  }

  /** Looks where `camera` says, or at everything that passes the filters. */
  look({ camera, columns, filtered, reducedMotion }: MapProps, animate: boolean): void {
    if (camera && sameCamera(camera, this.#last)) return
    this.#last = camera
    const duration = animate && !reducedMotion ? MOVE_MS : 0
    if (camera?.type === 'view') {
      this.#map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration })
      return
    }
    const box = camera ?? homeBounds(columns, filtered)
    const corners: LngLatBoundsLike = box
      ? cornersOf(box)
      : [
          [-130, -50],
          [150, 65],
        ]
    const options = {
      padding: camera ? 0 : BREATH,
      maxZoom: camera ? 18 : MAX_FIT_ZOOM,
      duration,
      linear: true,
    }
    this.#map.fitBounds(corners, options)
  }

  pad({ padding, reducedMotion }: MapProps): void {
    this.#map.easeTo({ padding: { ...padding }, duration: reducedMotion ? 0 : 300 })
  }

  zoomBy(steps: number, reducedMotion: boolean): void {
    const zoom = this.#map.getZoom() + steps
    this.#map.easeTo({ zoom, duration: reducedMotion ? 0 : 250 }, { reader: true })
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
