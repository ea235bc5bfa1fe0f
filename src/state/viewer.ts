import type { State } from '../core/link/state.ts'
import type { View } from '../core/view.ts'
import type { DataSource } from '../source/source.ts'
import type { ReadStore } from './store.ts'

/** What follows from the store's dataset and a state; null without a dataset. The same state gives the same view. */
export function createViewer(store: ReadStore): (state: State) => View | null {
  let last: { dataset: DataSource; state: State; view: View } | null = null
  return (state) => {
    const { dataset } = store.getState()
    if (!dataset) return null
    if (last?.state !== state || last.dataset !== dataset)
      last = { dataset, state, view: dataset.view(state) }
    return last.view
  }
}
