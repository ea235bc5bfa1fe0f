import type { ComponentType } from 'react'
import type { Tab } from '../core/link/panels.ts'
import { lazyPart } from '../page/parts/lazyPart.tsx'
import { Incidents } from './incidents/Incidents.tsx'

export interface PanelProps {
  /** Gives the panel half of the page, or takes it back. */
  readonly onWide: (wide: boolean) => void
}

/** What each tab shows; those that nobody needs at first come with their tab. */
export const PANEL_PARTS: { readonly [T in Tab]: ComponentType<PanelProps> } = {
  incidents: Incidents,
  filters: lazyPart(() => import('./filters/Filters.tsx').then(({ Filters }) => Filters)),
  reach: lazyPart(() => import('./measures/reach/Reach.tsx').then(({ Reach }) => Reach)),
  clusters: lazyPart(() => import('./measures/clusters/Clusters.tsx').then(({ Clusters }) => Clusters)),
  sources: lazyPart(() => import('./sources/Sources.tsx').then(({ Sources }) => Sources)),
}
