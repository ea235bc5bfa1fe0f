import { flushSync } from 'react-dom'
import { type SentenceControl, sentence } from '../core/sentence.ts'
import type { Panel, Theme } from '../core/state.ts'
import { Button } from '../ui/Button.tsx'
import { EmbedButton } from '../ui/EmbedButton.tsx'
import { SentenceLine } from '../ui/SentenceLine.tsx'
import { useFacts } from '../ui/useFacts.ts'
import { useActions, useApp } from '../ui/useStore.ts'
import { useData } from '../ui/useView.ts'
import styles from './Explorer.module.css'

const NEXT_THEME: { readonly [T in Theme]: Theme } = { auto: 'light', light: 'dark', dark: 'auto' }
const THEME_WORDS: { readonly [T in Theme]: string } = { auto: 'as the system', light: 'light', dark: 'dark' }

/** The name of the dataset, the sentence that says what is shown, and what can be done with the view. */
export function ExplorerHead({ onLink }: { onLink: () => void }) {
  const { dataset } = useData()
  const actions = useActions()
  const theme = useApp((app) => app.state.theme)
  return (
    <header className={styles.head}>
      <div className={styles.brand}>
        <h1>Reachmap</h1>
        <p>{dataset.info.title}</p>
      </div>
      <div className={styles.says}>
        <Saying />
      </div>
      <div className={styles.actions}>
        <Button icon="link" onClick={onLink}>
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
  )
}

/** A part of its own: the clock changes nothing else of the head. */
function Saying() {
  return <SentenceLine sentence={sentence(useFacts())} onControl={openControl} />
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
