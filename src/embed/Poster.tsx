import { useMemo } from 'react'
import { type PosterFrame, posterOf } from '../core/poster.ts'
import { altText } from '../core/sentence.ts'
import { isInWindow } from '../core/window.ts'
import { KindMark } from '../ui/KindMark.tsx'
import { useFacts } from '../ui/useFacts.ts'
import { useShown } from '../ui/useView.ts'
import type { Land } from './land.ts'
import { LAND_UNITS } from './land.ts'
import styles from './Poster.module.css'
import { useSize } from './useSize.ts'

const MARK = 16

/** The view as a drawing that needs no map: before the map is there, where there can be none, and on paper. */
export function Poster({ land, shown }: { land: Land | null; shown: boolean }) {
  const { view } = useShown()
  const facts = useFacts()
  const [ref, { width, height }] = useSize<HTMLDivElement>()
  const { columns, filtered, range, window, state } = view
  const poster = useMemo(() => {
    if (!shown || width === 0) return null
    const members = filtered
      .subarray(range.lo, range.hi)
      .filter((row) => isInWindow(columns, row, window, state.certain))
    return posterOf(columns, members, state.camera ?? filtered, frameOf(width, height))
  }, [columns, filtered, range, window, state.certain, state.camera, shown, width, height])

  return (
    <div ref={ref} className={styles.poster} data-shown={shown}>
      {poster && (
        <svg width={width} height={height} role="img" aria-label={altText(facts)}>
          {turnsOf(poster, width).map((turn) => (
            <g
              key={turn}
              transform={`translate(${poster.x + turn * poster.world} ${poster.y}) scale(${poster.world / LAND_UNITS})`}
            >
              <path d={land?.land} className={styles.land} />
              <path d={land?.borders} className={styles.border} />
            </g>
          ))}
          {poster.marks.map(({ x, y, kind, count, radius }) => (
            <g key={`${x} ${y} ${radius}`} transform={`translate(${x} ${y})`}>
              {radius > 0 ? (
                <circle r={radius} className={styles.area} />
              ) : count > 1 ? (
                <>
                  <circle r={MARK / 2 + 2} className={styles.stack} />
                  <text className={styles.count} dy="0.36em">
                    {count}
                  </text>
                </>
              ) : (
                <g transform={`translate(${-MARK / 2} ${-MARK / 2})`}>
                  <KindMark kind={kind} size={MARK} />
                </g>
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

/** The room that the map leaves at its edges for what lies over it. */
function frameOf(width: number, height: number): PosterFrame {
  const padding =
    width <= 760 ? { top: 96, right: 48, bottom: 72, left: 48 } : { top: 96, right: 80, bottom: 96, left: 80 }
  return { width, height, padding }
}

/** Which turns of the world are in the picture: more than one where it runs across 180 degrees. */
function turnsOf({ x, world }: { x: number; world: number }, width: number): number[] {
  return [-1, 0, 1].filter((turn) => x + turn * world < width && x + (turn + 1) * world > 0)
}
