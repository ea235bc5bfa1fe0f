import { useRef } from 'react'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { formatDay } from '../../words/dates.ts'
import { useLive } from '../useLive.ts'
import styles from './Present.module.css'

/** How far the time of the data has come, as a thin line. */
export function ThinTime() {
  const words = useWholeWords()
  const bar = useRef<HTMLDivElement>(null)
  const passed = useRef<HTMLDivElement>(null)
  useLive(({ at, extent, period }) => {
    const [from, to] = [Math.min(extent.from, period.from), Math.max(extent.to, period.to)]
    const share = to > from ? (at - from) / (to - from) : 1
    if (passed.current) passed.current.style.inlineSize = `${(100 * share).toFixed(2)}%`
    bar.current?.setAttribute('aria-label', words.story.present.time({ day: formatDay(at, words.lang) }))
  })
  return (
    <div className={styles.time} ref={bar} role="img">
      <div className={styles.passed} ref={passed} />
    </div>
  )
}
