import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Range } from '../core/table/window.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { CellScene, startCells } from './cells/cell-scene.ts'
import type { IncidentLayer } from './incident-layer.ts'
import type { MapData } from './map-data.ts'
import type { CellsShown, Looking, MapProps } from './map-props.ts'
import { sightBox } from './rows-within.ts'

/** Of more incidents than these, marks only hide one another: they are gathered in cells, whose code comes then. */
const MOST_MARKS = 300_000

/** Knows when incidents are too many for marks of their own, and has them drawn as cells then. */
export class Many {
  readonly #map: MapLibreMap
  readonly #layer: IncidentLayer
  readonly #changed: () => void
  readonly #listeners = new Set<(shown: CellsShown | null) => void>()
  #cells: ReturnType<typeof startCells> | null = null
  #isWanted = false
  #isLoading = false
  #data: MapData | null = null
  #run: MapProps['run'] = null
  #shown: CellsShown | null = null

  /** `changed` hears that other things are drawn now. */
  constructor(map: MapLibreMap, layer: IncidentLayer, changed: () => void) {
    this.#map = map
    this.#layer = layer
    this.#changed = changed
    map.on('moveend', () => this.#look())
  }

  setData(data: MapData, run: MapProps['run']): void {
    this.#data = data
    this.#run = run
    this.#isWanted = run !== null && data.filtered.length > MOST_MARKS
    if (!this.#isWanted) this.#scene?.rest()
    else if (this.#scene) this.#begin(this.#scene)
    else if (!this.#isLoading) this.#load()
  }

  setRun(run: MapProps['run']): void {
    const isOther = this.#isWanted !== (run !== null)
    this.#run = run
    if (isOther && this.#data) this.setData(this.#data, run)
    else this.#look()
  }

  /** The window's candidates among what is drawn one by one; null where that is all that passes. */
  range(window: DayInterval): Range | null {
    return this.#scene?.range(window) ?? null
  }

  /** Tells now and with each change what cells are drawn. Returns a function that ends that. */
  onCells(tell: (shown: CellsShown | null) => void): () => void {
    tell(this.#shown)
    this.#listeners.add(tell)
    return () => void this.#listeners.delete(tell)
  }

  destroy(): void {
    this.#isWanted = false
    this.#cells?.close()
    this.#cells = null
  }

  get #scene(): CellScene | undefined {
    return this.#cells?.scene
  }

  #load(): void {
    this.#isLoading = true
    import('./cells/cell-scene.ts')
      .then(({ startCells }) => {
        if (!this.#isWanted) return
        this.#cells = startCells(this.#layer, (shown) => this.#tell(shown))
        this.#begin(this.#cells.scene)
      })
      // Incidents are drawn one by one as before.
      .catch((reason: unknown) => console.warn(reason))
      .finally(() => {
        this.#isLoading = false
      })
  }

  #begin(scene: CellScene): void {
    scene.setData(this.#data!)
    this.#look()
  }

  #look(): void {
    if (this.#isWanted) this.#scene?.look(lookingOf(this.#map), this.#run)
  }

  #tell(shown: CellsShown | null): void {
    this.#shown = shown
    for (const tell of this.#listeners) tell(shown)
    this.#changed()
  }
}

/** What of the world a map shows. */
export function lookingOf(map: MapLibreMap): Looking {
  return { sight: sightBox(map), zoom: map.getZoom(), latitude: map.getCenter().lat }
}
