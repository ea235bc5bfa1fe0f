import type { ScreenPoint } from '../map/map-props.ts'
import { incidentWords } from './incident-words.ts'
import styles from './MapTip.module.css'
import { useData } from './useView.ts'

const MOST = 4

/** What lies under the pointer, beside it. Hidden from screen readers: the list and the card say the same. */
export function MapTip({ point, indices }: { point: ScreenPoint; indices: readonly number[] }) {
  const { dataset, names } = useData()
  const rest = indices.length - MOST
  return (
    <div
      className={styles.tip}
      style={{ insetInlineStart: point.x, insetBlockStart: point.y }}
      aria-hidden="true"
    >
      {indices.slice(0, MOST).map((index) => {
        const { title, place, date } = incidentWords(dataset, index, names)
        return (
          <p key={index} dir="auto">
            <strong>{title}</strong>
            <span>
              {place} · {date}
            </span>
          </p>
        )
      })}
      {rest > 0 && <p>and {rest} more</p>}
    </div>
  )
}
