import type { Columns } from '../core/table/dataset.ts'
import type { DayInterval } from '../core/time/interval.ts'
import type { Spots } from './areas.ts'
import { WindowWalk } from './window-walk.ts'

/** How many incidents are shown in each area, kept up to date by the difference between two windows. */
export class AreaCounts {
  /** Shown incidents by the area's number. */
  readonly counts: Uint32Array
  readonly #spots: Spots
  readonly #walk: WindowWalk
  readonly #changed = new Set<number>()

  constructor(columns: Columns, spots: Spots) {
    this.#spots = spots
    this.counts = new Uint32Array(spots.areas.length)
    this.#walk = new WindowWalk(columns, {
      restart: () => this.#restart(),
      add: (incident, change) => this.#add(incident, change),
    })
  }

  /** Sets what passes the filters (positions in column order); all counts start again at the next {@link show}. */
  setFiltered(filtered: Uint32Array): void {
    const { spotOf, placeCount } = this.#spots
    this.#walk.setRows(filtered.filter((row) => spotOf[row]! >= placeCount))
  }

  /** Shows a window; returns whether any count changed. */
  show(window: DayInterval, certain: boolean): boolean {
    return this.#walk.show(window, certain)
  }

  /** Areas that appeared or vanished since the last call, by their number. */
  takeChanged(): number[] {
    const changed = [...this.#changed]
    this.#changed.clear()
    return changed
  }

  #restart(): void {
    this.counts.forEach((count, area) => {
      if (count > 0) this.#changed.add(area)
    })
    this.counts.fill(0)
  }

  #add(incident: number, change: 1 | -1): void {
    const area = this.#spots.spotOf[incident]! - this.#spots.placeCount
    const before = this.counts[area]!
    this.counts[area] = before + change
    if (before === 0 || before + change === 0) this.#changed.add(area)
  }
}
