import type { Map as MapLibreMap } from 'maplibre-gl'
import { fold } from '../core/table/fold.ts'
import type { LabelBox } from '../plate/place-labels.ts'
import { BASEMAP_SOURCE } from './basemap-tiles.ts'
import { shortWay } from './geodesic-circle.ts'
import { TAKEN } from './overlays.ts'
import { fillSource } from './own-sources.ts'

/** Largest side of the squares that a taken box is made of, and of the image that they are drawn with, CSS pixels. */
const SQUARE = 24

/** What the basemap's own words keep clear of, pixels of the map. */
export interface TakenRoom {
  readonly discs: readonly { readonly x: number; readonly y: number; readonly reach: number }[]
  readonly boxes: readonly LabelBox[]
}

/**
 * Keeps what the basemap and the rings write clear of marks, of our names and of what lies over the map: unseen squares take their
 * room before. They are laid anew when the map rests, in a run now and then. A town that we name is not named twice.
 */
export class BasemapWords {
  readonly #map: MapLibreMap
  #named = new Set<string>()
  #camera = ''
  #towns: readonly string[] = []
  #key = ''

  constructor(map: MapLibreMap) {
    this.#map = map
    map.on('style.load', () => {
      this.#key = ''
      this.#camera = ''
      this.#named.clear()
    })
  }

  /** Towns that are left out now. */
  get unnamed(): string {
    return [...this.#named].sort().join()
  }

  /** Leaves out towns of the basemap that bear these names, however their letters are accented. */
  nameOurselves(names: readonly string[]): void {
    const ours = new Set(names.map(fold))
    const now = new Set(this.#towns.filter((town) => ours.has(fold(town))))
    for (const town of this.#named) if (!now.has(town)) this.#set(town, false)
    for (const town of now) if (!this.#named.has(town)) this.#set(town, true)
    this.#named = now
  }

  /** Looks up which towns the basemap names here, as far as its tiles are there. */
  lookUp(): void {
    const { lng, lat } = this.#map.getCenter()
    const camera = [lng, lat, this.#map.getZoom()].join()
    if (camera === this.#camera || !this.#map.getSource(BASEMAP_SOURCE)) return
    // What is still on its way is looked up when the map rests again.
    if (this.#map.areTilesLoaded()) this.#camera = camera
    const towns = this.#map.querySourceFeatures(BASEMAP_SOURCE, { sourceLayer: 'places' })
    this.#towns = [...new Set(towns.map(({ properties }) => String(properties.name)))]
  }

  /** Takes room, where it is other room than before. */
  take({ discs, boxes }: TakenRoom): void {
    const squares = [
      ...discs.map(({ x, y, reach }) => ({ x, y, side: 2 * reach })),
      ...boxes.flatMap(squaresOf),
    ]
    const round = (value: number, digits: number) => Number(value.toFixed(digits))
    const features = squares.map(({ x, y, side }): GeoJSON.Feature => {
      const { lng, lat } = this.#map.unproject([x, y])
      return {
        type: 'Feature',
        properties: { size: round(side / SQUARE, 2) },
        geometry: { type: 'Point', coordinates: [round(shortWay(lng), 4), round(lat, 4)] },
      }
    })
    const key = JSON.stringify(features)
    if (!this.#map.getSource(TAKEN) || key === this.#key) return
    this.#key = key
    fillSource(this.#map, TAKEN, { type: 'FeatureCollection', features })
  }

  #set(id: string, named: boolean): void {
    this.#map.setFeatureState({ source: BASEMAP_SOURCE, sourceLayer: 'places', id }, { named })
  }
}

/** A box as a row or a grid of squares. */
function squaresOf({ left, top, right, bottom }: LabelBox): { x: number; y: number; side: number }[] {
  const side = Math.min(SQUARE, right - left, bottom - top)
  if (side <= 0) return []
  const [columns, rows] = [Math.ceil((right - left) / side), Math.ceil((bottom - top) / side)]
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: Math.min(left + ((i % columns) + 0.5) * side, right - side / 2),
    y: Math.min(top + (Math.floor(i / columns) + 0.5) * side, bottom - side / 2),
    side,
  }))
}

/** The image that is not seen. */
export function blankImage(): ImageData {
  return new ImageData(SQUARE, SQUARE)
}
