import { memo } from 'react'
import { Button } from './Button.tsx'
import styles from './Notices.module.css'
import { useActions, useApp } from './useStore.ts'

/** Lines for the reader, newest last, each until it is closed. Problems are said at once, the rest when there is a pause. */
export const Notices = memo(function Notices() {
  const notices = useApp((app) => app.notices)
  const actions = useActions()
  return (
    <div className={styles.notices} role="status" aria-label="Notices">
      {notices.map((notice) => (
        <p key={notice.id} className={styles.notice} data-tone={notice.tone}>
          <span>{notice.words}</span>
          <Button
            look="plain"
            icon="close"
            aria-label="Close notice"
            onClick={() => actions.closeNotice(notice.id)}
          />
        </p>
      ))}
    </div>
  )
})
