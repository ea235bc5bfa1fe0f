import { scopeOf } from '../../core/question.ts'
import type { Classes } from '../../core/table/classing.ts'
import { LAND_UNITS, landOutlines } from '../../pipeline/basemap/land.ts'
import { classMark, classStack } from '../../plate/class-marks.ts'
import { markPaths, possiblePaths } from '../../plate/marks.ts'
import type { Palette } from '../../plate/palette.ts'
import { type PosterFrame, type PosterMark, posterOf } from '../../plate/poster.ts'
import { NUMBER_SINKS, stackNumber, stackPath, stackRadius } from '../../plate/stacks.ts'
import type { DefaultView } from './default-view.ts'

/** The map of a view as the inside of an SVG: sea, land, borders, marks. No text but the numbers of marks. */
export function mapPicture({ view, dataset }: DefaultView, frame: PosterFrame, palette: Palette): string {
  const places = dataset.now({ ask: 'places', scope: scopeOf(view.state, view.window), by: view.state.by })!
  const { x, y, world, marks } = posterOf(places, view.state.camera, frame, view.weight)
  const { land, borders } = landOutlines()
  const scale = world / LAND_UNITS
  const line = `stroke="${palette.border}" stroke-width="${(0.75 / scale).toFixed(2)}"`
  return [
    `<rect width="${frame.width}" height="${frame.height}" fill="${palette.sea}"/>`,
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(5)})">`,
    `<path d="${land}" fill="${palette.land}" ${line}/><path d="${borders}" fill="none" ${line}/></g>`,
    ...marks.map((mark) => drawn(mark, places.classes, palette)),
  ].join('')
}

function drawn(
  { x, y, class: one, number, radius, possible }: PosterMark,
  classes: Classes,
  palette: Palette,
): string {
  const at = `transform="translate(${x} ${y})"`
  if (radius > 0) {
    const tone = palette.context
    return `<circle ${at} r="${radius}" fill="${tone}" fill-opacity="${possible ? 0 : 0.1}" stroke="${tone}" stroke-dasharray="4 4"/>`
  }
  if (number !== null) {
    const look = classStack(classes, one)
    const { d, line } = stackPath(look, number, possible)
    const [tone, paper] = [palette[look.colour], palette.paper]
    const halo = `<path d="${d}" fill="${paper}" stroke="${paper}" stroke-width="3"/>`
    const dash = possible ? ' stroke-dasharray="3 2"' : ''
    const body =
      line === null
        ? `<path d="${d}" fill="${tone}"/>`
        : `<path d="${d}" fill="${paper}" stroke="${tone}" stroke-width="${line}"${dash}/>`
    const sinks = 4 + NUMBER_SINKS[look.outline] * stackRadius(look.outline, number)
    const text = `<text y="${sinks.toFixed(1)}" font-family="Noto Sans, sans-serif" font-size="11" font-weight="600" text-anchor="middle" fill="${line === null ? paper : tone}">${stackNumber(number)}</text>`
    return `<g ${at}>${halo}${body}${text}</g>`
  }
  const { shape, colour: tone } = classMark(classes, one)
  const paint = palette[tone]
  const paths = (possible ? possiblePaths : markPaths)(shape).map(({ d, line, dash }) =>
    line === null
      ? `<path d="${d}" fill="${paint}"/>`
      : `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${line}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
  )
  return `<g ${at}>${paths.join('')}</g>`
}

const POSTER: PosterFrame = {
  width: 960,
  height: 540,
  padding: { top: 60, right: 60, bottom: 60, left: 60 },
}

/** The map of a view as an SVG file of 960 by 540 pixels. */
export function posterFile(view: DefaultView, palette: Palette): string {
  const { width, height } = POSTER
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${mapPicture(view, POSTER, palette)}</svg>`
}
