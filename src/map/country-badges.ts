import type { Map as MapLibreMap, PointLike } from 'maplibre-gl'
import type { LabelBox } from '../plate/place-labels.ts'
import { badgePlace, boxRound, frameWithin, type Length, NO_PADDING, type Sized } from './badge-room.ts'
import { FIRST_LABEL_LAYER as COUNTRY_NAMES } from './basemap-style.ts'
import { frameSize } from './frame-size.ts'
import type { Frame, Piece } from './inner-point.ts'
import type { CountryBadge, MapPointer } from './map-pointer.ts'
import type { MapCallbacks, MapProps, ScreenPoint } from './map-props.ts'
import { boxesOver } from './over-map.ts'
import { COUNTRY_FILL } from './overlays.ts'
import type { PlaceNames } from './place-names.ts'
import { type WrittenWords, writtenIn } from './written.ts'
import { WrittenSizes } from './written-sizes.ts'

/** Width of a map below which badges are brief, CSS pixels. */
const NARROW = 640
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
  readonly #sized = new Map<string, Sized>()
  readonly #sizes = new WrittenSizes(() => {
    this.#placed = ''
  })
  #props: MapProps
  #placed = ''
  /** What lies over the map: looked up when it rests. */
  #over: readonly LabelBox[] = []

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
    names.onPlaced(() => this.#giveWay())
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
      const text = said[this.#sized.get(country)?.length ?? this.#longest[0]]
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
    return frameSize(this.#map).width < NARROW ? ['brief', 'least'] : ['words', 'brief', 'least']
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

  /** Looks for room beside what came after the badges; once more with all shapes when the map rests. */
  #giveWay(): void {
    const taken = [...this.#names.boxes(), ...this.#names.over]
    if (this.#map.isMoving() || !this.#isOver(taken) || !this.#map.getLayer(COUNTRY_FILL)) return
    this.#over = this.#names.over
    this.#place()
    this.#placed = ''
  }

  /** Looks for room where the camera or the countries are other ones than before. */
  #settle(): void {
    // The first counts come with the style, after the first props.
    this.#update()
    if (this.#badges.length === 0 || !this.#map.getLayer(COUNTRY_FILL)) return
    const { lng, lat } = this.#map.getCenter()
    const { width, height } = frameSize(this.#map)
    const countries = this.#badges.map(({ country }) => country).join()
    const { hasCountries } = this.#pointer
    const key = [lng, lat, this.#map.getZoom(), width, height, countries, hasCountries].join(' ')
    if (key === this.#placed && !this.#isOver(this.#names.boxes())) return
    this.#placed = key
    this.#over = boxesOver(this.#map.getContainer())
    this.#place()
  }

  /** Puts each badge beside marks, names and the badges before it. */
  #place(): void {
    const { width, height } = frameSize(this.#map)
    const whole = frameWithin(NO_PADDING, width, height)
    const pieces = this.#piecesOf(whole)
    const taken = [...this.#names.boxes(), ...this.#over]
    const among = {
      ...{ width, height, padding: this.#props.padding, taken },
      marks: [...this.#pointer.visibleStacks(), ...this.#pointer.visibleAreas()],
      words: this.#countryNames(whole),
    }
    this.#places.clear()
    this.#sized.clear()
    // Without shapes a badge stands in the middle of the circle that stands for its country.
    for (const badge of this.#pointer.hasCountries ? this.#badges : []) {
      const { country } = badge
      const found = badgePlace(pieces.get(country) ?? [], this.#sizesOf(badge), among)
      const place = found && this.#map.unproject([found.point.x, found.point.y])
      this.#places.set(country, place && [place.lng, place.lat])
      if (!found) continue
      this.#sized.set(country, found.size)
      taken.push(boxRound(found))
    }
    this.#update()
  }

  /** Whether a badge lies over what came to stand there after it: names have their room when they are measured. */
  #isOver(taken: readonly LabelBox[]): boolean {
    return [...this.#places].some(([country, place]) => {
      const size = this.#sized.get(country)
      if (!place || !size) return false
      const box = boxRound({ point: this.#map.project([...place]), size })
      return taken.some(
        ({ left, top, right, bottom }) =>
          right > box.left && left < box.right && bottom > box.top && top < box.bottom,
      )
    })
  }

  /** What a badge takes for each of its lengths. */
  #sizesOf({ country, count, certain }: CountryBadge): Sized[] {
    const button = this.#buttonOf(country)
    const said = this.#props.said.somewhere(count, count - certain, country)
    return this.#longest.map((length) => {
      const [width, height] = this.#sizes.of(said[length], () => {
        button.textContent = said[length]
        return button
      })
      return { length, width, height }
    })
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

function isLarge([outer]: Piece): boolean {
  const ys = outer!.map(([, y]) => y)
  return Math.max(...ys) - Math.min(...ys) >= LEAST_PIECE_PX
}
