import type { Map as MapLibreMap } from 'maplibre-gl'
import { latitudeOf, longitudeOf, mercatorX, mercatorY } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import type { FrameClock } from '../core/time/frame-clock.ts'
import { frameSize } from './frame-size.ts'
import { TARGET_RADIUS } from './hit-test.ts'
import type { MapCallbacks, MapProps, MapStop, ScreenPoint } from './map-props.ts'
import type { MapScene } from './map-scene.ts'
import type { Stack, Stacks } from './stacks.ts'

/** A country in which something happened that is known no nearer. */
export interface CountryBadge {
  readonly country: string
  /** Where it stands as long as the country's shape is not there, degrees. */
  readonly position: Position
  readonly count: number
  /** Those of them that lie in the window for certain. */
  readonly certain: number
}

/** What the pointer finds: answers for what is visible now, also when the clock moves under a resting pointer. */
export class MapPointer {
  readonly #map: MapLibreMap
  readonly #scene: MapScene
  readonly #clock: FrameClock
  readonly #callbacks: MapCallbacks
  #props: MapProps
  #resting: ScreenPoint | null = null
  #hovered: readonly number[] = []
  #frame = 0
  #opened: { stacks: Stacks; place: number; incidents: readonly number[] } | null = null

  constructor(map: MapLibreMap, scene: MapScene, props: MapProps, callbacks: MapCallbacks) {
    this.#map = map
    this.#scene = scene
    this.#clock = props.clock
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
    const { stacks } = this.#scene.gathering
    const found = stacks?.at({ x: mercatorX(lng), y: mercatorY(lat), radius: TARGET_RADIUS })
    if (stacks && found) return this.#incidentsOf(stacks, found)
    const worldSize = 512 * 2 ** this.#map.getZoom()
    const isVisible = this.#scene.data.visibility(this.#props)
    // A country that is drawn as one is opened by its badge: clicking its land means none of its incidents.
    const countries = this.#scene.areas.hasCountries ? [] : null
    return this.#scene.data.hits.at({
      ...{ lon: lng, lat, worldSize, radius: stacks ? 0 : TARGET_RADIUS, isVisible, countries },
    })
  }

  /** The incidents of a stack: looked up once as long as nothing changes, since a pointer asks with every move. */
  #incidentsOf(stacks: Stacks, stack: Stack): readonly number[] {
    if (this.#opened?.stacks !== stacks || this.#opened.place !== stack.place) {
      const incidents = stacks.incidentsOf(stack, this.#scene.data.visibility(this.#props))
      this.#opened = { stacks, place: stack.place, incidents }
    }
    return this.#opened.incidents
  }

  pointOf(incident: number): ScreenPoint | null {
    const { lon, lat } = this.#scene.data.columns
    if (!(incident >= 0) || Number.isNaN(lon[incident]!)) return null
    return this.project(lon[incident]!, lat[incident]!)
  }

  /** Pixels of the container at which a place lies, in the copy of the world nearest to the middle. */
  project(lon: number, lat: number): ScreenPoint {
    const { lng: centre } = this.#map.getCenter()
    // The copy of the world that lies nearest to the middle of the frame.
    const turns = Math.round((centre - lon) / 360)
    const { x, y } = this.#map.project([lon + 360 * turns, lat])
    return { x, y }
  }

  visibleIncidents(): readonly MapStop[] {
    const { hits, spots, columns } = this.#scene.data
    const isVisible = this.#scene.data.visibility(this.#props)
    const { stacks } = this.#scene.gathering
    const drawn = (stacks?.all() ?? []).map((stack) => {
      const incidents = this.#incidentsOf(stacks!, stack)
      return { incidents, row: spots.firstOf[stacks!.places.spots[stack.place]!]! }
    })
    // What is not gathered stands at its spot.
    const others = [...hits.spots()].flatMap((spot) => {
      if (stacks && spot < spots.placeCount) return []
      const incidents = hits.visibleOf(spot, isVisible)
      return incidents.length > 0 ? [{ incidents, row: spots.firstOf[spot]! }] : []
    })
    const { width, height } = frameSize(this.#map)
    const stops = [...drawn, ...others].flatMap(({ incidents, row }) => {
      const point = this.project(columns.lon[row]!, columns.lat[row]!)
      const isInside = point.x >= 0 && point.y >= 0 && point.x <= width && point.y <= height
      return isInside ? [{ incidents, point }] : []
    })
    return stops.sort((a, b) => a.point.x - b.point.x || a.point.y - b.point.y)
  }

  /** Marks and stacks inside the frame, with how far they reach; none among very many places. */
  visibleStacks(): (ScreenPoint & { readonly reach: number })[] {
    const { stacks } = this.#scene.gathering
    const { width, height } = frameSize(this.#map)
    return (stacks?.all() ?? []).flatMap(({ place, reach }) => {
      const { x, y } = stacks!.places
      const point = this.project(longitudeOf(x[place]!), latitudeOf(y[place]!))
      const isInside =
        point.x >= -reach && point.y >= -reach && point.x <= width + reach && point.y <= height + reach
      return isInside ? [{ ...point, reach }] : []
    })
  }

  /** The middles of areas that are drawn as circles now. */
  visibleAreas(): ScreenPoint[] {
    const { data } = this.#scene
    return data.spots.areas.flatMap(({ country, position: [lon, lat] }, number) =>
      country || data.areas.counts[number] === 0 ? [] : [this.project(lon, lat)],
    )
  }

  /** Whether countries are drawn by their shapes; without the basemap circles stand for them. */
  get hasCountries(): boolean {
    return this.#scene.areas.hasCountries
  }

  /** Whole countries with incidents that are visible now and known no nearer, in the order of the data. */
  countryBadges(): CountryBadge[] {
    const { data } = this.#scene
    return data.spots.areas.flatMap(({ country, position }, number) => {
      const count = data.areas.counts[number]!
      return country && count > 0 ? [{ country, position, count, certain: data.certainIn(number) }] : []
    })
  }

  /** Visible incidents that are known to a whole country only, in the order of time. */
  incidentsSomewhereIn(country: string): readonly number[] {
    const { hits, spots } = this.#scene.data
    const number = spots.areas.findIndex((area) => area.country === country)
    return number < 0
      ? []
      : hits.visibleOf(spots.placeCount + number, this.#scene.data.visibility(this.#props))
  }

  destroy(): void {
    this.#clock.cancelFrame(this.#frame)
  }

  #rest(point: ScreenPoint | null): void {
    this.#resting = point
    this.#schedule()
  }

  #schedule(): void {
    this.#frame ||= this.#clock.requestFrame(() => {
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
