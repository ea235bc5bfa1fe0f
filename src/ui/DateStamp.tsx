import styles from './DateStamp.module.css'

/** The date on the map, so that no picture of it is undated, with what the window is under it. */
export function DateStamp({ date, under }: { date: string; under: string }) {
  return (
    <div className={styles.stamp} data-testid="date-stamp">
      <p className={styles.date}>{date}</p>
      <p className={styles.under}>{under}</p>
    </div>
  )
}
