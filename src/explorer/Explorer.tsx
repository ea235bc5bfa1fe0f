import { useCallback, useState } from 'react'
import { printLink } from '../core/permalink.ts'
import type { Player } from '../state/player.ts'
import { MapStage } from '../ui/MapStage.tsx'
import { Narrator } from '../ui/Narrator.tsx'
import { PlayerTimeBar } from '../ui/time/PlayerTimeBar.tsx'
import { useApp, usePage } from '../ui/useStore.ts'
import styles from './Explorer.module.css'
import { ExplorerHead } from './ExplorerHead.tsx'
import { ExplorerPanel } from './ExplorerPanel.tsx'

/**
 * The page for viewers and analysts: sentence, panel, map, time. What the clock changes is read by the parts themselves, so
 * that a step renders only them.
 */
export function Explorer({ player }: { player: Player }) {
  const { store, actions } = usePage()
  const panel = useApp((app) => app.state.panel)
  const [wide, setWide] = useState(false)

  const copyLink = useCallback(async () => {
    const search = printLink(store.getState().state)
    const address = `${location.origin}${location.pathname}${search ? `?${search}` : ''}`
    try {
      await navigator.clipboard.writeText(address)
      actions.notify('The link to this view is copied.')
    } catch {
      actions.notify(`The browser does not let the page copy. The link: ${address}`)
    }
  }, [store, actions])

  return (
    <div className={styles.page} data-panel={panel} data-wide={wide}>
      <nav className={styles.skip} aria-label="Skip">
        <a href="#panel">Skip to the incidents</a>
        <a href="#time">Skip to the time bar</a>
      </nav>
      <ExplorerHead onLink={copyLink} />
      <ExplorerPanel onWide={setWide} />
      <main className={styles.map} aria-label="Map">
        <MapStage onLink={copyLink} />
      </main>
      <div className={styles.time}>
        <PlayerTimeBar player={player} />
      </div>
      <Narrator />
    </div>
  )
}
