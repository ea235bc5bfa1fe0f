import { type Mark as Drawn, markPaths, possiblePaths } from '../plate/marks.ts'
import styles from './Mark.module.css'

/**
 * A mark as the map draws it: its shape tells, its colour only helps; hollow with a halo for what is only possible. Hidden
 * from screen readers.
 */
export function Mark(props: { mark: Drawn; possible?: boolean; size?: number }) {
  const { mark, possible = false, size = 16 } = props
  return (
    <svg
      viewBox="-8 -8 16 16"
      width={size}
      height={size}
      className={styles.mark}
      data-tone={mark.colour}
      aria-hidden="true"
    >
      {(possible ? possiblePaths : markPaths)(mark.shape).map(({ d, line, dash }) =>
        line === null ? (
          <path key={d} d={d} className={styles.solid} />
        ) : (
          <path key={d} d={d} className={styles.line} strokeWidth={line} strokeDasharray={dash} />
        ),
      )}
    </svg>
  )
}
