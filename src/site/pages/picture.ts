import { scopeOf } from '../../core/question.ts'
import { LAND_UNITS, landOutlines } from '../../pipeline/basemap/land.ts'
import type { Palette } from '../../plate/palette.ts'
import type { PosterFrame } from '../../plate/poster.ts'
import { posterInside, posterSvg, type Seen } from '../../plate/poster-svg.ts'
import type { DefaultView } from './default-view.ts'

/** The map of a view as the inside of an SVG: sea, land, borders, marks. No text but the numbers of marks. */
export function mapPicture(shown: DefaultView, frame: PosterFrame, palette: Palette): string {
  return posterInside(seenIn(shown, frame), { ...landOutlines(), units: LAND_UNITS }, palette)
}

const POSTER: PosterFrame = {
  width: 960,
  height: 540,
  padding: { top: 60, right: 60, bottom: 60, left: 60 },
}

/** The map of a view as an SVG file of 960 by 540 pixels. */
export function posterFile(shown: DefaultView, palette: Palette): string {
  return posterSvg(seenIn(shown, POSTER), { ...landOutlines(), units: LAND_UNITS }, palette)
}

function seenIn({ view: { state, window, weight }, dataset }: DefaultView, frame: PosterFrame): Seen {
  const places = dataset.now({ ask: 'places', scope: scopeOf(state, window), by: state.by })!
  return { places, camera: state.camera, frame, weight }
}
