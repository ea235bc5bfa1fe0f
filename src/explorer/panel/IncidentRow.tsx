import { memo } from 'react'
import { incidentWords } from '../../ui/incident-words.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { useData } from '../../ui/useView.ts'
import styles from './IncidentRow.module.css'

interface IncidentRowProps {
  readonly index: number
  readonly selected: boolean
  /** Whether Tab stops here: one row of a list does. */
  readonly stop: boolean
  readonly onSelect: (index: number) => void
  readonly onHover: (indices: readonly number[]) => void
}

export const IncidentRow = memo(function IncidentRow(props: IncidentRowProps) {
  const { index, selected, stop, onSelect, onHover } = props
  const { dataset, names } = useData()
  const { title, place, date, kind, figure } = incidentWords(dataset, index, names)
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={selected}
      tabIndex={stop ? 0 : -1}
      onClick={() => onSelect(index)}
      onMouseEnter={() => onHover([index])}
      onMouseLeave={() => onHover([])}
      onFocus={() => onHover([index])}
      onBlur={() => onHover([])}
    >
      <KindMark kind={kind} />
      <span className={styles.title}>
        <strong dir="auto">{title}</strong>
        <span dir="auto">{place}</span>
      </span>
      <span className={styles.when}>{date}</span>
      {figure && <span className={styles.figure}>{figure}</span>}
    </button>
  )
})
