import { createContext, useContext } from 'react'
import type { Dataset } from '../core/dataset.ts'
import type { Names } from '../core/names.ts'
import type { View } from '../core/view.ts'

/** What follows from the data and the state, computed once for all parts of a page. */
export interface Shown {
  readonly dataset: Dataset
  readonly view: View
  readonly names: Names
  /** Distance of every incident from the base, km; NaN where unlocated; null while it is computed. */
  readonly distances: Float64Array | null
}

export const ShownContext = createContext<Shown | null>(null)

/** What is shown now. Only for parts that are rendered once there are data. */
export function useShown(): Shown {
  const shown = useContext(ShownContext)
  if (!shown) throw new Error('This part needs data: render it inside ShownContext.')
  return shown
}
