import { type CSSProperties, useEffect } from 'react'
import { When } from '../../kit/When.tsx'
import type { ScreenPoint } from '../../map/map-props.ts'
import { incidentWords } from '../../words/incident-words.ts'
import { useRecords } from '../useAnswer.ts'
import { usePossible } from '../usePossible.ts'
import { useData } from '../useView.ts'
import styles from './MapTip.module.css'

const MOST = 4
/** Room that a tip needs above the pointer, CSS pixels; else it stands below. */
const ABOVE_PX = 170

/**
 * What lies under the pointer, beside it; the pointer can be moved onto it, and it stays. Hidden from screen readers: the list and the
 * card say the same.
 */
export function MapTip(props: {
  point: ScreenPoint
  indices: readonly number[]
  /** Whether the pointer is on it. */
  onOver: (over: boolean) => void
  onClose: () => void
}) {
  const { point, indices, onClose } = props
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      onClose()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [onClose])
  const { names } = useData()
  const isPossible = usePossible()
  const records = useRecords(indices.slice(0, MOST))
  const rest = indices.length - MOST
  return (
    <div
      className={styles.tip}
      data-below={point.y < ABOVE_PX}
      style={{ '--x': `${point.x}px`, '--y': `${point.y}px` } as CSSProperties}
      aria-hidden="true"
      onPointerEnter={() => props.onOver(true)}
      onPointerLeave={() => props.onOver(false)}
    >
      {records.map((record) => {
        const { title, place, date } = incidentWords(record, names)
        return (
          <p key={record.index} dir="auto">
            <strong>{title}</strong>
            <span>
              {place} · <When date={date} possible={isPossible(record)} />
            </span>
          </p>
        )
      })}
      {rest > 0 && <p>{names.words.map.more({ n: rest })}</p>}
    </div>
  )
}
