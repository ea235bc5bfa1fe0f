import { NUMBER_SINKS, type StackLook, stackNumber, stackPath, stackRadius } from '../plate/stacks.ts'
import styles from './StackMark.module.css'

/**
 * What the map draws for several incidents that would overlap, about the middle of an SVG: the mark that stands for them with their number in it,
 * as a line where none of them is more than possible.
 */
export function StackMark(props: { look: StackLook; count: number; possible?: boolean }) {
  const { look, count, possible = false } = props
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
