import { textAt } from '../core/columns.ts'
import { formatDate, formatDay } from '../core/dates.ts'
import { isInWindow } from '../core/window.ts'
import { useActions } from '../ui/useStore.ts'
import { useShown } from '../ui/useView.ts'
import styles from './Lines.module.css'

/** As many as are read by people who have no map. */
const MOST_LINES = 500

/** What the map would show, as a list: for those whose browser draws no map. */
export function Lines() {
  const { view, dataset, names } = useShown()
  const actions = useActions()
  const { columns, filtered, range, window, state } = view
  const rows = [...filtered.subarray(range.lo, range.hi)].filter((row) =>
    isInWindow(columns, row, window, state.certain),
  )
  return (
    <ol className={styles.lines} aria-label="Incidents shown">
      {rows.slice(-MOST_LINES).map((row) => {
        const feature = dataset.feature(row)
        return (
          <li key={row}>
            <button type="button" className={styles.line} onClick={() => actions.select(row)}>
              <span className={styles.date}>
                {feature ? formatDate(feature, names.lang) : formatDay(columns.start[row]!, names.lang)}
              </span>
              <span className={styles.title}>{textAt(columns.title, row)}</span>
              <span className={styles.place}>{textAt(columns.placeName, row)}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
