import { createContext, useContext } from 'react'
import type { Settled } from '../state/settle.ts'
import { type Shown, useShown } from './useView.ts'

/** What is shown, told more often than to the page. */
export const LineContext = createContext<Settled | null>(null)

/** What is shown now, for one line that follows a clock more closely than the page does: once a second. */
export function useShownNow(): Shown {
  const shown = useShown()
  const now = useContext(LineContext)
  return now?.view && now.dataset === shown.dataset ? { ...shown, view: now.view } : shown
}
