import type { DayInterval } from '../time/interval.ts'
import type { Codes, Columns, FacetColumn } from './dataset.ts'
import { FACETS, type Facet, type FacetCounts, type Selection } from './facets.ts'
import { allowedSets, filterIncidents } from './filter.ts'
import { CERTAIN, OUT, Sweep } from './sweep.ts'
import { orderOf } from './window.ts'

/** Counts of every facet. */
export type AllFacetCounts = { readonly [F in Facet]: FacetCounts }

const EMPTY: Selection = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Selection
const NO_FACET = 0
const SEVERAL = 255

/**
 * How many incidents carry each value of each facet, inside the window and at any time. The counts of a facet ignore its
 * own selection and honour all others and `q`: they say what choosing a value would give. Many incidents or a moving
 * window: `FacetCounter`.
 */
export function countFacets(
  columns: Columns,
  state: Selection & { readonly q: string; readonly certain: boolean },
  window: DayInterval,
): AllFacetCounts {
  return new FacetCounter(columns, state, state.q).at(window, state.certain)
}

/** Facet counts for one selection and a window that moves: a move costs what entered and left, not the number of incidents. */
export class FacetCounter {
  readonly #columns: Columns
  readonly #sweep: Sweep
  readonly #total: SetCounts
  readonly #overlapping: SetCounts
  readonly #certain: SetCounts

  /** `within` leaves out of some rows what passes no facet's count. */
  constructor(
    columns: Columns,
    selection: Selection,
    q: string,
    within: (rows: Uint32Array<ArrayBuffer>) => Uint32Array = (rows) => rows,
  ) {
    this.#columns = columns
    const blocked = blockingFacet(columns, selection)
    const rows = countedRows(within(filterIncidents(columns, EMPTY, q)), blocked)
    const [total, overlapping, certain] = [0, 0, 0].map(() => new SetCounts(columns, blocked)) as [
      SetCounts,
      SetCounts,
      SetCounts,
    ]
    total.addAll(rows)
    this.#total = total
    this.#overlapping = overlapping
    this.#certain = certain
    this.#sweep = new Sweep(columns, orderOf(columns, rows), {
      clear() {
        overlapping.clear()
        certain.clear()
      },
      changed(row, before, after) {
        if ((before === OUT) !== (after === OUT)) overlapping.add(row, before === OUT ? 1 : -1)
        if (before === CERTAIN || after === CERTAIN) certain.add(row, after === CERTAIN ? 1 : -1)
      },
    })
  }

  /** The counts for a window; with `certain`, only incidents that lie inside for certain count in it. */
  at(window: DayInterval, certain: boolean): AllFacetCounts {
    this.#sweep.move(window)
    const inWindow = certain ? this.#certain : this.#overlapping
    const counts = (facet: Facet, i: number): FacetCounts => ({
      inWindow: inWindow.values(this.#columns.facets[facet], i),
      total: this.#total.values(this.#columns.facets[facet], i),
    })
    return Object.fromEntries(
      FACETS.map((facet, i) => [facet, counts(facet, i)]),
    ) as unknown as AllFacetCounts
  }
}

/** Rows that count in at least one facet. Cuts in place, without a call for each of a million rows. */
function countedRows(rows: Uint32Array, blocked: Uint8Array): Uint32Array {
  let kept = 0
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    rows[kept] = row
    if (blocked[row] !== SEVERAL) kept++
  }
  return rows.subarray(0, kept)
}

/** Counts of sets of values: a row counts in all facets, or in the one that alone shuts it out. */
class SetCounts {
  readonly #codes: readonly Codes[]
  readonly #blocked: Uint8Array
  readonly #counts: readonly Int32Array[]

  constructor(columns: Columns, blocked: Uint8Array) {
    this.#blocked = blocked
    this.#codes = FACETS.map((facet) => columns.facets[facet].codes)
    this.#counts = FACETS.map((facet) => new Int32Array(columns.facets[facet].sets.length))
  }

  clear(): void {
    for (const counts of this.#counts) counts.fill(0)
  }

  /** Facet by facet: of a million rows each column is read once, in its order. */
  addAll(rows: Uint32Array): void {
    for (const [facet, codes] of this.#codes.entries()) {
      const counts = this.#counts[facet]!
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k]!
        const only = this.#blocked[row]!
        if (only === NO_FACET || only === facet + 1) counts[codes[row]!]!++
      }
    }
  }

  add(row: number, by: number): void {
    const only = this.#blocked[row]!
    const from = only === NO_FACET ? 0 : only - 1
    const to = only === NO_FACET ? this.#codes.length : only
    for (let facet = from; facet < to; facet++) this.#counts[facet]![this.#codes[facet]![row]!]! += by
  }

  values({ values, sets }: FacetColumn, facet: number): Uint32Array {
    const result = new Uint32Array(values.length)
    const counts = this.#counts[facet]!
    sets.forEach((set, code) => {
      for (const value of set) result[value]! += counts[code]!
    })
    return result
  }
}

/** For each incident: 0 when it passes every facet, the facet's place in FACETS plus 1 when it fails that one only, else SEVERAL. */
function blockingFacet(columns: Columns, selection: Selection): Uint8Array {
  const blocked = new Uint8Array(columns.count)
  FACETS.forEach((facet, place) => {
    if (selection[facet].length === 0) return
    const allowed = allowedSets(columns.facets[facet], selection[facet])
    const { codes } = columns.facets[facet]
    for (let i = 0; i < codes.length; i++) {
      if (!allowed[codes[i]!]) blocked[i] = blocked[i] === NO_FACET ? place + 1 : SEVERAL
    }
  })
  return blocked
}
