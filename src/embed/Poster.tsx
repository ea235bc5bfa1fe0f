import { useMemo } from 'react'
import { scopeOf } from '../core/question.ts'
import { Mark } from '../kit/Mark.tsx'
import { StackMark } from '../kit/StackMark.tsx'
import type { Land } from '../page/land.ts'
import { LAND_UNITS } from '../page/land.ts'
import { useAnswerOf } from '../page/useAnswer.ts'
import { useFacts } from '../page/useFacts.ts'
import { useShown } from '../page/useView.ts'
import { classMark, classStack } from '../plate/class-marks.ts'
import { type PosterFrame, posterOf } from '../plate/poster.ts'
import { altText } from '../words/sentence.ts'
import styles from './Poster.module.css'
import { useSize } from './useSize.ts'

const MARK = 16

/** The view as a drawing that needs no map: before the map is there, where there can be none, and on paper. */
export function Poster({ land, shown }: { land: Land | null; shown: boolean }) {
  const { view } = useShown()
  const facts = useFacts()
  const [ref, { width, height }] = useSize<HTMLDivElement>()
  const { window, state, weight } = view
  const places = useAnswerOf(shown ? { ask: 'places', scope: scopeOf(state, window), by: state.by } : null)
  const poster = useMemo(() => {
    if (!places || width === 0 || height === 0) return null
    return posterOf(places, state.camera, frameOf(width, height), weight)
  }, [places, state.camera, weight, width, height])

  return (
    <div ref={ref} className={styles.poster} data-shown={shown && poster !== null}>
      {poster && places && (
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
          {poster.marks.map(({ x, y, class: one, number, radius, possible }) => (
            <g key={`${x} ${y} ${radius}`} transform={`translate(${x} ${y})`}>
              {radius > 0 ? (
                <circle r={radius} className={styles.area} data-possible={possible} />
              ) : number !== null ? (
                <StackMark look={classStack(places.classes, one)} count={number} possible={possible} />
              ) : (
                <g transform={`translate(${-MARK / 2} ${-MARK / 2})`}>
                  <Mark mark={classMark(places.classes, one)} possible={possible} size={MARK} />
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
