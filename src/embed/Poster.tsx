import { useMemo } from 'react'
import { scopeOf } from '../core/question.ts'
import { baseOf } from '../core/view.ts'
import { Mark } from '../kit/Mark.tsx'
import { StackMark } from '../kit/StackMark.tsx'
import type { Land } from '../page/land.ts'
import { LAND_UNITS } from '../page/land.ts'
import { baseProps } from '../page/map/map-props-of.ts'
import { lazyChunk } from '../page/parts/lazy-chunk.ts'
import { useLoading } from '../page/parts/lazyPart.tsx'
import { useAnswerOf } from '../page/useAnswer.ts'
import { useFacts } from '../page/useFacts.ts'
import { useShown } from '../page/useView.ts'
import { classMark, classStack } from '../plate/class-marks.ts'
import { type PosterFrame, posterOf } from '../plate/poster.ts'
import { leadingOf, type PosterStory, toldOn } from '../plate/poster-story.ts'
import { altText } from '../words/sentence.ts'
import styles from './Poster.module.css'
import { PosterNames } from './PosterNames.tsx'
import { useOver } from './useOver.ts'
import { useSize } from './useSize.ts'

const MARK = 16
/** Lines come after marks and names: what draws them is no part of the first view. */
const GEODESICS = lazyChunk(() => import('../measures/overlays.ts').then(({ geodesicLine }) => geodesicLine))

/** The view as a drawing that needs no map: before the map is there, where there can be none, and on paper. */
export function Poster({ land, shown }: { land: Land | null; shown: boolean }) {
  const { view, names } = useShown()
  const facts = useFacts()
  const [ref, size] = useSize<HTMLDivElement>()
  const { padding, boxes } = useOver(ref, size, shown)
  const { width, height } = size
  const { window, state, weight } = view
  const places = useAnswerOf(shown ? { ask: 'places', scope: scopeOf(state, window), by: state.by } : null)
  const story = useStory(shown)
  const poster = useMemo(() => {
    if (!places || width === 0 || height === 0) return null
    const frame = padding ? { width, height, padding } : frameOf(width, height)
    return posterOf(places, state.camera, frame, weight, story ? leadingOf(story) : [])
  }, [places, state.camera, weight, width, height, padding, story])
  const told = useMemo(
    () => poster && story && toldOn(poster, story, { width, height }, names.lang, boxes),
    [poster, story, width, height, names.lang, boxes],
  )

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
          {told && <path d={told.path} className={styles.path} />}
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
          {told && <PosterNames names={told.names} />}
        </svg>
      )}
    </div>
  )
}

/** Where the view's story starts and how far it has come; null where nothing starts, or while it is not wanted. */
function useStory(wanted: boolean): PosterStory | null {
  const { view } = useShown()
  const base = wanted ? baseOf(view) : null
  const { baseName, path } = baseProps(view)
  const steps = useAnswerOf(base && { ask: 'path', scope: scopeOf(view.state, view.window), base })
  const lineOf = useLoading(GEODESICS, base !== null && path).value
  return useMemo(() => {
    if (!base) return null
    const lines = path ? (steps ?? []).map(({ position }) => (lineOf ? lineOf(base, position) : [])) : null
    return { base, baseName, steps: steps ?? [], lines }
  }, [base, baseName, path, steps, lineOf])
}

/** The room that the map leaves at its edges for what lies over it, where nothing is laid out yet. */
function frameOf(width: number, height: number): PosterFrame {
  const padding =
    width <= 760 ? { top: 96, right: 48, bottom: 72, left: 48 } : { top: 96, right: 80, bottom: 96, left: 80 }
  return { width, height, padding }
}

/** Which turns of the world are in the picture: more than one where it runs across 180 degrees. */
function turnsOf({ x, world }: { x: number; world: number }, width: number): number[] {
  return [-1, 0, 1].filter((turn) => x + turn * world < width && x + (turn + 1) * world > 0)
}
