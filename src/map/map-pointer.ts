import type { Map as MapLibreMap } from 'maplibre-gl'
import { TARGET_RADIUS } from './hit-test.ts'
import type { MapCallbacks, MapProps, MapStop, ScreenPoint } from './map-props.ts'
import type { MapScene } from './map-scene.ts'

/** What the pointer finds: answers for what is visible now, also when the clock moves under a resting pointer. */
export class MapPointer {
  readonly #map: MapLibreMap
  readonly #scene: MapScene
  readonly #callbacks: MapCallbacks
  #props: MapProps
  #resting: ScreenPoint | null = null
  #hovered: readonly number[] = []
  #frame = 0

  constructor(map: MapLibreMap, scene: MapScene, props: MapProps, callbacks: MapCallbacks) {
    this.#map = map
    this.#scene = scene
    this.#props = props
    this.#callbacks = callbacks
    map.on('mousemove', ({ point }) => this.#rest({ x: point.x, y: point.y }))
    map.on('mouseout', () => this.#rest(null))
    map.on('dragstart', () => this.#rest(null))
    map.on('click', ({ point: { x, y } }) => {
      if (this.#props.interactive) callbacks.onSelect?.(this.incidentsAt({ x, y }), { x, y })
    })
  }

  show(props: MapProps): void {
    this.#props = props
    if (this.#resting) this.#schedule()
  }

  incidentsAt({ x, y }: ScreenPoint): readonly number[] {
    const { lng, lat } = this.#map.unproject([x, y])
    const worldSize = 512 * 2 ** this.#map.getZoom()
    const isVisible = this.#scene.data.visibility(this.#props)
    const countries = this.#scene.countriesAt({ x, y })
    return this.#scene.data.hits.at({
      ...{ lon: lng, lat, worldSize, radius: TARGET_RADIUS, isVisible, countries },
    })
  }

  pointOf(incident: number): ScreenPoint | null {
    const { lon, lat } = this.#scene.data.columns
    if (!(incident >= 0) || Number.isNaN(lon[incident]!)) return null
    const { lng: centre } = this.#map.getCenter()
    // The copy of the world that lies nearest to the middle of the frame.
    const turns = Math.round((centre - lon[incident]!) / 360)
    const { x, y } = this.#map.project([lon[incident]! + 360 * turns, lat[incident]!])
    return { x, y }
  }

  visibleIncidents(): readonly MapStop[] {
    const { hits, spots } = this.#scene.data
    const isVisible = this.#scene.data.visibility(this.#props)
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    const stops: MapStop[] = []
    for (const spot of hits.spots()) {
      const point = this.pointOf(spots.firstOf[spot]!)
      if (!point || point.x < 0 || point.y < 0 || point.x > width || point.y > height) continue
      const incidents = hits.visibleOf(spot, isVisible)
      if (incidents.length > 0) stops.push({ incidents, point })
    }
    return stops.sort((a, b) => a.point.x - b.point.x || a.point.y - b.point.y)
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
  }

  #rest(point: ScreenPoint | null): void {
    this.#resting = point
    this.#schedule()
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#answer()
    })
  }

  #answer(): void {
    const point = this.#props.interactive ? this.#resting : null
    const found = point ? this.incidentsAt(point) : []
    this.#map.getCanvas().style.cursor = found.length > 0 ? 'pointer' : ''
    if (found.length === 0 && this.#hovered.length === 0) return
    this.#hovered = found
    this.#callbacks.onHover?.(found, found.length > 0 ? point : null)
  }
}
