import { useMemo } from 'react'
import { scopeOf } from '../../core/question.ts'
import { placingOf } from '../../core/record/placing.ts'
import type { Classes } from '../../core/table/classing.ts'
import { baseOf } from '../../core/view.ts'
import { Mark } from '../../kit/Mark.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { classMark } from '../../plate/class-marks.ts'
import { meaningsOf } from '../../plate/legend.ts'
import { lengthWords, type MapScale, mapScale } from '../../plate/map-scale.ts'
import { type PaperMark, paperMarks } from '../../plate/paper-map.ts'
import { type PosterFrame, type PosterMark, posterOf } from '../../plate/poster.ts'
import { stackNumber } from '../../plate/stacks.ts'
import { baseWords } from '../../words/base-words.ts'
import type { Names } from '../../words/names.ts'
import { altText } from '../../words/sentence.ts'
import { LAND_UNITS, type Land } from '../land.ts'
import { useAnswerOf } from '../useAnswer.ts'
import { useFacts } from '../useFacts.ts'
import { useValueName } from '../useValueName.ts'
import { useShown } from '../useView.ts'
import type { Line } from './line.ts'
import styles from './PaperMap.module.css'

/** Units of the drawing; on paper it is as wide as its column. */
const FRAME: PosterFrame = {
  width: 1000,
  height: 440,
  padding: { top: 60, right: 80, bottom: 50, left: 80 },
}
const MARK = 18

/** The map of what is listed, in black and white: a mark and its numbers for what has a place, a dashed circle for what has an area. */
export function PaperMap({ lines, land }: { lines: readonly Line[]; land: Land | null }) {
  const { view, names } = useShown()
  const facts = useFacts()
  const { state, window, info, weight } = view
  const places = useAnswerOf({ ask: 'places', scope: scopeOf(state, window), by: state.by })
  const classed = useClasses(lines)
  const poster = useMemo(
    () => places && posterOf(places, state.camera, FRAME, weight),
    [places, state.camera, weight],
  )
  const numbered = useMemo(() => {
    if (!poster || !classed) return []
    const placed = lines.flatMap(({ number, record, feature, possible }, at) => {
      const geometry = feature?.geometry
      if (!geometry || placingOf(record.placePrecision) !== 'point') return []
      const [lon, lat] = geometry.coordinates
      return [{ number, class: classed.of[at]!, possible, position: [lon!, lat!] as const }]
    })
    return paperMarks(placed, classed.classes, poster, FRAME)
  }, [poster, lines, classed])
  if (!poster || !classed) return null
  const { classes } = classed
  // What is not listed has no number: then every place has its mark, and what is listed its numbers.
  const isWhole = view.shown === lines.length && lines.every(({ feature }) => feature !== null)
  const others = poster.marks.filter(({ radius }) => radius > 0 || !isWhole)
  const base = baseOf(view)
  const [home] = base
    ? paperMarks([{ number: 0, class: 0, possible: false, position: base }], classes, poster, FRAME)
    : []
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      role="img"
      aria-label={altText(facts)}
    >
      <rect width={FRAME.width} height={FRAME.height} className={styles.sea} />
      {[-1, 0, 1].map((turn) => (
        <g
          key={turn}
          transform={`translate(${poster.x + turn * poster.world} ${poster.y}) scale(${poster.world / LAND_UNITS})`}
        >
          <path d={land?.land} className={styles.land} />
          <path d={land?.borders} className={styles.border} />
        </g>
      ))}
      {home && (
        <g transform={`translate(${home.x} ${home.y})`}>
          <circle r="13" className={styles.base} />
          <text y="-18" className={styles.name}>
            {baseWords(info.base, state.base, names.words)}
          </text>
        </g>
      )}
      {others.map((mark) => (
        <Other key={`${mark.x} ${mark.y} ${mark.radius}`} mark={mark} classes={classes} />
      ))}
      {numbered.map((mark) => (
        <Marked key={mark.label} mark={mark} classes={classes} isDrawn={isWhole} />
      ))}
      <Scale scale={mapScale(poster, FRAME, 140)} names={names} />
    </svg>
  )
}

function Scale({ scale: { km, px }, names }: { scale: MapScale; names: Names }) {
  const [right, bottom] = [FRAME.width - 14, FRAME.height - 12]
  return (
    <>
      <path d={`M${right - px} ${bottom - 8}V${bottom}H${right}V${bottom - 8}`} className={styles.scale} />
      <text x={right - px / 2} y={bottom - 5} className={styles.label}>
        {lengthWords(km, names)}
      </text>
    </>
  )
}

function Other({ mark, classes }: { mark: PosterMark; classes: Classes }) {
  const { x, y, number, radius, possible } = mark
  if (radius > 0) return <circle cx={x} cy={y} r={radius} className={styles.area} />
  return (
    <g transform={`translate(${x - MARK / 2} ${y - MARK / 2})`}>
      <Mark mark={classMark(classes, mark.class)} possible={possible} size={MARK} />
      {number !== null && (
        <text x={MARK / 2} y="-2" className={styles.label}>
          {stackNumber(number)}
        </text>
      )}
    </g>
  )
}

function Marked(props: { mark: PaperMark; classes: Classes; isDrawn: boolean }) {
  const { mark, classes, isDrawn } = props
  return (
    <>
      {isDrawn && (
        <g transform={`translate(${mark.x - MARK / 2} ${mark.y - MARK / 2})`}>
          <Mark mark={classMark(classes, mark.class)} possible={mark.possible} size={MARK} />
        </g>
      )}
      <text x={mark.labelX} y={mark.labelY} dy="0.36em" className={styles.label}>
        {mark.label}
      </text>
    </>
  )
}

/** What marks stand for, and the class of each line's incident. */
function useClasses(lines: readonly Line[]) {
  const { by } = useShown().view.state
  return useAnswerOf({ ask: 'classes', by, indices: lines.map(({ record }) => record.index) })
}

/** What the marks mean, told by their shapes. */
export function PaperLegend({ lines }: { lines: readonly Line[] }) {
  const { names, view } = useShown()
  const { legend } = names.words
  const nameOf = useValueName(view.state.by)
  const classed = useClasses(lines)
  const { paper } = useWholeWords()
  if (!classed) return null
  const { classes, of } = classed
  const isPossible = lines.some(({ possible }) => possible)
  return (
    <ul className={styles.legend}>
      {meaningsOf(classes, of, names.words, nameOf).map(({ class: one, mark, words }) => (
        <li key={one}>
          <Mark mark={mark} size={12} /> {words}
        </li>
      ))}
      {isPossible && (
        <li>
          <Mark mark={classMark(classes, of[0]!)} possible size={12} /> {legend.possible}
        </li>
      )}
      {lines.some(({ record }) => record.placePrecision === 'province') && (
        <li>
          <span className={styles.ring} /> {legend.area}
        </li>
      )}
      {lines.length > 0 && <li>{paper.numbers}</li>}
    </ul>
  )
}
