import { useRef } from 'react'
import { formatDay } from '../core/dates.ts'
import type { View } from '../core/view.ts'
import styles from './DateStamp.module.css'
import { useLive } from './useLive.ts'
import { useShown } from './useView.ts'

/** The date on the map, so that no picture of it is undated, with what the window holds under it. */
export function DateStamp() {
  const { lang } = useShown().names
  const date = useRef<HTMLParagraphElement>(null)
  const under = useRef<HTMLParagraphElement>(null)
  useLive((view, { gap }) => {
    write(date.current, formatDay(view.at, lang))
    write(under.current, gap ?? windowWords(view))
  })
  return (
    <div className={styles.stamp} data-testid="date-stamp">
      <p className={styles.date} ref={date} />
      <p className={styles.under} ref={under} />
    </div>
  )
}

/** What the window holds: "12 of 26 in the window". */
export function windowWords({ state, shown, filtered }: View): string {
  const what = { cumulative: 'so far', window: 'in the window', instant: 'at this step' }[state.mode]
  return `${shown} of ${filtered.length} ${what}`
}

function write(element: HTMLElement | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words
}
