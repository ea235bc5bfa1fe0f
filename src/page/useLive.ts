import { useEffectEvent, useLayoutEffect } from 'react'
import type { View } from '../core/view.ts'
import type { App } from '../state/store.ts'
import { usePage } from './useStore.ts'

/**
 * Shows every step of the clock at once, past React: for the few things that move with the playhead. Called after each
 * rendering and with each change of the store, so `show` has to be cheap where nothing changed.
 */
export function useLive(show: (view: View, app: App) => void): void {
  const { store, view } = usePage()
  const showNow = useEffectEvent((app: App) => {
    const now = view(app.state)
    if (now) show(now, app)
  })

  useLayoutEffect(() => showNow(store.getState()))
  useLayoutEffect(() => store.subscribe((app) => showNow(app)), [store])
}
