import { FACETS, type Selection } from '../../../core/table/facets.ts'
import { allowedSets } from '../../../core/table/filter.ts'
import type { DayInterval } from '../../../core/time/interval.ts'
import type { FacetSets, NumbersHead, NumbersRows, SetCodes } from './numbers-rows.ts'

/**
 * A verdict is a byte. Its lower seven bits: 0 where an incident passes every facet, the facet's place in FACETS plus 1 where it fails
 * that one only, else SEVERAL. The upper one: whether a window shows it.
 */
export const FAILS = 0x7f
export const SHOWN = 0x80
const SEVERAL = FAILS

/** The verdicts of incidents, made anew only where another selection or another window is asked for. */
export class Verdicts {
  readonly #rows: NumbersRows
  readonly #facets: NumbersHead['facets']
  readonly #bytes: Uint8Array
  #selected = ''
  #window = ''

  /** Throws a RangeError where there is no room for so many. */
  constructor(rows: NumbersRows, facets: NumbersHead['facets']) {
    this.#rows = rows
    this.#facets = facets
    this.#bytes = new Uint8Array(rows.count)
  }

  /** Bytes of memory. */
  get bytes(): number {
    return this.#bytes.byteLength
  }

  /** Which facets of a selection each incident fails. */
  of(selection: Selection): Uint8Array {
    const selected = JSON.stringify(FACETS.map((facet) => selection[facet]))
    if (selected === this.#selected) return this.#bytes
    this.#bytes.fill(0)
    this.#selected = ''
    this.#window = ''
    for (const [i, facet] of FACETS.entries()) {
      const allowed = allowedOf(this.#facets[facet], selection[facet])
      if (allowed.includes(0)) judgeFacet(this.#bytes, this.#rows.codes[i]!, allowed, i + 1)
    }
    this.#selected = selected
    return this.#bytes
  }

  /** The same, and whether a window shows each; null shows all. With `certain` only what lies in it with its whole interval. */
  in(selection: Selection, window: DayInterval | null, certain: boolean): Uint8Array {
    const verdicts = this.of(selection)
    const shown = JSON.stringify([window, window && certain])
    if (shown === this.#window) return verdicts
    const { start, end } = this.#rows
    const { from, to } = window ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    if (certain) judgeTime(verdicts, start, end, from, to)
    else judgeTime(verdicts, end, start, from, to)
    this.#window = shown
    return verdicts
  }
}

/** One flag for each set of values of a facet: 1 where it holds a selected one, or where nothing is selected. */
export function allowedOf(facet: FacetSets, selected: readonly string[]): Uint8Array {
  return allowedSets({ ...facet, codes: NO_CODES }, selected)
}

const NO_CODES = new Uint16Array()

function judgeFacet(verdicts: Uint8Array, codes: SetCodes, allowed: Uint8Array, place: number): void {
  // What becomes of a verdict is looked up: a branch that goes either way costs more, a million times.
  const failing = Uint8Array.from({ length: FAILS + 1 }, (_, verdict) => (verdict === 0 ? place : SEVERAL))
  const same = Uint8Array.from({ length: FAILS + 1 }, (_, verdict) => verdict)
  const next = Uint8Array.of(...failing, ...same)
  for (let i = 0; i < verdicts.length; i++)
    verdicts[i] = next[allowed[codes[i]!]! * (FAILS + 1) + verdicts[i]!]!
}

/** Shown is what has its one day not before a day, and its other one not after another. */
function judgeTime(verdicts: Uint8Array, one: Int32Array, other: Int32Array, from: number, to: number): void {
  for (let i = 0; i < verdicts.length; i++)
    verdicts[i] = (verdicts[i]! & FAILS) | (one[i]! >= from && other[i]! <= to ? SHOWN : 0)
}
