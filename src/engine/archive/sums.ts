import type { BinUnit } from '../../cells/bins.ts'
import type { ArchivedSums } from '../../core/stored/archive-info.ts'
import { FACETS, type Facet } from '../../core/table/facets.ts'
import type { Answers } from '../answers.ts'
import type { Engine } from '../engine.ts'
import { type Filter, isRefusal } from '../filter.ts'
import type { Question } from '../route.ts'
import type { StoreFile } from '../store-file.ts'
import { facetBinsStatement } from './sql.ts'
import { TooFineForTiles } from './tiles.ts'

/** Values by bins of one facet: beyond it the facet is not counted. */
export const MOST_OF_FACET = 100_000

/** What the gate answers, read. Throws TooFineForTiles where it refuses. */
export async function answered<T>(answers: Answers, question: Question): Promise<T> {
  const answer = await answers.to(question, new AbortController().signal)
  if (isRefusal(answer)) throw new TooFineForTiles(answer.error)
  return JSON.parse(Buffer.from(answer.bytes).toString()) as T
}

/** The sums of a set of incidents: bins and firsts as the gate answers them, and its facets in any window of whole bins. */
export async function sumsOf(
  {
    store,
    engine,
    answers,
  }: { readonly store: StoreFile; readonly engine: Engine; readonly answers: Answers },
  filter: Filter,
  unit: BinUnit,
  most = MOST_OF_FACET,
): Promise<ArchivedSums> {
  const { bins } = await answered<Pick<ArchivedSums, 'bins'>>(answers, {
    ...{ ask: 'histogram', unit, located: null, filter },
  })
  const firsts = await answered<ArchivedSums['firsts']>(answers, { ask: 'firsts', filter })
  const facets: { [F in Facet]?: number[][] } = {}
  for (const facet of FACETS) {
    const { base, ...statement } = facetBinsStatement(store, filter, facet, unit, most)
    const found = (await engine.run(statement)).columns
    const [codes, first, last, count] = found as [Uint32Array, Int32Array, Int32Array, Uint32Array]
    if (codes.length > most) continue
    facets[facet] = valuesOf(store, facet, (add) => {
      for (const [i, code] of codes.entries()) add(code, first[i]! + base, last[i]! + base, count[i]!)
    })
  }
  return { bins, firsts, facets }
}

type Add = (set: number, first: number, last: number, count: number) => void

/** Bins of each value of a facet, from those of its sets of values, in the order of time. */
function valuesOf({ facets }: StoreFile, facet: Facet, each: (add: Add) => void): number[][] {
  const { values, sets } = facets[facet]
  const counts = values.map(() => new Map<string, [number, number, number]>())
  each((set, first, last, count) => {
    for (const value of sets[set]!) {
      const key = `${first} ${last}`
      const group = counts[value]!.get(key)
      if (group) group[2] += count
      else counts[value]!.set(key, [first, last, count])
    }
  })
  return counts.map((groups) => [...groups.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat())
}
