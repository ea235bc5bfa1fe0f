import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWholeWords } from '../../kit/useWholeWords.ts'

/** What a presenter needs to know of where the story is. */
export interface Talk {
  readonly chapter: number
  readonly of: number
  readonly text: string
  readonly notes: string | null
  /** Title of the next chapter; null at the last one. */
  readonly next: string | null
}

/**
 * The presenter's notes in a window of their own: number, clock, notes, whole text, what comes next. They are a part of this
 * page that is shown there, so that the two can't differ; keys pressed there lead the story too.
 */
export function Notes(props: {
  talk: Talk
  into: Window
  onKey: (event: KeyboardEvent) => void
  onClosed: () => void
}) {
  const { talk, into, onKey, onClosed } = props
  const { story: words, lang } = useWholeWords()
  const [seconds, setSeconds] = useState(0)

  useEffect(() => {
    const begun = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - begun) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  const press = useEffectEvent(onKey)
  const closed = useEffectEvent(onClosed)
  useEffect(() => {
    into.document.title = words.present.notes
    into.document.documentElement.lang = lang
  }, [into, words, lang])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    const end = () => closed()
    into.addEventListener('keydown', hear)
    into.addEventListener('pagehide', end)
    return () => {
      into.removeEventListener('keydown', hear)
      into.removeEventListener('pagehide', end)
      into.close()
    }
  }, [into])

  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  const { chapter, of, text, notes, next } = talk
  // The window has no style sheet, and the policy of the page lets it have none.
  return createPortal(
    <main style={{ font: '18px/1.5 system-ui, sans-serif', margin: '24px', maxInlineSize: '60ch' }}>
      <p style={{ display: 'flex', justifyContent: 'space-between', fontWeight: 600 }}>
        <span>{words.chapterOf({ chapter, of })}</span>
        <span>{words.present.since({ clock })}</span>
      </p>
      <p style={{ fontSize: '24px' }} dir="auto">
        {notes ?? words.present.noNotes}
      </p>
      <p dir="auto">{text}</p>
      {next && (
        <p style={{ fontWeight: 600 }} dir="auto">
          {words.present.nextChapter({ title: next })}
        </p>
      )}
    </main>,
    into.document.body,
  )
}
