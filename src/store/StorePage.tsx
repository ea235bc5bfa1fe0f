import { useEffect, useRef, useState } from 'react'
import type { Theme } from '../core/link/state.ts'
import { Button } from '../kit/Button.tsx'
import { Part } from '../page/parts/lazyPart.tsx'
import type { Names } from '../words/names.ts'
import { sentence } from '../words/sentence.ts'
import { wholeOf } from '../words/whole.ts'
import type { Door } from './door.ts'
import { factsOf } from './facts.ts'
import type { Measuring } from './measuring.ts'
import { NumbersLine } from './NumbersLine.tsx'
import { StoreCard } from './StoreCard.tsx'
import { FromLine, MissingLine } from './StoreLines.tsx'
import { StoreMap } from './StoreMap.tsx'
import styles from './StorePage.module.css'
import { StorePanel } from './StorePanel.tsx'
import { StoreTime } from './StoreTime.tsx'
import type { Session } from './session.ts'
import { squareAt } from './square-at.ts'
import type { Taking } from './taking.ts'
import { useStored, useTicks } from './useStored.ts'
import { write } from './write.ts'

const NEXT_THEME: { readonly [T in Theme]: Theme } = { auto: 'light', light: 'dark', dark: 'auto' }
const NOTHING: readonly number[] = []

/** The page of a store: very many incidents that stay on a server, played as squares. */
export function StorePage(props: {
  session: Session
  door: Door
  measuring: Measuring
  taking: Taking
  names: Names
}) {
  const { session, door, measuring, taking, names } = props
  const words = wholeOf(names.words)
  const store = useStored(session, ({ store }) => store)
  const theme = useStored(session, ({ state }) => state.theme)
  const unanswered = useStored(session, (stored) => stored.unanswered)
  const rows = useStored(session, ({ seen }) => seen?.rows ?? null)
  const [opened, setOpened] = useState({ rows, incidents: NOTHING })
  useEffect(() => {
    const { documentElement } = document
    if (theme === 'auto') delete documentElement.dataset.theme
    else documentElement.dataset.theme = theme
  }, [theme])
  const next = NEXT_THEME[theme]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 dir="auto">{store?.info.title ?? 'Reachmap'}</h1>
        {store && <Saying session={session} names={names} />}
        <Button
          icon="theme"
          className={styles.theme}
          aria-label={words.page.changeTheme({ theme, next })}
          title={words.page.theme({ theme })}
          onClick={() => session.set({ theme: next })}
        />
        {store && <FromLine session={session} names={names} />}
        {store && <NumbersLine session={session} taking={taking} names={names} />}
        {!store && !unanswered && <p>{words.store.asking}</p>}
        <MissingLine session={session} names={names} />
      </header>
      {store && (
        <>
          <main className={styles.map}>
            <Part>
              <StoreMap
                session={session}
                names={names}
                onPlace={(position) => {
                  const square = squareAt(session.page.getState(), position)
                  if (!square || !door.isOpen) return
                  door.openSquare(square)
                  session.set({ panel: 'incidents' })
                }}
                onOpen={(incidents) => {
                  if (incidents.length === 1 && door.isOpen) {
                    const [record] = rows?.now({ ask: 'records', indices: incidents }) ?? []
                    if (record) door.openSingle(record)
                    return
                  }
                  setOpened({ rows: session.page.getState().seen?.rows ?? null, incidents })
                  if (incidents.length > 0) session.set({ panel: 'incidents' })
                }}
              />
            </Part>
          </main>
          <StorePanel
            session={session}
            door={door}
            measuring={measuring}
            names={names}
            opened={opened.rows === rows ? opened.incidents : NOTHING}
            onClose={() => setOpened({ rows, incidents: NOTHING })}
          />
          <StoreCard session={session} door={door} names={names} />
          <div className={styles.time}>
            <Part>
              <StoreTime session={session} names={names} />
            </Part>
          </div>
        </>
      )}
    </div>
  )
}

function Saying({ session, names }: { session: Session; names: Names }) {
  const said = useRef<HTMLParagraphElement>(null)
  useTicks(
    session,
    (stored) => {
      const facts = factsOf(stored, names)
      write(said.current, facts ? sentence(facts).text : wholeOf(names.words).store.asking)
    },
    250,
  )
  return <p data-testid="sentence" ref={said} />
}
