import { lazy, Suspense, useState } from 'react'
import type { Panel } from '../core/state.ts'
import { Tabs } from '../ui/Tabs.tsx'
import { useActions, useApp } from '../ui/useStore.ts'
import styles from './Explorer.module.css'
import { Filters } from './panel/Filters.tsx'
import { Incidents } from './panel/Incidents.tsx'

const Reach = lazy(() => import('./panel/Reach.tsx').then(({ Reach }) => ({ default: Reach })))
const Sources = lazy(() => import('./panel/Sources.tsx').then(({ Sources }) => ({ default: Sources })))
const Clusters = lazy(() => import('./panel/Clusters.tsx').then(({ Clusters }) => ({ default: Clusters })))

const TABS = [
  { value: 'incidents', label: 'Incidents' },
  { value: 'filters', label: 'Filters' },
  { value: 'reach', label: 'Reach' },
  { value: 'clusters', label: 'Clusters' },
  { value: 'sources', label: 'Sources' },
] as const satisfies readonly { value: Panel; label: string }[]

type Shown = (typeof TABS)[number]['value']

const HEIGHTS = ['low', 'half', 'full'] as const
const HEIGHT_WORDS = { low: 'small', half: 'half of the screen', full: 'full' } as const

/** The panel beside the map; on a phone a sheet over its lower part, with three heights. */
export function ExplorerPanel({ onWide }: { onWide: (wide: boolean) => void }) {
  const panel = useApp((app) => app.state.panel)
  const actions = useActions()
  const [height, setHeight] = useState<(typeof HEIGHTS)[number]>('low')
  const next = HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length]!
  const shown: Shown = TABS.find((tab) => tab.value === panel)?.value ?? 'incidents'
  return (
    <aside className={styles.panel} aria-label="Panel" data-height={height} id="panel">
      <button
        type="button"
        className={styles.handle}
        aria-label={`Panel height: ${HEIGHT_WORDS[height]}. Make it ${HEIGHT_WORDS[next]}.`}
        onClick={() => setHeight(next)}
      />
      <Tabs
        id="panel-tabs"
        label="Panels"
        tabs={TABS}
        value={shown}
        onChange={(value) => {
          actions.openPanel(value)
          if (value !== 'incidents') onWide(false)
          if (height === 'low') setHeight('half')
        }}
      >
        {shown === 'incidents' && <Incidents onWide={onWide} />}
        {shown === 'filters' && <Filters />}
        <Suspense fallback={<p className={styles.loading}>Loading …</p>}>
          {shown === 'reach' && <Reach />}
          {shown === 'clusters' && <Clusters />}
          {shown === 'sources' && <Sources />}
        </Suspense>
      </Tabs>
    </aside>
  )
}
