import type { Dataset } from '../core/dataset.ts'
import type { State } from '../core/state.ts'
import { createView, type View } from '../core/view.ts'
import type { AppStore } from './store.ts'

/** What follows from the store's dataset and a state; null without a dataset. The same state gives the same view. */
export function createViewer(store: AppStore): (state: State) => View | null {
  let held: { dataset: Dataset; compute: (state: State) => View } | null = null
  let last: { state: State; view: View } | null = null
  return (state) => {
    const { dataset } = store.getState()
    if (!dataset) return null
    if (held?.dataset !== dataset) {
      held = { dataset, compute: createView(dataset) }
      last = null
    }
    if (last?.state !== state) last = { state, view: held.compute(state) }
    return last.view
  }
}
