import type { PathStep } from '../core/answer.ts'
import type { Position } from '../core/record/incident.ts'
import { townOf } from '../core/record/town.ts'
import { AT_BASE, addLine, type NameLine, RING } from './name-lines.ts'
import { type Label, type LabelBox, placeLabels } from './place-labels.ts'
import { isAt, type Poster, type PosterFrame, pixelIn, pixelOf, turnOf } from './poster.ts'

/** What a picture tells: where distances start, how far it went from there. */
export interface PosterStory {
  readonly base: Position
  /** Null where the base has no name of its own. */
  readonly baseName: string | null
  /** The latest first. */
  readonly steps: readonly PathStep[]
  /** The line to each step from the base, in their order, degrees that run on across 180; none are drawn without. */
  readonly lines: readonly (readonly Position[])[] | null
}

/** A name beside its mark; `x` and `y` are its upper left corner, pixels of the picture. */
export interface PosterName {
  readonly x: number
  readonly y: number
  readonly lines: readonly PosterLine[]
}

/** `x` is where its text begins, to the right of `x` of the name where there is a number. */
export interface PosterLine extends NameLine {
  readonly x: number
}

/** A story as it is drawn: the path's lines as one SVG path, and the names. */
export interface ToldPoster {
  readonly path: string
  readonly names: readonly PosterName[]
}

/** Type of a name, CSS pixels: as on the map, but that no browser measures it. */
export const NAME = { size: 13, line: 17, badge: 16, gap: 4, letter: 7.8 } as const
/** Names keep off the picture's edge. */
const EDGE = 4

/** Incidents that lead their stacks, where a story is told: its base, then how far it has come. */
export function leadingOf({ base, steps }: PosterStory): Position[] {
  return [base, ...steps.map(({ position }) => position)]
}

/** Places lines and names of a story in a picture; `over` lies over it, in its pixels. */
export function toldOn(
  poster: Poster,
  { base, baseName, steps, lines }: PosterStory,
  { width, height }: Pick<PosterFrame, 'width' | 'height'>,
  lang: string,
  over: readonly LabelBox[] = [],
): ToldPoster {
  const marks = poster.marks.filter(({ radius }) => radius === 0)
  const discs = marks.map(({ x, y, reach }) => ({ x, y, reach }))
  const markAt = (position: Position) => marks.findIndex(({ of }) => of.some((one) => isAt(one, position)))
  const drafts = new Map<string, { lines: NameLine[]; at: Pick<Label, 'x' | 'y' | 'reach'> }>()
  const name = (position: Position, line: NameLine) => {
    const mark = markAt(position)
    const [x, y] = pixelOf(position, poster, width)
    const disc = discs[mark]
    const at = disc ? { ...disc, reach: Math.max(RING, disc.reach) } : { x, y, reach: AT_BASE }
    const key = mark < 0 ? position.join() : `mark ${mark}`
    const draft = drafts.get(key) ?? { lines: [], at }
    if (line.text !== '') addLine(draft.lines, line)
    if (draft.lines.length > 0) drafts.set(key, draft)
  }
  name(base, { number: '', text: baseName ?? '' })
  const number = new Intl.NumberFormat(lang)
  for (const step of steps)
    name(step.position, { number: lines ? number.format(step.number) : '', text: townOf(step.place) })

  const named = [...drafts.values()]
  const whole = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE }
  const boxes = placeLabels(
    named.map(({ lines, at }): Label => ({ ...at, ...sizeOf(lines), must: true })),
    { whole, free: whole, discs, boxes: over },
  )
  return {
    path: (lines ?? []).map((line) => pathOf(line, poster, width)).join(''),
    names: named.flatMap(({ lines }, i) => {
      const box = boxes[i]
      const indented = lines.map((line) => ({ ...line, x: line.number ? NAME.badge + NAME.gap : 0 }))
      return box ? [{ x: Math.round(box.left), y: Math.round(box.top), lines: indented }] : []
    }),
  }
}

function sizeOf(lines: readonly NameLine[]): { width: number; height: number } {
  const widths = lines.map(
    ({ number, text }) => [...text].length * NAME.letter + (number ? NAME.badge + NAME.gap : 0),
  )
  return { width: Math.max(...widths), height: lines.length * NAME.line }
}

function pathOf(line: readonly Position[], poster: Poster, width: number): string {
  const [first] = line
  if (!first) return ''
  const turn = turnOf(first[0], poster, width)
  return `M${line.map((position) => pixelIn(position, poster, turn).join(' ')).join('L')}`
}
