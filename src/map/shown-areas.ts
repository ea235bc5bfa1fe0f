import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapData } from './map-data.ts'
import { AREAS, COUNTRY_AREAS } from './overlays.ts'

/** An area of which nothing is more than possible is drawn hollow. */
type AreaLook = 'hidden' | 'possible' | 'certain'

/** Which coarse places are drawn now: whole countries as the basemap's shapes, anything smaller as circles. */
export class ShownAreas {
  readonly #map: MapLibreMap
  #data: MapData
  #looks = new Map<number, AreaLook>()
  /** Without the basemap there are no countries to draw: circles stand for them. */
  #hasCountries = true

  constructor(map: MapLibreMap, data: MapData) {
    this.#map = map
    this.#data = data
  }

  get hasCountries(): boolean {
    return this.#hasCountries
  }

  /** What is drawn now as one text, to compare. */
  get shown(): string {
    return `${this.#hasCountries} ${[...this.#looks]
      .filter(([, look]) => look !== 'hidden')
      .sort()
      .join()}`
  }

  /** Shows what another dataset has; its areas have to be in the style. */
  setData(data: MapData): void {
    this.#hideAll()
    this.#data = data
    this.showAll()
  }

  /** Draws whole countries as countries, or as circles as long as the basemap that has their shapes is missing. */
  setHasCountries(hasCountries: boolean, isReady: boolean): void {
    if (hasCountries === this.#hasCountries) return
    if (isReady) this.#hideAll()
    this.#hasCountries = hasCountries
    if (isReady) this.showAll()
  }

  showAll(): void {
    this.#looks.clear()
    for (const number of this.#data.spots.areas.keys()) this.#show(number)
  }

  showChanged(): void {
    for (const number of this.#data.takeChangedAreas()) this.#show(number)
  }

  #hideAll(): void {
    this.#map.removeFeatureState({ source: AREAS })
    if (this.#hasCountries) this.#map.removeFeatureState(COUNTRY_AREAS)
  }

  #show(id: number): void {
    const look = this.#lookOf(id)
    if (look === (this.#looks.get(id) ?? 'hidden')) return
    this.#looks.set(id, look)
    const state = { shown: look !== 'hidden', certain: look === 'certain' }
    const { country } = this.#data.spots.areas[id]!
    if (country && this.#hasCountries) this.#map.setFeatureState({ ...COUNTRY_AREAS, id: country }, state)
    else this.#map.setFeatureState({ source: AREAS, id }, state)
  }

  #lookOf(id: number): AreaLook {
    if (this.#data.areas.counts[id] === 0) return 'hidden'
    return this.#data.certainIn(id) === 0 ? 'possible' : 'certain'
  }
}
