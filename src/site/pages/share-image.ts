import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { scopeOf, selectedOf } from '../../core/question.ts'
import { LAND_UNITS, landOutlines } from '../../pipeline/basemap/land.ts'
import { drawnPicture, drawnSaid, drawnStamp, type PictureOf } from '../../plate/drawn-picture.ts'
import { PALETTES, type Palette } from '../../plate/palette.ts'
import { SHARED } from '../../plate/type.ts'
import { storyOf } from '../../source/story-of.ts'
import { namesIn } from '../../words/names.ts'
import { WHOLE_ENGLISH } from '../../words/whole.ts'
import type { DefaultView } from './default-view.ts'
import { type LetterWidths, letterWidths } from './letters.ts'
import { fontOfWoff } from './woff.ts'

const require = createRequire(import.meta.url)

export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
/** Everything is so many times larger than on a page: the picture is often seen at half its size. */
const LARGER = 1.5
const FONTS = { serif: 'Noto Sans', sans: 'Noto Sans' } as const
const WEIGHTS = [400, 700] as const

/**
 * The picture that a shared link shows, from the data: laid out as every picture of a view, with a drawing in the map's place.
 * `address` is where the link leads to. PNG.
 */
export async function shareImage(view: DefaultView, address: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'reachmap-fonts-'))
  try {
    const fontFiles = WEIGHTS.map((weight) => {
      const file = join(folder, `noto-sans-${weight}.ttf`)
      writeFileSync(file, notoSans(weight))
      return file
    })
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' }
    return new Resvg(await shareSvg(view, PALETTES.light, address), { font }).render().asPng()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same as SVG. */
export async function shareSvg(shown: DefaultView, palette: Palette, address: string): Promise<string> {
  const of = await pictureOf(shown)
  const { info, sentence } = shown
  const { notes, sources, data, ...rest } = drawnSaid(of)
  const said = {
    ...{ ...rest, title: info.title, sentence, notes: [] },
    // Two paragraphs in place of four: the map is to have the room.
    sources: [...notes, sources].join(' '),
    data: `${data} ${address.replace(/^https?:\/\//, '')}`,
    address: null,
  }
  const widths = WEIGHTS.map((weight) => letterWidths(notoSans(weight)))
  return drawnPicture(of, said, drawnStamp(of.facts), {
    ...{ palette, look: SHARED, fonts: FONTS, larger: LARGER },
    size: { width: SHARE_WIDTH / LARGER, height: SHARE_HEIGHT / LARGER },
    measure: (text, font) => measured(text, font, widths),
  })
}

async function pictureOf({ view, dataset }: DefaultView): Promise<PictureOf> {
  const { state, window } = view
  const scope = scopeOf(state, window)
  const [places, classes, toll, story] = await Promise.all([
    dataset.ask({ ask: 'places', scope, by: state.by }),
    dataset.ask({ ask: 'legend', by: state.by, selected: selectedOf(state) }),
    view.weight === 'killed' ? dataset.ask({ ask: 'toll', scope }) : null,
    storyOf(dataset, view),
  ])
  const hasPath = (story?.lines ?? []).length > 0
  return {
    facts: { view, names: namesIn(WHOLE_ENGLISH), toll, farthest: null },
    about: { site: '', hasPath, classes },
    ...{ places, story, camera: () => state.camera },
    outlines: { ...landOutlines(), units: LAND_UNITS },
  }
}

function notoSans(weight: (typeof WEIGHTS)[number]): Buffer {
  const woff = require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`)
  return fontOfWoff(readFileSync(woff))
}

/** How wide a text is in a font as a canvas takes it, "600 20px ...". */
function measured(text: string, font: string, [plain, bold]: readonly LetterWidths[]): number {
  const [weight, size] = font.split(' ').map(Number.parseFloat)
  return (weight! >= 600 ? bold! : plain!)(text) * size!
}
