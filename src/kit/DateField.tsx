import { type Day, isoDay, parseDay } from '../core/time/day.ts'
import styles from './Field.module.css'

/** A day in the platform's own field; what is no day yet changes nothing. */
export function DateField({ label, day, onDay }: { label: string; day: Day; onDay: (day: Day) => void }) {
  return (
    <label>
      {label}
      <input
        className={styles.field}
        type="date"
        value={isoDay(day)}
        onChange={(event) => {
          const given = parseDay(event.currentTarget.value)
          if (given !== null) onDay(given)
        }}
      />
    </label>
  )
}
