import { useCallback, useState } from 'react'
import { printLink } from '../core/link/permalink.ts'
import { isOwnFile } from '../core/table/dataset.ts'
import { providerOf } from '../core/table/terms.ts'
import { useWords } from '../kit/useWords.ts'
import { MapStage } from '../page/map/MapStage.tsx'
import { Printed } from '../page/print/Printed.tsx'
import { Status } from '../page/Status.tsx'
import { PresentPart, StoryPart } from '../page/story/StoryPart.ts'
import { PlayerTimeBar } from '../page/time/PlayerTimeBar.tsx'
import { useApp, usePage } from '../page/useStore.ts'
import type { Player } from '../state/player.ts'
import styles from './Explorer.module.css'
import { ExplorerHead } from './ExplorerHead.tsx'
import { ExplorerPanel } from './ExplorerPanel.tsx'
import { OwnData } from './own-data/OwnData.tsx'

/**
 * The page for viewers and analysts: sentence, panel, map, time. What the clock changes is read by the parts themselves, so
 * that a step renders only them.
 */
export function Explorer({ player }: { player: Player }) {
  const { store, actions } = usePage()
  const panel = useApp((app) => app.state.panel)
  const isTold = useApp((app) => app.state.story !== null)
  const presents = useApp((app) => app.state.present)
  const [wide, setWide] = useState(false)
  const words = useWords()

  const addressNow = useCallback(() => {
    const { state, dataset } = store.getState()
    const search = printLink(state, dataset?.info.group ?? null)
    return `${location.origin}${location.pathname}${search ? `?${search}` : ''}`
  }, [store])

  const copyLink = useCallback(async () => {
    const { dataset } = store.getState()
    if (dataset && isOwnFile(dataset.info))
      return actions.notify({
        code: 'linkWithoutData',
        name: dataset.info.title,
        provider: providerOf(dataset.info),
      })
    const address = addressNow()
    try {
      await navigator.clipboard.writeText(address)
      actions.notify({ code: 'linkCopied' })
    } catch {
      actions.notify({ code: 'copyRefused', address })
    }
  }, [store, actions, addressNow])

  if (presents)
    return (
      <>
        <PresentPart player={player} />
        <Printed address={addressNow} />
      </>
    )
  return (
    <OwnData>
      <div className={styles.page} data-panel={isTold ? 'story' : panel} data-wide={wide && !isTold}>
        <nav className={styles.skip} aria-label={words.page.skip}>
          <a href="#panel">{words.page.skipToPanel}</a>
          <a href="#time">{words.page.skipToTime}</a>
        </nav>
        <ExplorerHead onLink={copyLink} />
        <main className={styles.map} aria-label={words.map.title}>
          <MapStage onLink={copyLink} />
        </main>
        <div className={styles.time}>
          <PlayerTimeBar player={player} />
        </div>
        {/* Where all stands below each other it is the last, and so it is read. */}
        {isTold ? (
          <aside className={styles.panel} data-height="story" id="panel">
            <StoryPart player={player} />
          </aside>
        ) : (
          <ExplorerPanel onWide={setWide} />
        )}
        <Status />
      </div>
      <Printed address={addressNow} />
    </OwnData>
  )
}
