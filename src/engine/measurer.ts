import type { MeasureOptions } from '../measures/types.ts'
import type { Filter } from './filter.ts'
import { type Ask, measureStored } from './measure.ts'
import type { StoreFile } from './store-file.ts'

/** What is measured of a store, and how. */
export interface ToMeasure {
  readonly filter: Filter
  readonly options: MeasureOptions
}

/** Whoever computes the measures of a store from what an engine finds. */
export interface Measurer {
  /** The measures as JSON. Rejects as `ask` does, with EngineFault, or with an AbortError once nobody waits any more. */
  measure(of: ToMeasure, ask: Ask, signal: AbortSignal): Promise<Uint8Array>
}

/** Computes where it is called, which can do nothing else meanwhile. */
export function inThisThread(store: StoreFile): Measurer {
  return {
    measure: async ({ filter, options }, ask) => measuresJson(store, { filter, options }, ask),
  }
}

export async function measuresJson(
  store: StoreFile,
  { filter, options }: ToMeasure,
  ask: Ask,
): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(JSON.stringify(await measureStored(store, filter, options, ask)))
}
