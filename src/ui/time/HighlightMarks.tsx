import type { DayInterval } from '../../core/interval.ts'
import styles from './HighlightMarks.module.css'
import type { TimeScale } from './scale.ts'

const HEIGHT = 10

/** When the highlighted incidents happened: a pin for each at the top of the histogram, wider where it took longer. */
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
        const width = Math.max(3, scale.x(to + 1) - scale.x(from))
        const x = (scale.x(from) + scale.x(to + 1)) / 2 - width / 2
        // biome-ignore lint/suspicious/noArrayIndexKey: several can have the same days
        return <path key={i} d={`M${x} 0h${width}v${HEIGHT - 4}l${-width / 2} 4l${-width / 2} -4Z`} />
      })}
    </svg>
  )
}
