import type { Places } from '../core/answer.ts'
import type { Box } from '../core/free-room.ts'
import type { Camera } from '../core/link/state.ts'
import { type Layout, layoutOf, layoutStamp, type Said, type Stamp } from './layout.ts'
import { lengthWords, mapScale } from './map-scale.ts'
import type { Palette } from './palette.ts'
import type { PosterStory } from './poster-story.ts'
import { type Outlines, posterInside, type Seen, seenPoster } from './poster-svg.ts'
import { type PictureAbout, type PictureFacts, saidOf, stampOf } from './said.ts'
import { type Fonts, SCALE, sheetSvg } from './sheet-svg.ts'
import type { Size } from './sizes.ts'
import { type Look, lookOf } from './type.ts'
import type { Measure } from './wrap.ts'

/** A view as it is drawn without a map: what is said of it, and what is seen. */
export interface PictureOf {
  readonly facts: PictureFacts
  readonly about: PictureAbout
  readonly places: Places
  /** Where to look in a map of some size. */
  readonly camera: (size: Size) => Camera | null
  /** Null where nothing is told. */
  readonly story: PosterStory | null
  readonly outlines: Outlines
}

/** How it is drawn. */
export interface Pen {
  readonly size: Size
  readonly palette: Palette
  readonly measure: Measure
  readonly look?: Look
  readonly fonts?: Fonts
  /** Pixels of the file to one of the layout. */
  readonly larger?: number
}

/** Room between what the map shows and what lies over it, pixels. */
const MOST_BREATH = 40

/**
 * What such a picture says: as a composed one, but that what its drawing does not have is not explained, and is counted in place of
 * it.
 */
export function drawnSaid({ facts, about, places }: PictureOf): Said {
  const said = saidOf(facts, [facts.view], about)
  const { countryOnly } = places
  const notes = countryOnly > 0 ? [facts.names.words.pictures.notDrawn({ n: countryOnly })] : []
  return {
    ...said,
    legend: said.legend.filter(({ sign }) => sign !== 'arrived' && sign !== 'country'),
    notes: [...said.notes, ...notes],
  }
}

/** The picture as an SVG file: laid out as a composed one, with a drawing of lines in the map's place. */
export function drawnPicture(of: PictureOf, said: Said, stamp: Stamp, pen: Pen): string {
  const { size, palette, measure, look = lookOf(size), fonts, larger } = pen
  const layout = layoutOf(said, size, measure, 0, look)
  const map = sizeOfMap(layout)
  const placed = layoutStamp(stamp, look, map.width, measure)
  const { facts, places, camera, story, outlines } = of
  const { right, bottom, height } = SCALE
  const corner: Box = {
    ...{ left: map.width - right - 110, top: map.height - bottom - height },
    ...{ right: map.width, bottom: map.height },
  }
  const around = Math.min(MOST_BREATH, map.height / 8)
  const seen: Seen = {
    places,
    camera: camera(map),
    frame: { ...map, padding: { top: around, right: around, bottom: around, left: around } },
    weight: facts.view.weight,
    told: story && { story, lang: facts.names.lang, over: [placed.box, corner] },
  }
  const scale = mapScale(seenPoster(seen), map)
  return sheetSvg(
    {
      ...{ layout, stamp: placed, map: posterInside(seen, outlines, palette) },
      scale: { ...scale, words: lengthWords(scale.km, facts.names) },
    },
    palette,
    fonts,
    larger,
  )
}

/** The date and what the window holds. */
export function drawnStamp({ view, names }: PictureFacts): Stamp {
  return stampOf(view, null, null, names)
}

function sizeOfMap({ map: { left, right, top, bottom } }: Layout): Size {
  return { width: right - left, height: bottom - top }
}
