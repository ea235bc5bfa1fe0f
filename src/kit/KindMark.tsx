import type { Kind } from '../core/record/incident.ts'
import { markOf, markPaths, possiblePaths } from '../plate/marks.ts'
import styles from './KindMark.module.css'

/**
 * The mark of a kind as the map draws it: the shape tells the kind, the colour only helps; hollow with a halo for what is only
 * possible. Hidden from screen readers.
 */
export function KindMark(props: { kind: Kind; possible?: boolean; size?: number }) {
  const { kind, possible = false, size = 16 } = props
  const { shape, colour } = markOf(kind)
  return (
    <svg
      viewBox="-8 -8 16 16"
      width={size}
      height={size}
      className={styles.mark}
      data-tone={colour}
      aria-hidden="true"
    >
      {(possible ? possiblePaths : markPaths)(shape).map(({ d, line, dash }) =>
        line === null ? (
          <path key={d} d={d} className={styles.solid} />
        ) : (
          <path key={d} d={d} className={styles.line} strokeWidth={line} strokeDasharray={dash} />
        ),
      )}
    </svg>
  )
}
