import { useRef } from 'react'
import { scopeOf } from '../../core/question.ts'
import { whenAnswered } from '../../source/source.ts'
import type { Staying } from '../../state/store.ts'
import { NARRATING } from '../narrating-chunk.ts'
import { useLoading } from '../parts/lazyPart.tsx'
import { useLive } from '../useLive.ts'
import { useApp } from '../useStore.ts'
import { useData } from '../useView.ts'
import styles from './Stamp.module.css'

/**
 * A line about the incident that a run stays with: how many were killed, where, what, by whom, as the documents say. It is
 * written past React; the narration says the same to a screen reader.
 */
export function StayingLine() {
  const { dataset, names } = useData()
  const lead = useRef<HTMLElement>(null)
  const rest = useRef<HTMLSpanElement>(null)
  const shown = useRef<Staying | null>(null)
  const playing = useApp((app) => app.playing)
  const { value: words } = useLoading(NARRATING, playing)
  function write(first: string, second: string) {
    if (lead.current) lead.current.textContent = first
    if (rest.current) rest.current.textContent = second
  }

  useLive((view, { staying }) => {
    const told = words && staying?.told ? staying : null
    if (shown.current === told) return
    shown.current = told
    if (!told || !words) return write('', '')
    const { index, reasons } = told.moment
    const scope = scopeOf(view.state, view.window)
    whenAnswered(dataset, { ask: 'incident', index, scope }, (answer) => {
      if (!answer || shown.current !== told) return
      const line = words.staying(answer, reasons, names)
      write(line.lead, line.rest)
    })
  })
  return (
    <p className={styles.staying} aria-hidden="true" dir="auto" data-testid="staying">
      <strong ref={lead} />
      <span ref={rest} />
    </p>
  )
}
