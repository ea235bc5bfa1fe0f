import { useWords } from '../../kit/useWords.ts'
import styles from './Stamp.module.css'

/** The period of one of two maps, where a single map has its date. */
export function PeriodStamp(props: { which: 'first' | 'second'; period: string; under: string }) {
  const { which, period, under } = props
  const { map } = useWords()
  return (
    <div className={styles.stamp} data-testid={`stamp-${which}`} data-over-map>
      <p className={styles.which}>{map.periods[which]}</p>
      <p className={styles.period}>{period}</p>
      <p className={styles.under}>{under}</p>
    </div>
  )
}
