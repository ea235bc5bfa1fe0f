import type { DayInterval } from '../../core/time/interval.ts'
import styles from './HighlightMarks.module.css'
import type { TimeScale } from './scale.ts'

const HEIGHT = 12

/** When the highlighted incidents happened: a pin for each at the top of the histogram, under a bar where it took longer. */
export function HighlightMarks({
  scale,
  intervals,
}: {
  scale: TimeScale
  intervals: readonly DayInterval[]
}) {
  return (
    <svg className={styles.marks} width={scale.width} height={HEIGHT} aria-hidden="true">
      {intervals.map(({ from, to }, i) => {
        const [left, right] = [scale.x(from), scale.x(to + 1)]
        const bar = `M${left} 0H${right}V2H${left}Z`
        const pin = `M${(left + right) / 2} 11l-4 -7l4 -4l4 4Z`
        // biome-ignore lint/suspicious/noArrayIndexKey: several can have the same days
        return <path key={i} d={`${bar}${pin}`} />
      })}
    </svg>
  )
}
