import { createContext, useContext } from 'react'
import { useStore as useVanillaStore } from 'zustand'
import type { State } from '../core/link/state.ts'
import type { View } from '../core/view.ts'
import type { Actions } from '../state/actions.ts'
import type { App, ReadStore } from '../state/store.ts'
import type { FirstMap } from './map/first-map.ts'

/** What a page gives to its parts: the store that is read, what follows from its state, and the verbs that change it. */
export interface Page {
  readonly store: ReadStore
  /** Null without data. The same state gives the same view. */
  readonly view: (state: State) => View | null
  readonly actions: Actions
  /** Gives the map that was made before the page's parts, once: to the part that has it from then on. */
  readonly takeFirstMap?: () => FirstMap | null
}

export const PageContext = createContext<Page | null>(null)

/** The store and the verbs, for what reads the state only when it is asked to. */
export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('This part stands outside a page: wrap it in PageContext.')
  return page
}

/** A part of the store; the component renders again only when that part changes. */
export function useApp<T>(select: (app: App) => T): T {
  return useVanillaStore(usePage().store, select)
}

/** The verbs of the page. */
export function useActions(): Actions {
  return usePage().actions
}
