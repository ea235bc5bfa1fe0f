import { memo } from 'react'
import { Button } from '../kit/Button.tsx'
import { useWords } from '../kit/useWords.ts'
import { messageWords } from '../words/message-words.ts'
import styles from './Notices.module.css'
import { useActions, useApp } from './useStore.ts'

/** Lines for the reader, newest last, each until it is closed. `Status` says them. */
export const Notices = memo(function Notices() {
  const all = useApp((app) => app.notices)
  const shown = useApp((app) => app.shown)
  const notices = all.filter(({ about }) => about === null || about === shown)
  const actions = useActions()
  const words = useWords()
  return (
    <section className={styles.notices} data-passing aria-label={words.page.notices}>
      {notices.map((notice) => (
        <p key={notice.id} className={styles.notice} data-tone={notice.tone}>
          <span>{messageWords(notice.message, words)}</span>
          {notice.again && (
            <Button
              onClick={() => {
                actions.closeNotice(notice.id)
                notice.again?.()
              }}
            >
              {notice.message.code === 'otherVersion' ? words.page.showThem : words.failures.tryAgain}
            </Button>
          )}
          <Button
            look="plain"
            icon="close"
            aria-label={words.page.closeNotice}
            onClick={() => actions.closeNotice(notice.id)}
          />
        </p>
      ))}
    </section>
  )
})
