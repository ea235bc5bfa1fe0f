import { TABS, type Tab } from '../core/link/panels.ts'
import { Tabs } from '../kit/Tabs.tsx'
import { useWords } from '../kit/useWords.ts'
import { Part } from '../page/parts/lazyPart.tsx'
import { useActions, useApp } from '../page/useStore.ts'
import { SHEET_HEIGHTS } from '../state/store.ts'
import styles from './Explorer.module.css'
import { PANEL_PARTS } from './panels.tsx'

/** The panel beside the map; on a phone a sheet over its lower part, with three heights. */
export function ExplorerPanel({ onWide }: { onWide: (wide: boolean) => void }) {
  const panel = useApp((app) => app.state.panel)
  const actions = useActions()
  const height = useApp((app) => app.sheet)
  const next = SHEET_HEIGHTS[(SHEET_HEIGHTS.indexOf(height) + 1) % SHEET_HEIGHTS.length]!
  const shown: Tab = panel === 'none' ? 'incidents' : panel
  const Shown = PANEL_PARTS[shown]
  const words = useWords()
  return (
    <aside className={styles.panel} aria-label={words.page.panel} data-height={height} id="panel">
      <button
        type="button"
        className={styles.handle}
        aria-label={words.page.panelHeight({ height, next })}
        onClick={() => actions.setSheet(next)}
      />
      <Tabs
        id="panel-tabs"
        label={words.page.panels}
        tabs={(Object.keys(TABS) as Tab[]).map((value) => ({ value, label: words.panels[value] }))}
        value={shown}
        onChange={actions.openPanel}
      >
        <Part key={shown}>
          <Shown onWide={onWide} />
        </Part>
      </Tabs>
    </aside>
  )
}
