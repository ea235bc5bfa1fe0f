import { NAME, type PosterName } from '../plate/poster-story.ts'
import styles from './Poster.module.css'

/** The names of a story's places, with the numbers of its steps. */
export function PosterNames({ names }: { names: readonly PosterName[] }) {
  return names.map(({ x, y, lines }) => (
    <g key={`${x} ${y}`} transform={`translate(${x} ${y})`} className={styles.name}>
      {lines.map(({ number, text, x: indent }, i) => (
        <g key={text} transform={`translate(0 ${i * NAME.line})`}>
          {number && (
            <g className={styles.number}>
              <rect y="1" width={NAME.badge} height={NAME.line - 2} rx={NAME.badge / 2} />
              <text x={NAME.badge / 2} y={NAME.line / 2} dy="0.36em">
                {number}
              </text>
            </g>
          )}
          <text x={indent} y={NAME.line / 2} dy="0.36em">
            {text}
          </text>
        </g>
      ))}
    </g>
  ))
}
