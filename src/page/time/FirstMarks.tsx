import { memo } from 'react'
import type { Day } from '../../core/time/day.ts'
import styles from './FirstMarks.module.css'
import type { TimeScale } from './scale.ts'

/** A stop of "next first": the first incident in a country, or the farthest so far. */
export interface FirstMark {
  readonly day: Day
  readonly kind: 'country' | 'farthest'
  readonly words: string
}

/** Small marks where reach grew: a tick for a new country, a triangle for a new farthest incident. */
export const FirstMarks = memo(function FirstMarks({
  scale,
  marks,
}: {
  scale: TimeScale
  marks: readonly FirstMark[]
}) {
  return (
    <svg className={styles.marks} width={scale.width} height={10} aria-hidden="true">
      {marks.map(({ day, kind, words }) => {
        const x = (scale.x(day) + scale.x(day + 1)) / 2
        const path = kind === 'farthest' ? `M${x} 1l4.5 8h-9Z` : `M${x} 2v7`
        return (
          <path key={`${kind}-${day}-${words}`} d={path} className={styles[kind]}>
            <title>{words}</title>
          </path>
        )
      })}
    </svg>
  )
})
