import { createContext, useContext } from 'react'
import type { View } from '../core/view.ts'
import type { DataSource } from '../source/source.ts'
import type { Names } from '../words/names.ts'

/** What stays the same while the clock runs. */
export interface Data {
  readonly dataset: DataSource
  readonly names: Names
}

/** What follows from the data and the state, computed once for all parts of a page. */
export interface Shown extends Data {
  readonly view: View
}

export const DataContext = createContext<Data | null>(null)
export const ViewContext = createContext<View | null>(null)

/** The data behind what is shown: for parts that no step of the clock changes. Only for parts that are rendered once there are data. */
export function useData(): Data {
  const data = useContext(DataContext)
  if (!data) throw new Error('This part needs data: render it inside DataContext.')
  return data
}

/** What is shown now. Whoever asks is rendered at every step of the clock. */
export function useShown(): Shown {
  const data = useData()
  const view = useContext(ViewContext)
  if (!view) throw new Error('This part needs a view: render it inside ViewContext.')
  return { ...data, view }
}
