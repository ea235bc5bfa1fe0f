import type { NumbersRows, SetCodes } from './numbers-rows.ts'
import { FAILS, SHOWN } from './verdicts.ts'

/** First bin, last bin and incidents of groups, three numbers after another, by first bin, then last. */
export type BinCounts = Int32Array<ArrayBuffer>

const [TOTAL, IN_WINDOW, KINDS] = [1, 2, 3] as const

/** Of each set of values of a facet how many incidents carry it that fail no other facet: those that are shown, and all. */
export function countSets(
  codes: SetCodes,
  verdicts: Uint8Array,
  place: number,
  sets: number,
): { readonly shown: Uint32Array; readonly total: Uint32Array } {
  // What a verdict means for this facet is looked up: no branch in a loop over millions.
  const kinds = Uint8Array.from({ length: 0x100 }, (_, verdict) => {
    const fails = verdict & FAILS
    if (fails !== 0 && fails !== place) return 0
    return verdict & SHOWN ? IN_WINDOW : TOTAL
  })
  const counts = new Uint32Array(sets * KINDS)
  for (let i = 0; i < verdicts.length; i++) counts[codes[i]! * KINDS + kinds[verdicts[i]!]!]!++
  const shown = new Uint32Array(sets)
  const total = new Uint32Array(sets)
  for (let code = 0; code < sets; code++) {
    shown[code] = counts[code * KINDS + IN_WINDOW]!
    total[code] = shown[code]! + counts[code * KINDS + TOTAL]!
  }
  return { shown, total }
}

/** Groups of what passes by first and last bin; `bins` has the bin of each day from `firstDay` on, ascending. */
export function countBins(
  { start, end }: Pick<NumbersRows, 'start' | 'end'>,
  verdicts: Uint8Array,
  bins: Int32Array,
  firstDay: number,
): BinCounts {
  const first = bins[0] ?? 0
  const range = (bins.at(-1) ?? first) - first + 1
  const same = new Uint32Array(range)
  /** By both bins in one number. */
  const spans = new Map<number, number>()
  for (let i = 0; i < verdicts.length; i++) {
    if ((verdicts[i]! & FAILS) !== 0) continue
    const a = bins[start[i]! - firstDay]! - first
    const b = bins[end[i]! - firstDay]! - first
    if (a === b) same[a]!++
    else spans.set(a * range + b, (spans.get(a * range + b) ?? 0) + 1)
  }
  const keys = Float64Array.from(spans.keys()).sort()
  const found = new Int32Array(3 * (keys.length + same.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0)))
  let [at, k] = [0, 0]
  const put = (a: number, b: number, count: number) => {
    found[at++] = a + first
    found[at++] = b + first
    found[at++] = count
  }
  for (let a = 0; a < range; a++) {
    if (same[a]! > 0) put(a, a, same[a]!)
    for (; k < keys.length && keys[k]! < (a + 1) * range; k++) put(a, keys[k]! % range, spans.get(keys[k]!)!)
  }
  return found
}

/** Of each set of values of a facet the first incident, in the order of time, that passes and that another facet allows; -1 for none. */
export function firstOfSets(
  { codes, end, seq }: Pick<NumbersRows, 'codes' | 'end' | 'seq'>,
  verdicts: Uint8Array,
  {
    of,
    sets,
    by,
    allowed,
  }: { readonly of: number; readonly sets: number; readonly by: number; readonly allowed: Uint8Array },
): Int32Array {
  const [code, other] = [codes[of]!, codes[by]!]
  const first = new Int32Array(sets).fill(-1)
  for (let i = 0; i < verdicts.length; i++) {
    if ((verdicts[i]! & FAILS) !== 0 || allowed[other[i]!] === 0) continue
    const before = first[code[i]!]!
    if (before < 0 || end[i]! < end[before]! || (end[i] === end[before] && seq[i]! < seq[before]!))
      first[code[i]!] = i
  }
  return first
}
