import { scopeOf } from '../../core/question.ts'
import { LAND_UNITS, landOutlines } from '../../pipeline/basemap/land.ts'
import type { Palette } from '../../plate/palette.ts'
import type { PosterFrame } from '../../plate/poster.ts'
import { posterSvg, type Seen } from '../../plate/poster-svg.ts'
import { storyOf } from '../../source/story-of.ts'
import { en } from '../../words/languages/en.ts'
import type { DefaultView } from './default-view.ts'

const POSTER: PosterFrame = {
  width: 960,
  height: 540,
  padding: { top: 60, right: 60, bottom: 60, left: 60 },
}

/** The map of a view as an SVG file of 960 by 540 pixels. */
export async function posterFile(shown: DefaultView, palette: Palette): Promise<string> {
  return posterSvg(await seenIn(shown, POSTER), { ...landOutlines(), units: LAND_UNITS }, palette)
}

async function seenIn(shown: DefaultView, frame: PosterFrame): Promise<Seen> {
  const { state, window, weight } = shown.view
  const places = await shown.dataset.ask({ ask: 'places', scope: scopeOf(state, window), by: state.by })
  const story = await storyOf(shown.dataset, shown.view)
  return { places, camera: state.camera, frame, weight, told: story && { story, lang: en.lang } }
}
