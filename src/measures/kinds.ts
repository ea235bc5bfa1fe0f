import { KINDS } from '../core/record/incident.ts'
import type { MeasureTable } from './types.ts'

/** Some incidents of a list, by what happened: where they stand in it. */
export interface OfKind {
  readonly kind: string
  readonly indices: Uint32Array
}

/**
 * The incidents at some positions of the table by kind, in the order of the vocabulary, then of their first appearance; kinds
 * without any are left out.
 */
export function byKind(
  { kind, kinds }: Pick<MeasureTable, 'kind' | 'kinds'>,
  positions: Uint32Array,
): OfKind[] {
  const sizes = new Int32Array(kinds.length)
  for (const i of positions) if (kind[i]! >= 0) sizes[kind[i]!]!++
  const found = [...sizes.keys()].filter((number) => sizes[number]! > 0)
  const indices = new Map(found.map((number) => [number, new Uint32Array(sizes[number]!)]))
  const next = new Int32Array(kinds.length)
  positions.forEach((at, i) => {
    const number = kind[at]!
    if (number >= 0) indices.get(number)![next[number]!++] = i
  })
  return found
    .map((number) => ({ kind: kinds[number]!, indices: indices.get(number)! }))
    .sort((a, b) => rank(a.kind) - rank(b.kind) || a.indices[0]! - b.indices[0]!)
}

/** Place in the vocabulary; words that it does not have come last. */
function rank(kind: string): number {
  const at = (KINDS as readonly string[]).indexOf(kind)
  return at < 0 ? KINDS.length : at
}
