import { useStore } from 'zustand'
import { Button } from '../kit/Button.tsx'
import type { Names } from '../words/names.ts'
import { wholeOf } from '../words/whole.ts'
import styles from './StorePage.module.css'
import type { Session } from './session.ts'
import type { Taken, Taking } from './taking.ts'
import { useStored } from './useStored.ts'

/** What a reader can have beyond an archive's files: the numbers of all incidents in the tab, how many bytes they are, and how far they have come. */
export function NumbersLine(props: { session: Session; taking: Taking; names: Names }) {
  const { session, taking, names } = props
  const { tab: words } = wholeOf(names.words).store
  const { count, archive } = useStored(session, ({ store }) => store)!
  const taken = useStore(taking.page)
  const bytes = archive?.numbers?.bytes
  if (bytes === undefined && taken.is !== 'here') return null
  const isLoading = taken.is === 'loading'
  return (
    <div className={styles.numbers}>
      {isLoading && <progress aria-label={words.title} max={count} value={taken.incidents} />}
      {isLoading && <span>{words.loading({ incidents: taken.incidents, of: count })}</span>}
      {taken.is === 'offered' && <span>{words.offer({ incidents: count, bytes: bytes! })}</span>}
      <span role="status">{saidOf(taken, names)}</span>
      {/* One button: what has the focus keeps it. */}
      <Button onClick={() => (isLoading || taken.is === 'here' ? taking.end() : void taking.start())}>
        {BUTTONS[taken.is](words)}
      </Button>
    </div>
  )
}

type Words = ReturnType<typeof wholeOf>['store']['tab']

const BUTTONS: { readonly [Is in Taken['is']]: (words: Words) => string } = {
  offered: ({ load }) => load,
  loading: ({ cancel }) => cancel,
  failed: ({ again }) => again,
  lost: ({ load }) => load,
  here: ({ drop }) => drop,
}

/** What is told when it comes to that: steps in between are seen, and not said. */
function saidOf(taken: Taken, names: Names): string {
  const { store: words } = wholeOf(names.words)
  if (taken.is === 'failed') return `${words.tab.failed} ${words.why(taken.trouble)}`
  if (taken.is === 'lost') return words.tab.lost
  return taken.is === 'here' ? words.tab.here : ''
}
