import { useRef, useState } from 'react'
import { useWords } from '../../kit/useWords.ts'
import { formatDay } from '../../words/dates.ts'
import { windowWords } from '../../words/view-words.ts'
import { useLive } from '../useLive.ts'
import { usePage } from '../useStore.ts'
import styles from './Stamp.module.css'
import { StayingLine } from './StayingLine.tsx'

/** The date on the map, so that no picture of it is undated, with what the window holds under it. */
export function DateStamp() {
  const words = useWords()
  const date = useRef<HTMLParagraphElement>(null)
  const under = useRef<HTMLParagraphElement>(null)
  useLive((view, { gap }) => {
    write(date.current, formatDay(view.at, words.lang))
    write(under.current, gap ? words.time.gap(gap.length) : windowWords(view, words))
  })
  // What a build renders stands before any step of the clock.
  const { store, view } = usePage()
  const [first] = useState(() => view(store.getState().state))
  return (
    <div className={styles.stamp} data-testid="date-stamp" data-over-map>
      <p className={styles.date} ref={date}>
        {first && formatDay(first.at, words.lang)}
      </p>
      <p className={styles.under} ref={under}>
        {first && windowWords(first, words)}
      </p>
      <StayingLine />
    </div>
  )
}

function write(element: HTMLElement | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words
}
