import { memo } from 'react'
import type { IncidentRecord } from '../../core/answer.ts'
import { When } from '../../kit/When.tsx'
import { IncidentMark } from '../../page/IncidentMark.tsx'
import { useData } from '../../page/useView.ts'
import { incidentWords } from '../../words/incident-words.ts'
import styles from './IncidentRow.module.css'

interface IncidentRowProps {
  readonly record: IncidentRecord
  /** Whether it is shown only because it may lie in this time. */
  readonly possible: boolean
  readonly selected: boolean
  /** Whether Tab stops here: one row of a list does. */
  readonly stop: boolean
  readonly onSelect: (index: number) => void
  readonly onHover: (indices: readonly number[]) => void
}

export const IncidentRow = memo(function IncidentRow(props: IncidentRowProps) {
  const { record, possible, selected, stop, onSelect, onHover } = props
  const { names } = useData()
  const { index } = record
  const { title, place, date, figure } = incidentWords(record, names)
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
      <IncidentMark of={record} possible={possible} />
      <span className={styles.title}>
        <strong dir="auto">{title}</strong>
        <span dir="auto">{place}</span>
      </span>
      <span className={styles.when}>
        <When date={date} possible={possible} />
      </span>
      {(figure || record.differs) && (
        <span className={styles.figure}>
          {figure}
          {record.differs && <small>{names.words.incidents.differs}</small>}
        </span>
      )}
    </button>
  )
})
