import { useState } from 'react'
import { flushSync } from 'react-dom'
import { printLink } from '../core/permalink.ts'
import { type SentenceControl, sentence } from '../core/sentence.ts'
import type { Panel, Theme } from '../core/state.ts'
import type { Player } from '../state/player.ts'
import { Button } from '../ui/Button.tsx'
import { EmbedButton } from '../ui/EmbedButton.tsx'
import { MapStage } from '../ui/MapStage.tsx'
import { Narrator } from '../ui/Narrator.tsx'
import { SentenceLine } from '../ui/SentenceLine.tsx'
import { PlayerTimeBar } from '../ui/time/PlayerTimeBar.tsx'
import { useFacts } from '../ui/useFacts.ts'
import { useActions, useApp } from '../ui/useStore.ts'
import { useShown } from '../ui/useView.ts'
import styles from './Explorer.module.css'
import { ExplorerPanel } from './ExplorerPanel.tsx'

const NEXT_THEME: { readonly [T in Theme]: Theme } = { auto: 'light', light: 'dark', dark: 'auto' }
const THEME_WORDS: { readonly [T in Theme]: string } = { auto: 'as the system', light: 'light', dark: 'dark' }

/** The page for viewers and analysts: sentence, panel, map, time. */
export function Explorer({ player }: { player: Player }) {
  const { dataset } = useShown()
  const facts = useFacts()
  const actions = useActions()
  const panel = useApp((app) => app.state.panel)
  const theme = useApp((app) => app.state.theme)
  const state = useApp((app) => app.state)
  const [wide, setWide] = useState(false)

  async function copyLink() {
    const search = printLink(state)
    const address = `${location.origin}${location.pathname}${search ? `?${search}` : ''}`
    try {
      await navigator.clipboard.writeText(address)
      actions.notify('The link to this view is copied.')
    } catch {
      actions.notify(`The browser does not let the page copy. The link: ${address}`)
    }
  }

  return (
    <div className={styles.page} data-panel={panel} data-wide={wide}>
      <nav className={styles.skip} aria-label="Skip">
        <a href="#panel">Skip to the incidents</a>
        <a href="#time">Skip to the time bar</a>
      </nav>
      <header className={styles.head}>
        <div className={styles.brand}>
          <h1>Reachmap</h1>
          <p>{dataset.info.title}</p>
        </div>
        <div className={styles.says}>
          <SentenceLine sentence={sentence(facts)} onControl={openControl} />
        </div>
        <div className={styles.actions}>
          <Button icon="link" onClick={copyLink}>
            Copy link
          </Button>
          <EmbedButton />
          <Button
            icon="theme"
            aria-label={`Theme: ${THEME_WORDS[theme]}. Change to ${THEME_WORDS[NEXT_THEME[theme]]}.`}
            title={`Theme: ${THEME_WORDS[theme]}`}
            onClick={() => actions.set({ theme: NEXT_THEME[theme] })}
          />
        </div>
      </header>
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

function openControl(control: SentenceControl) {
  if (control === 'q') {
    // The field is there to be focused only once its panel is.
    flushSync(() => choose('incidents'))
    return document.querySelector<HTMLElement>('input[type="search"]')?.focus()
  }
  if (control === 'period' || control === 'mode' || control === 'certain') {
    const button = document.querySelector<HTMLElement>('[aria-controls="time-settings"]')
    if (button?.getAttribute('aria-expanded') === 'false') button.click()
    return button?.focus()
  }
  choose(control === 'base' ? 'reach' : 'filters')
}

/** As a click on the tab does it, which on a phone also raises the sheet. */
function choose(panel: Panel) {
  document.querySelector<HTMLElement>(`#panel-tabs-tab-${panel}`)?.click()
}
