import { firstWhere } from '../core/table/bisect.ts'
import { type Classing, classingOf } from '../core/table/classing.ts'
import type { Columns } from '../core/table/dataset.ts'
import { inOrderOfTime } from '../core/table/time-order.ts'
import { isInWindow } from '../core/table/window.ts'
import type { Day } from '../core/time/day.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { AreaCounts } from './area-counts.ts'
import { type Spots, spotsOf } from './areas.ts'
import { HitIndex } from './hit-test.ts'
import { type IncidentBuffers, incidentBuffers } from './incident-buffers.ts'
import { GLOW_STEPS } from './incident-shaders.ts'
import type { MapProps } from './map-props.ts'
import { type Box, rowsWithin } from './rows-within.ts'
import { MOST_PLACES, ShownPlaces } from './shown-places.ts'

/** What the map derives from a dataset and its filters. Nothing here knows MapLibre or WebGL. */
export class MapData {
  readonly columns: Columns
  /** What marks are told apart by. */
  readonly classing: Classing
  readonly buffers: IncidentBuffers
  readonly spots: Spots
  /** Shown incidents of each area, and those of them that lie in the window for certain. */
  readonly areas: AreaCounts
  readonly #sureAreas: AreaCounts
  /** Codes of the countries that are drawn whole. */
  readonly countries: readonly string[]
  #filtered: Uint32Array = new Uint32Array()
  #inTime: Uint32Array = new Uint32Array()
  #passes: Uint8Array | null = null
  #hits: HitIndex | null = null
  #allPlaces: ShownPlaces | null = null
  #placesInSight: ShownPlaces | null = null

  constructor(
    columns: Columns,
    classing = classingOf({ columns }, 'kind'),
    buffers = incidentBuffers(columns, classing),
    spots = spotsOf(columns, classing),
  ) {
    this.columns = columns
    this.classing = classing
    this.buffers = buffers
    this.spots = spots
    this.areas = new AreaCounts(columns, this.spots)
    this.#sureAreas = new AreaCounts(columns, this.spots)
    this.countries = this.spots.areas.flatMap((area) => area.country ?? [])
  }

  /** What passes the filters, in the order of the columns. */
  get filtered(): Uint32Array {
    return this.#filtered
  }

  setFiltered(filtered: Uint32Array): void {
    if (filtered === this.#filtered) return
    this.#filtered = filtered
    this.#passes = null
    this.#inTime = inOrderOfTime(this.columns, filtered)
    this.areas.setFiltered(filtered)
    this.#sureAreas.setFiltered(filtered)
    this.#allPlaces = this.#placesOf(filtered)
    this.#placesInSight = null
  }

  /** What passes the filters in the order of time, in which it comes to count. */
  get inTime(): Uint32Array {
    return this.#inTime
  }

  /**
   * Places that can be gathered: all of them where they are few, else those in sight where these are few; null where there
   * are too many either way.
   */
  get places(): ShownPlaces | null {
    return this.#allPlaces ?? this.#placesInSight
  }

  /**
   * Looks at a part of the world, where all of it has too many places; null is at none. Returns whether other places can be
   * gathered now. Costs one pass at most.
   */
  look(box: Box | null): boolean {
    if (this.#allPlaces) return false
    const before = this.#placesInSight
    const rows = box && rowsWithin(this.columns, this.#filtered, box)
    this.#placesInSight = rows && this.#placesOf(rows)
    return before !== this.#placesInSight
  }

  #placesOf(rows: Uint32Array): ShownPlaces | null {
    return ShownPlaces.of(this.columns, this.spots, rows, MOST_PLACES, this.classing)
  }

  /** Incidents of an area that lie in the window for certain. */
  certainIn(area: number): number {
    return this.#sureAreas.counts[area]!
  }

  /** Shows a window; returns whether what is shown at any place changed. Areas tell by {@link takeChangedAreas}. */
  show(window: DayInterval, certain: boolean): boolean {
    this.areas.show(window, certain)
    this.#sureAreas.show(window, true)
    return this.places?.show(window, certain) ?? false
  }

  /** Areas on which something changed since the last call. */
  takeChangedAreas(): ReadonlySet<number> {
    return new Set([...this.areas.takeChanged(), ...this.#sureAreas.takeChanged()])
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

  /** How many of the filtered incidents count by a day: the first of {@link inTime}. */
  countedBy(day: Day): number {
    const { end } = this.columns
    return firstWhere(this.#inTime.length, (k) => end[this.#inTime[k]!]! > day)
  }

  /** The latest days up to one on which something counts, newest first, filled up with a day before all others. */
  stepDays(upTo: Day): Int32Array {
    const days = new Int32Array(GLOW_STEPS).fill(-0x80000000)
    let before = this.countedBy(upTo)
    for (let i = 0; i < GLOW_STEPS && before > 0; i++) {
      days[i] = this.columns.end[this.#inTime[before - 1]!]!
      before = this.countedBy(days[i]! - 1)
    }
    return days
  }
}
