import type { Columns } from '../core/dataset.ts'
import type { Day } from '../core/day.ts'
import { isInWindow } from '../core/window.ts'
import { type Spots, spotsOf, type WholeCountry } from './areas.ts'
import { HitIndex } from './hit-test.ts'
import { type IncidentBuffers, incidentBuffers } from './incident-buffers.ts'
import { GLOW_STEPS } from './incident-shaders.ts'
import type { MapProps } from './map-props.ts'
import { VisibleSpots } from './visible-spots.ts'

/** What the map derives from a dataset and its filters. Nothing here knows MapLibre or WebGL. */
export class MapData {
  readonly columns: Columns
  readonly buffers: IncidentBuffers
  readonly spots: Spots
  readonly visible: VisibleSpots
  /** Codes of the countries that are drawn whole. */
  readonly countries: readonly string[]
  #filtered: Uint32Array = new Uint32Array()
  #passes: Uint8Array | null = null
  #hits: HitIndex | null = null

  constructor(columns: Columns, wholeCountry?: WholeCountry) {
    this.columns = columns
    this.buffers = incidentBuffers(columns)
    this.spots = spotsOf(columns, wholeCountry)
    this.visible = new VisibleSpots(columns, this.spots)
    this.countries = this.spots.areas.flatMap((area) => area.country ?? [])
  }

  setFiltered(filtered: Uint32Array): void {
    this.#filtered = filtered
    this.#passes = null
    this.visible.setFiltered(filtered)
  }

  /** Built when it is first needed, so that a page that is only watched never pays for it. */
  get hits(): HitIndex {
    this.#hits ??= new HitIndex(this.columns, this.spots)
    return this.#hits
  }

  /** A test for "passes the filters and lies in the window". */
  visibility({ window, certain }: Pick<MapProps, 'window' | 'certain'>): (incident: number) => boolean {
    if (!this.#passes) {
      this.#passes = new Uint8Array(this.columns.count)
      for (const i of this.#filtered) this.#passes[i] = 1
    }
    const passes = this.#passes
    return (i) => passes[i] === 1 && isInWindow(this.columns, i, window, certain)
  }

  /** First position in `[lo, hi)` of the filtered order whose incident starts on a day or later; `hi` when none does. */
  firstFrom(day: Day, lo: number, hi: number): number {
    const { start } = this.columns
    let [low, high] = [lo, hi]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (start[this.#filtered[middle]!]! < day) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The latest days with an incident before position `hi`, newest first, filled up with a day before all others. */
  stepDays(hi: number): Int32Array {
    const days = new Int32Array(GLOW_STEPS).fill(-0x80000000)
    let position = hi - 1
    for (let i = 0; i < GLOW_STEPS && position >= 0; i++) {
      const day = this.columns.start[this.#filtered[position]!]!
      days[i] = day
      position = this.firstFrom(day, 0, position) - 1
    }
    return days
  }

  /** Whether an incident stands at a place with two or more visible now. */
  isStacked(incident: number): boolean {
    const spot = this.spots.spotOf[incident] ?? -1
    return spot >= 0 && spot < this.spots.placeCount && this.visible.counts[spot]! > 1
  }
}
