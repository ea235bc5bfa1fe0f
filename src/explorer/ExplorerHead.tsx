import { useCallback } from 'react'
import type { Theme } from '../core/link/state.ts'
import { Button } from '../kit/Button.tsx'
import { useWords } from '../kit/useWords.ts'
import { lazyPart } from '../page/parts/lazyPart.tsx'
import { SentenceLine } from '../page/SentenceLine.tsx'
import { useFactsOf } from '../page/useFacts.ts'
import { useShownNow } from '../page/useShownNow.ts'
import { useActions, useApp } from '../page/useStore.ts'
import { useData } from '../page/useView.ts'
import type { Actions } from '../state/actions.ts'
import { sentence } from '../words/sentence.ts'
import type { SentenceControl } from '../words/sentence-parts.ts'
import styles from './ExplorerHead.module.css'
import { OwnDataButton } from './own-data/OwnData.tsx'
import { StoriesButton } from './stories/StoriesButton.tsx'
import { TakeButton } from './take/TakeButton.tsx'
import { Whose } from './Whose.tsx'

const ReadingLine = lazyPart(() =>
  import('./own-data/ReadingLine.tsx').then(({ ReadingLine }) => ReadingLine),
)

const NEXT_THEME: { readonly [T in Theme]: Theme } = { auto: 'light', light: 'dark', dark: 'auto' }

/** The dataset's title, the sentence that says what is shown, and what can be done with the view. */
export function ExplorerHead({ onLink }: { onLink: () => void }) {
  const { dataset } = useData()
  return (
    <header className={styles.head}>
      <h1 className={styles.title} dir="auto">
        {dataset.info.title}
      </h1>
      <div className={styles.says}>
        <Saying />
      </div>
      <div className={styles.whose}>
        <Whose />
        {dataset.info.reading && <ReadingLine />}
      </div>
      <ActionBar onLink={onLink} />
    </header>
  )
}

/** The tool's name, and what can be done with the view: a row of buttons, or where there is no room for it one that opens them. */
function ActionBar({ onLink }: { onLink: () => void }) {
  const actions = useActions()
  const theme = useApp((app) => app.state.theme)
  const next = NEXT_THEME[theme]
  const { page } = useWords()
  return (
    <div className={styles.bar}>
      <p className={styles.tool}>Reachmap</p>
      <Button look="plain" icon="menu" className={styles.menu} popoverTarget="view-actions">
        {page.menu}
      </Button>
      <div id="view-actions" popover="auto" className={styles.actions}>
        <Button icon="link" onClick={onLink} popoverTarget="view-actions" popoverTargetAction="hide">
          {page.copyLink}
        </Button>
        <OwnDataButton />
        <StoriesButton />
        <TakeButton />
        <Button
          icon="theme"
          aria-label={page.changeTheme({ theme, next })}
          title={page.theme({ theme })}
          onClick={() => actions.set({ theme: next })}
        >
          {/* In a row its sign is enough. */}
          <span className={styles.inMenu}>{page.theme({ theme })}</span>
        </Button>
      </div>
    </div>
  )
}

/** A part of its own: the clock changes nothing else of the head. */
function Saying() {
  const actions = useActions()
  const { dataset } = useData()
  const hasGroup = dataset.info.group !== null
  const open = useCallback(
    (control: SentenceControl) => openControl(actions, control, hasGroup),
    [actions, hasGroup],
  )
  return <SentenceLine sentence={sentence(useFactsOf(useShownNow()))} onControl={open} />
}

/** Leads to where a part of the sentence is changed. */
function openControl(actions: Actions, control: SentenceControl, hasGroup: boolean) {
  if (control === 'actor' && hasGroup) return actions.goTo('whose')
  if (control === 'q') {
    actions.openPanel('incidents')
    actions.goTo('search')
  } else if (control === 'period' || control === 'mode' || control === 'certain')
    actions.goTo('time-settings')
  else actions.openPanel(control === 'base' ? 'reach' : 'filters')
}
