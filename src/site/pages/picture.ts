import { scopeOf } from '../../core/question.ts'
import { baseNameOf, baseOf } from '../../core/view.ts'
import { geodesicLine } from '../../measures/overlays.ts'
import { LAND_UNITS, landOutlines } from '../../pipeline/basemap/land.ts'
import type { Palette } from '../../plate/palette.ts'
import type { LabelBox } from '../../plate/place-labels.ts'
import type { PosterFrame } from '../../plate/poster.ts'
import type { PosterStory } from '../../plate/poster-story.ts'
import { posterInside, posterSvg, type Seen } from '../../plate/poster-svg.ts'
import { en } from '../../words/languages/en.ts'
import type { DefaultView } from './default-view.ts'

/** The map of a view as the inside of an SVG: sea, land, borders, path, marks, and the names of the story's places; none lies in `over`. */
export async function mapPicture(
  shown: DefaultView,
  frame: PosterFrame,
  palette: Palette,
  over: readonly LabelBox[] = [],
): Promise<string> {
  return posterInside(await seenIn(shown, frame, over), { ...landOutlines(), units: LAND_UNITS }, palette)
}

const POSTER: PosterFrame = {
  width: 960,
  height: 540,
  padding: { top: 60, right: 60, bottom: 60, left: 60 },
}

/** The map of a view as an SVG file of 960 by 540 pixels. */
export async function posterFile(shown: DefaultView, palette: Palette): Promise<string> {
  return posterSvg(await seenIn(shown, POSTER), { ...landOutlines(), units: LAND_UNITS }, palette)
}

async function seenIn(shown: DefaultView, frame: PosterFrame, over?: readonly LabelBox[]): Promise<Seen> {
  const { state, window, weight } = shown.view
  const places = await shown.dataset.ask({ ask: 'places', scope: scopeOf(state, window), by: state.by })
  const story = await storyOf(shown)
  return { places, camera: state.camera, frame, weight, told: story && { story, lang: en.lang, over } }
}

/** Where a view's story starts, and how far it has come; null where nothing starts. */
async function storyOf({ view, dataset }: DefaultView): Promise<PosterStory | null> {
  const base = baseOf(view)
  if (!base) return null
  const steps = await dataset.ask({ ask: 'path', scope: scopeOf(view.state, view.window), base })
  const hasPath = view.state.overlays.includes('arcs')
  return {
    base,
    baseName: baseNameOf(view),
    steps,
    lines: hasPath ? steps.map(({ position }) => geodesicLine(base, position)) : null,
  }
}
