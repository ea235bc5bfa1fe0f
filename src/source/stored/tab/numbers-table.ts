import { type BinUnit, binTable, coarserThan, MOST_ENTRIES } from '../../../cells/bins.ts'
import { type CellColumns, rowsOf, tileOf } from '../../../cells/from-columns.ts'
import type { TileAddress } from '../../../cells/morton.ts'
import type { NumbersBlock } from '../../../cells/numbers-block.ts'
import { encodeTile } from '../../../cells/tile-codec.ts'
import type { FacetValueCounts, First } from '../../../core/answer.ts'
import { COUNTED } from '../../../core/table/counted.ts'
import { FACETS, NONE, type Selection } from '../../../core/table/facets.ts'
import type { DayInterval } from '../../../core/time/interval.ts'
import { type BinCounts, countBins, countSets, firstOfSets } from './counting.ts'
import { type NumbersHead, NumbersRows } from './numbers-rows.ts'
import { allowedOf, FAILS, SHOWN, Verdicts } from './verdicts.ts'

/** Thrown where an answer would hold too much; `unit` is a coarser one, null after years. */
export class TooManyGroups extends Error {
  readonly unit: BinUnit | null

  constructor(unit: BinUnit) {
    super(`There is too much for one answer by ${unit}`)
    this.unit = coarserThan(unit)
  }
}

/**
 * The numbers of every incident of a store, which answer what its server would: the same tiles, byte by byte, the same groups and counts in
 * the same order. It has no texts and no degrees. Questions before the last block came throw.
 */
export class NumbersTable {
  readonly #head: NumbersHead
  readonly #rows: NumbersRows
  readonly #verdicts: Verdicts
  readonly #most: number

  /** Takes the memory for all of them, and throws a RangeError where there is no room. `most` groups are in an answer. */
  constructor(head: NumbersHead, most = MOST_ENTRIES) {
    this.#head = head
    this.#rows = new NumbersRows(head)
    this.#verdicts = new Verdicts(this.#rows, head.facets)
    this.#most = most
  }

  /** Bytes of memory. */
  get bytes(): number {
    return this.#rows.bytes + this.#verdicts.bytes
  }

  /** Incidents and blocks that came so far. */
  get taken(): NumbersRows['taken'] {
    return this.#rows.taken
  }

  /** Throws a RangeError where a block is not the one that is due, and takes nothing of it then. */
  add(block: NumbersBlock): void {
    this.#rows.add(block)
  }

  /** A tile as the content of a `.cells` file. Throws TooManyGroups. */
  tile(address: TileAddress, unit: BinUnit, selection: Selection): Uint8Array<ArrayBuffer> {
    const { points } = this.#whole()
    const { from, before } = rowsOf(points, address)
    const passes = passingOf(this.#verdicts.of(selection), from, before)
    const tile = tileOf(partOf(points, from, before), address, unit, passes, this.#head.version)
    if (tile.bins.length > this.#most) throw new TooManyGroups(unit)
    return encodeTile(tile)
  }

  /** First bin, last bin and incidents of every group, three numbers after another. Throws TooManyGroups. */
  histogram(unit: BinUnit, selection: Selection): BinCounts {
    const rows = this.#whole()
    const { extent } = this.#head
    const counts = countBins(rows, this.#verdicts.of(selection), binTable(extent, unit), extent.from)
    if (counts.length / 3 > this.#most) throw new TooManyGroups(unit)
    return counts
  }

  /** Of every value of each facet how many incidents carry it, in a window (null: any time) and at all; the own selection of each facet is left out. */
  facets(selection: Selection, window: DayInterval | null, certain: boolean): FacetValueCounts {
    const { codes } = this.#whole()
    const verdicts = this.#verdicts.in(selection, window, certain)
    return Object.fromEntries(
      FACETS.map((facet, place) => {
        const { values, sets } = this.#head.facets[facet]
        const found = values.map((value) => ({ value, inWindow: 0, total: 0 }))
        const { shown, total } = countSets(codes[place]!, verdicts, place + 1, sets.length)
        for (const [code, set] of sets.entries())
          for (const value of set) {
            found[value]!.inWindow += shown[code]!
            found[value]!.total += total[code]!
          }
        return [facet, found]
      }),
    ) as unknown as FacetValueCounts
  }

  /** Of each country the first incident that counts, in the order of time; `index` is its number in the store. */
  firsts(selection: Selection): First[] {
    const rows = this.#whole()
    const { country, role } = this.#head.facets
    const found = firstOfSets(rows, this.#verdicts.of(selection), {
      ...{ of: FACETS.indexOf('country'), sets: country.sets.length },
      ...{ by: FACETS.indexOf('role'), allowed: allowedOf(role, [COUNTED]) },
    })
    const isBefore = (a: number, b: number) => rows.end[a]! - rows.end[b]! || rows.seq[a]! - rows.seq[b]!
    const firstOf = new Map<number, number>()
    for (const [code, set] of country.sets.entries())
      for (const value of found[code]! < 0 ? [] : set) {
        const before = firstOf.get(value)
        if (before === undefined || isBefore(found[code]!, before) < 0) firstOf.set(value, found[code]!)
      }
    return [...firstOf]
      .filter(([value]) => country.values[value] !== NONE)
      .sort(([a, i], [b, j]) => isBefore(i, j) || a - b)
      .map(([value, row]) => ({
        ...{ index: rows.seq[row]!, day: rows.end[row]! },
        ...{ kind: 'country', value: country.values[value]! },
      }))
  }

  /** How many incidents pass, in a window (null: any time). */
  count(selection: Selection, window: DayInterval | null, certain: boolean): number {
    this.#whole()
    const verdicts = this.#verdicts.in(selection, window, certain)
    let count = 0
    for (let i = 0; i < verdicts.length; i++) if (verdicts[i] === SHOWN) count++
    return count
  }

  #whole(): NumbersRows {
    if (!this.#rows.isWhole) throw new Error('Not all blocks are there')
    return this.#rows
  }
}

/** 1 for each incident of a range that passes; null where all do. */
function passingOf(verdicts: Uint8Array, from: number, before: number): Uint8Array | null {
  const passes = new Uint8Array(before - from)
  let kept = 0
  for (let i = 0; i < passes.length; i++) {
    passes[i] = (verdicts[from + i]! & FAILS) === 0 ? 1 : 0
    kept += passes[i]!
  }
  return kept === passes.length ? null : passes
}

function partOf(
  { high, low, start, end, row, extent }: CellColumns,
  from: number,
  before: number,
): CellColumns {
  return {
    ...{ count: before - from, extent },
    ...{ high: high.subarray(from, before), low: low.subarray(from, before) },
    ...{ start: start.subarray(from, before), end: end.subarray(from, before) },
    row: row.subarray(from, before),
  }
}
