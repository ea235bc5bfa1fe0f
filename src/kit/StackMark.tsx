import { rankOf } from '../core/record/gravity.ts'
import type { Kind } from '../core/record/incident.ts'
import { NUMBER_SINKS, stackLook, stackNumber, stackPath, stackRadius } from '../plate/stacks.ts'
import styles from './StackMark.module.css'

/**
 * What the map draws for several incidents that would overlap, about the middle of an SVG: the mark of the gravest kind with their number in it,
 * as a line where none of them is more than possible.
 */
export function StackMark(props: { kind: Kind; count: number; possible?: boolean }) {
  const { kind, count, possible = false } = props
  const look = stackLook(rankOf(kind))
  const { d, line } = stackPath(look, count, possible)
  const sinks = NUMBER_SINKS[look.outline] * stackRadius(look.outline, count)
  return (
    <g className={styles.stack} data-tone={look.colour} data-hollow={line !== null}>
      <path d={d} className={styles.halo} />
      <path
        d={d}
        className={styles.body}
        strokeWidth={line ?? undefined}
        strokeDasharray={possible ? '3 2' : undefined}
      />
      <text dy="0.36em" y={sinks}>
        {stackNumber(count)}
      </text>
    </g>
  )
}
