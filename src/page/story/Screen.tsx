import { type ReactNode, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { MapStage } from '../map/MapStage.tsx'
import { Status } from '../Status.tsx'
import { useActions } from '../useStore.ts'
import { useSaid } from '../useVoice.ts'
import { Notes, type Talk } from './Notes.tsx'
import styles from './Present.module.css'
import { Refused, type RefusedThing } from './Refused.tsx'
import { ThinTime } from './ThinTime.tsx'
import { type Lead, useRemote } from './useRemote.ts'
import { useSwipe } from './useSwipe.ts'

/** What a room sees, led by keys, buttons and swipes. Nothing of it takes the focus by itself. */
export function Screen(props: {
  title: string
  line: string
  lead: Lead
  talk?: Talk
  live?: boolean
  standIn?: ReactNode
  framed?: boolean
}) {
  const { title, line, lead, talk, live = true, framed = false } = props
  const actions = useActions()
  const { story: words, map } = useWholeWords()
  const [blank, setBlank] = useState(false)
  const [notes, setNotes] = useState<Window | null>(null)
  const [refused, setRefused] = useState<RefusedThing | null>(null)
  const swipe = useSwipe(lead.next, lead.back)
  // A line that follows the clock is told by its steps.
  useSaid(talk ? line : '', 'line')

  const onKey = useRemote(!framed, {
    ...lead,
    blank: () => setBlank((now) => !now),
    notes() {
      const opened = window.open('', 'reachmap-notes', 'width=560,height=640')
      if (opened) setNotes(opened)
      setRefused(opened ? null : 'notes')
    },
    fullScreenRefused: () => setRefused('fullScreen'),
    leave() {
      if (blank) setBlank(false)
      else actions.set({ present: false })
    },
  })

  return (
    <div className={styles.screen} data-story={talk !== undefined} {...swipe}>
      <header className={styles.head}>
        <h1 dir="auto">{title}</h1>
      </header>
      <main className={styles.map} aria-label={map.title}>
        <MapStage live={live} standIn={props.standIn} legend={false} controls={false} />
        {refused && <Refused what={refused} onClose={() => setRefused(null)} />}
      </main>
      <div className={styles.foot}>
        <p className={styles.line} dir="auto">
          {line}
        </p>
        <Button
          look="plain"
          icon="previous"
          className={styles.step}
          aria-label={words.back}
          onClick={lead.back}
        />
        <Button
          look="plain"
          icon="next"
          className={styles.step}
          aria-label={words.next}
          onClick={lead.next}
        />
      </div>
      <ThinTime />
      {blank && (
        <button
          type="button"
          className={styles.blank}
          aria-label={words.present.blank}
          onClick={() => setBlank(false)}
        />
      )}
      {notes && talk && <Notes talk={talk} into={notes} onKey={onKey} onClosed={() => setNotes(null)} />}
      <Status escapes={false} />
    </div>
  )
}
