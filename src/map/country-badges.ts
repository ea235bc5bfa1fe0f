import type { Map as MapLibreMap, PointLike } from 'maplibre-gl'
import type { Padding } from '../core/fit.ts'
import type { LabelBox } from '../plate/place-labels.ts'
import { FIRST_LABEL_LAYER as COUNTRY_NAMES } from './basemap-style.ts'
import { type Beside, type Frame, innerPoint, isFree, type Piece } from './inner-point.ts'
import type { CountryBadge, MapPointer } from './map-pointer.ts'
import type { MapCallbacks, MapProps, ScreenPoint } from './map-props.ts'
import { boxesOver } from './over-map.ts'
import { COUNTRY_FILL } from './overlays.ts'
import type { PlaceNames } from './place-names.ts'
import { type WrittenWords, writtenIn } from './written.ts'

/** Width of a map below which badges are brief, CSS pixels. */
const NARROW = 640
/** How much a badge says. */
type Length = 'words' | 'brief' | 'least'
/** Half of what a badge takes, with half of a mark. */
const CLEAR: { readonly [L in Length]: ScreenPoint } = {
  words: { x: 92, y: 30 },
  brief: { x: 58, y: 28 },
  least: { x: 30, y: 26 },
}
/** Half of a badge's height, and half of a mark: the rest of `CLEAR` is half a badge, which is left free at the map's edges. CSS pixels. */
const EDGE = { y: 16, mark: 14 }
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 }
/** Lower pieces are left out, so that a country of many islands costs no more than one of few. */
const LEAST_PIECE_PX = 8

/**
 * Words in whole countries: how many incidents are known to have happened somewhere in them, as buttons over the map. They
 * stand where the country has room in what is in sight, beside the marks, and go there anew when the map has come to rest.
 */
export class CountryBadges {
  readonly #map: MapLibreMap
  readonly #box = document.createElement('div')
  readonly #buttons = new Map<string, HTMLButtonElement>()
  readonly #pointer: MapPointer
  readonly #names: PlaceNames
  readonly #onSelect: MapCallbacks['onSelect']
  #badges: readonly CountryBadge[] = []
  #places = new Map<string, readonly [number, number] | null>()
  readonly #lengths = new Map<string, Length>()
  #props: MapProps
  #placed = ''

  constructor(
    map: MapLibreMap,
    props: MapProps,
    pointer: MapPointer,
    onSelect: MapCallbacks['onSelect'],
    names: PlaceNames,
  ) {
    this.#names = names
    this.#map = map
    this.#props = props
    this.#pointer = pointer
    this.#onSelect = onSelect
    this.#box.className = 'country-badges'
    map.getContainer().append(this.#box)
    map.on('move', () => this.#move())
    map.on('idle', () => this.#settle())
  }

  show(props: MapProps): void {
    const isOther = props.table !== this.#props.table || props.padding !== this.#props.padding
    this.#props = props
    if (isOther) this.#placed = ''
    this.#update()
  }

  /** What is written now, for pictures. */
  written(): (WrittenWords & { readonly possible: boolean })[] {
    return [...this.#buttons.values()].flatMap((button) => {
      const words = button.hidden ? null : writtenIn(this.#map.getContainer(), button)
      return words ? [{ ...words, possible: button.dataset.possible === 'true' }] : []
    })
  }

  #update(): void {
    const badges = this.#pointer.countryBadges()
    this.#badges = badges
    const shown = new Set(badges.map(({ country }) => country))
    for (const [country, button] of this.#buttons) if (!shown.has(country)) button.hidden = true
    for (const { country, count, certain } of badges) {
      const button = this.#buttonOf(country)
      const said = this.#props.said.somewhere(count, count - certain, country)
      const { name } = said
      const text = said[this.#lengths.get(country) ?? this.#longest[0]]
      // Hollow where nothing is certain.
      const possible = String(certain === 0)
      if (button.dataset.possible !== possible) button.dataset.possible = possible
      if (button.textContent !== text) button.textContent = text
      if (button.title !== name) button.title = name
      if (button.ariaLabel !== name) button.ariaLabel = name
    }
    this.#move()
  }

  /** What is tried, the longest first: a small map has room for few words. */
  get #longest(): readonly [Length, ...Length[]] {
    return this.#map.getContainer().clientWidth < NARROW ? ['brief', 'least'] : ['words', 'brief', 'least']
  }

  #buttonOf(country: string): HTMLButtonElement {
    let button = this.#buttons.get(country)
    if (!button) {
      button = document.createElement('button')
      button.type = 'button'
      button.className = 'country-badge'
      button.hidden = true
      const made = button
      button.addEventListener('click', () => {
        const [at, box] = [made.getBoundingClientRect(), this.#map.getContainer().getBoundingClientRect()]
        const point = { x: at.x + at.width / 2 - box.x, y: at.y + at.height / 2 - box.y }
        this.#onSelect?.(this.#pointer.incidentsSomewhereIn(country), point)
      })
      this.#buttons.set(country, button)
      this.#box.append(button)
    }
    return button
  }

  /** Looks for room where the camera or the countries are other ones than before. */
  #settle(): void {
    // The first counts come with the style, after the first props.
    this.#update()
    if (this.#badges.length === 0 || !this.#map.getLayer(COUNTRY_FILL)) return
    const { lng, lat } = this.#map.getCenter()
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const countries = this.#badges.map(({ country }) => country).join()
    const { hasCountries } = this.#pointer
    const key = [lng, lat, this.#map.getZoom(), clientWidth, clientHeight, countries, hasCountries].join(' ')
    if (key === this.#placed && !this.#isOverName()) return
    this.#placed = key
    const whole = frameWithin(NO_PADDING, clientWidth, clientHeight)
    const pieces = this.#piecesOf(whole)
    const beside = {
      marks: [
        ...[...this.#pointer.visibleStacks(), ...this.#pointer.visibleAreas()],
        ...[...this.#names.boxes(), ...boxesOver(this.#map.getContainer())].flatMap(pointsOf),
      ],
      words: this.#countryNames(whole),
    }
    this.#places.clear()
    this.#lengths.clear()
    // Without shapes a badge stands in the middle of the circle that stands for its country.
    for (const { country } of hasCountries ? this.#badges : []) {
      const point = this.#room(country, pieces.get(country) ?? [], beside)
      const place = point && this.#map.unproject([point.x, point.y])
      this.#places.set(country, place && [place.lng, place.lat])
    }
    this.#update()
  }

  /** Whether a badge lies over a name that came to stand there after it: names have their room when they are measured. */
  #isOverName(): boolean {
    const names = this.#names.boxes()
    return [...this.#places].some(([country, place]) => {
      const length = this.#lengths.get(country)
      if (!place || !length) return false
      const { x, y } = this.#map.project([...place])
      const half = CLEAR[length].x - EDGE.mark
      return names.some(
        ({ left, top, right, bottom }) =>
          right > x - half && left < x + half && bottom > y - EDGE.y && top < y + EDGE.y,
      )
    })
  }

  /** Where a badge stands, as long as it can be beside everything, else as short as it can be; null where its country is not in sight. */
  #room(country: string, shape: readonly Piece[], among: Omit<Beside, 'clear'>): ScreenPoint | null {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    let found: ScreenPoint | null = null
    // Where what lies over the map leaves next to no room, there may be some beside it.
    for (const { top, bottom, left, right } of [this.#props.padding, NO_PADDING]) {
      for (const length of this.#longest) {
        const beside = { ...among, clear: CLEAR[length] }
        const side = CLEAR[length].x - EDGE.mark
        const room = {
          ...{ top: Math.max(top, EDGE.y), bottom: Math.max(bottom, EDGE.y) },
          ...{ left: Math.max(left, side), right: Math.max(right, side) },
        }
        const point = innerPoint(shape, frameWithin(room, clientWidth, clientHeight), beside)
        if (!point) continue
        this.#lengths.set(country, length)
        if (isFree(point, beside)) return point
        found ??= point
      }
    }
    return found
  }

  #piecesOf({ left, top, right, bottom }: Frame): Map<string, Piece[]> {
    const pieces = new Map<string, Piece[]>()
    const corners: [PointLike, PointLike] = [
      [left, top],
      [right, bottom],
    ]
    for (const { geometry, properties } of this.#map.queryRenderedFeatures(corners, {
      layers: [COUNTRY_FILL],
    })) {
      const code = String(properties.code)
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      const all = pieces.get(code) ?? []
      for (const polygon of polygons) all.push(polygon.map((ring) => ring.map((at) => this.#pixel(at))))
      pieces.set(code, all.filter(isLarge))
    }
    return pieces
  }

  #countryNames({ left, top, right, bottom }: Frame): ScreenPoint[] {
    const names = this.#map.queryRenderedFeatures(
      [
        [left, top],
        [right, bottom],
      ],
      { layers: [COUNTRY_NAMES] },
    )
    return names.flatMap(({ geometry }) =>
      geometry.type === 'Point' ? this.#map.project(geometry.coordinates as [number, number]) : [],
    )
  }

  #pixel([lon, lat]: readonly number[]): [number, number] {
    const { x, y } = this.#map.project([lon!, lat!])
    return [x, y]
  }

  #move(): void {
    for (const { country, position } of this.#badges) {
      const button = this.#buttons.get(country)!
      const place = this.#places.has(country) ? this.#places.get(country) : position
      button.hidden = !place
      if (!place) continue
      const { x, y } = this.#map.project([place[0], place[1]])
      button.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`
    }
  }
}

/** Points of a box, no farther apart than the smallest badge is wide and a line is high. */
function pointsOf({ left, top, right, bottom }: LabelBox): ScreenPoint[] {
  const along = (from: number, to: number, apart: number) => {
    const parts = Math.max(1, Math.ceil((to - from) / apart))
    return Array.from({ length: parts }, (_, i) => from + ((i + 0.5) * (to - from)) / parts)
  }
  return along(top, bottom, 20).flatMap((y) => along(left, right, 40).map((x) => ({ x, y })))
}

function isLarge([outer]: Piece): boolean {
  const ys = outer!.map(([, y]) => y)
  return Math.max(...ys) - Math.min(...ys) >= LEAST_PIECE_PX
}

/** What of the map is free of what lies over it. */
function frameWithin({ left, top, right, bottom }: Padding, width: number, height: number): Frame {
  return { left, top, right: width - right, bottom: height - bottom }
}
