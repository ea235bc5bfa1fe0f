import type { Kind } from '../../core/incident.ts'
import { type PosterFrame, type PosterMark, posterOf } from '../../core/poster.ts'
import { LAND_UNITS, landOutlines } from '../land.ts'
import type { DefaultView } from './default-view.ts'
import type { Palette } from './palette.ts'

/** Half the width of a mark, pixels. */
const HALF = 8

interface Shape {
  readonly tone: string
  readonly path: string
  readonly open?: boolean
}

const DIAMOND = 'M0-6.5 6.5 0 0 6.5-6.5 0Z'
const SQUARE = 'M-5-5H5V5H-5Z'
const TRIANGLE = 'M0-5.5 6 5H-6Z'
const ROUND = 'M-3.25 0a3.25 3.25 0 1 0 6.5 0 3.25 3.25 0 1 0-6.5 0Z'
const RING = 'M-5 0a5 5 0 1 0 10 0 5 5 0 1 0-10 0Z'

/** The marks of the pages, drawn round their middle: the shape tells the kind. */
const SHAPES: { readonly [K in Kind]: Shape } = {
  attack: { tone: 'attack', path: DIAMOND },
  'foiled-plot': { tone: 'plot', path: DIAMOND, open: true },
  arrest: { tone: 'operation', path: SQUARE },
  'security-operation': { tone: 'operation', path: SQUARE },
  warning: { tone: 'warning', path: TRIANGLE, open: true },
  threat: { tone: 'warning', path: TRIANGLE, open: true },
  'territorial-control': { tone: 'context', path: SQUARE, open: true },
  organisation: { tone: 'context', path: RING, open: true },
  context: { tone: 'context', path: ROUND },
  aggregate: { tone: 'context', path: ROUND },
}

/** The map of a view as the inside of an SVG: sea, land, borders, marks. No text but the numbers of marks. */
export function mapPicture({ view, shown }: DefaultView, frame: PosterFrame, colour: Palette): string {
  const { x, y, world, marks } = posterOf(view.columns, shown, view.filtered, frame)
  const { land, borders } = landOutlines()
  const scale = world / LAND_UNITS
  const line = `stroke="${colour('border')}" stroke-width="${(0.75 / scale).toFixed(2)}"`
  return [
    `<rect width="${frame.width}" height="${frame.height}" fill="${colour('sea')}"/>`,
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(5)})">`,
    `<path d="${land}" fill="${colour('land')}" ${line}/><path d="${borders}" fill="none" ${line}/></g>`,
    ...marks.map((mark) => markOf(mark, colour)),
  ].join('')
}

function markOf({ x, y, kind, count, radius }: PosterMark, colour: Palette): string {
  const at = `transform="translate(${x} ${y})"`
  if (radius > 0) {
    const tone = colour('kind-context')
    return `<circle ${at} r="${radius}" fill="${tone}" fill-opacity=".1" stroke="${tone}" stroke-dasharray="4 4"/>`
  }
  if (count > 1) {
    const disc = `<circle r="${HALF + 2}" fill="${colour('ink')}" stroke="${colour('card')}" stroke-width="1.5"/>`
    const text = `<text y="4.3" font-family="Noto Sans, sans-serif" font-size="12" font-weight="600" text-anchor="middle" fill="${colour('paper')}">${count}</text>`
    return `<g ${at}>${disc}${text}</g>`
  }
  const { tone, path, open } = SHAPES[kind]
  const paint = colour(`kind-${tone}`)
  const look = open
    ? `fill="none" stroke="${paint}" stroke-width="2" stroke-linejoin="round"`
    : `fill="${paint}"`
  return `<path ${at} d="${path}" ${look}/>`
}

const POSTER: PosterFrame = {
  width: 960,
  height: 540,
  padding: { top: 60, right: 60, bottom: 60, left: 60 },
}

/** The map of a view as an SVG file of 960 by 540 pixels. */
export function posterFile(view: DefaultView, colour: Palette): string {
  const { width, height } = POSTER
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${mapPicture(view, POSTER, colour)}</svg>`
}
