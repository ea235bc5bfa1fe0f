import type { Map as MapLibreMap } from 'maplibre-gl'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import type { Position } from '../core/record/incident.ts'
import { SAME_PLACE } from '../plate/gather.ts'
import type { IncidentLayer } from './incident-layer.ts'
import type { LayerState, Ring } from './layer-state.ts'
import type { MapData } from './map-data.ts'
import type { MapProps } from './map-props.ts'
import type { ShownPlaces } from './shown-places.ts'
import { Stacks } from './stacks.ts'

/** Rings round a single mark, and how far they stand off a stack, CSS pixels. */
const SELECTED_RING = 13
const HIGHLIGHTED_RING = 12.5
export const OFF_STACK = 4.5

/** Keeps what is drawn gathered by what overlaps now. */
export class Gathering {
  readonly #map: MapLibreMap
  readonly #layer: IncidentLayer
  #stacks: Stacks | null = null
  #places: ShownPlaces | null = null
  #leading = ''
  #base: { places: ShownPlaces; at: Position; row: number } | null = null

  constructor(map: MapLibreMap, layer: IncidentLayer) {
    this.#map = map
    this.#layer = layer
  }

  /** What is drawn, gathered; null where there are too many places: then each incident has its mark. */
  get stacks(): Stacks | null {
    return this.#stacks
  }

  /** An incident at the base itself; -1 where there is none. */
  get rowAtBase(): number {
    return this.#base?.row ?? -1
  }

  /** Gathers anew where places, numbers, zoom or what leads are other ones than before; `isOther` says it of the numbers. */
  gather(data: MapData, { selected, frontier, base, weight }: MapProps, isOther: boolean): void {
    const { places } = data
    const world = 512 * 2 ** this.#map.getZoom()
    // Where the story is told: what is open, where it starts, then how far it has come.
    const leading = [selected, this.#findBase(places, base), ...frontier.toReversed()]
    const key = `${weight} ${leading}`
    const same = places === this.#places && world === this.#stacks?.world && key === this.#leading
    if (!isOther && (same || (!places && !this.#places))) return
    this.#places = places
    this.#leading = key
    this.#stacks = places && new Stacks(places, world, leading, weight)
    this.#layer.setMarks(this.#stacks?.marks ?? null)
    const { firstOf } = data.spots
    this.#layer.stacks.set(
      this.#stacks?.stacks ?? [],
      data.classing,
      ({ place }) => firstOf[places!.spots[place]!]!,
      data.buffers.positions,
    )
  }

  #findBase(places: ShownPlaces | null, at: Position | null): number {
    if (!places || !at) this.#base = null
    else if (this.#base?.places !== places || this.#base.at !== at) {
      const [x, y] = [mercatorX(at[0]), mercatorY(at[1])]
      const place = places.x.findIndex((one, i) => Math.hypot(one - x, places.y[i]! - y) < SAME_PLACE)
      const row = place < 0 ? -1 : places.rows.find((one) => places.placeOf(one) === place)!
      this.#base = { places, at, row }
    }
    return this.rowAtBase
  }

  /** Rings round what stands for the selected incident and for the highlighted ones, each once. */
  rings(props: MapProps, data: MapData): Pick<LayerState, 'selected' | 'selectedAlone' | 'highlighted'> {
    const { selected } = props
    const stack = selected < 0 ? null : this.#stacks?.of(selected)
    const inStack = !!stack?.numbered
    return {
      // What is selected leads its stack: both stand at the same place.
      selected:
        selected < 0 ? null : { row: selected, radius: inStack ? stack.reach + OFF_STACK : SELECTED_RING },
      selectedAlone: !inStack,
      highlighted: this.#highlighted(props, data),
    }
  }

  #highlighted({ highlighted, window, certain }: MapProps, data: MapData): Ring[] {
    const stacks = this.#stacks
    const rings = new Map<number, Ring>()
    if (highlighted.length === 0) return []
    const isVisible = data.visibility({ window, certain })
    for (const row of highlighted) {
      const stack = stacks?.of(row)
      if (!stacks || !stack?.numbered) rings.set(row, { row, radius: HIGHLIGHTED_RING })
      else if (!rings.has(-1 - stack.place)) {
        const at = stacks.rowAt(stack, isVisible)
        rings.set(-1 - stack.place, { row: at, radius: stack.reach + OFF_STACK - 1 })
      }
    }
    return [...rings.values()]
  }
}
