import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { PALETTES, type Palette } from '../../plate/palette.ts'
import { formatDay } from '../../words/dates.ts'
import { en } from '../../words/languages/en.ts'
import type { DefaultView } from './default-view.ts'
import { escapeText } from './html.ts'
import { mapPicture } from './picture.ts'
import { fontOfWoff } from './woff.ts'

const require = createRequire(import.meta.url)

export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
const BAND = 214
const LETTERS_A_LINE = 92
/** A title that is longer stands on two lines, smaller. */
const LETTERS_OF_A_TITLE = 60
/** Marks and names are so many times larger than on a page: the picture is often seen at half its size. */
const LARGER = 1.5
/** Where the date stands on the map, its pixels. */
const DATE = { left: 0, top: 0, right: 290, bottom: 56 }

/** The picture that a shared link shows, from the data: map, date, title, sentence, where the map comes from. PNG. */
export async function shareImage(view: DefaultView): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'reachmap-fonts-'))
  try {
    const fontFiles = [400, 700].map((weight) => {
      const woff = require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`)
      const file = join(folder, `noto-sans-${weight}.ttf`)
      writeFileSync(file, fontOfWoff(readFileSync(woff)))
      return file
    })
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' }
    return new Resvg(await shareSvg(view, PALETTES.light), { font }).render().asPng()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same as SVG. */
export async function shareSvg(view: DefaultView, palette: Palette): Promise<string> {
  const mapHeight = SHARE_HEIGHT - BAND
  const frame = {
    width: SHARE_WIDTH / LARGER,
    height: mapHeight / LARGER,
    padding: { top: 46, right: 80, bottom: 32, left: 80 },
  }
  const text = (x: number, y: number, size: number, words: string, more = '') =>
    `<text x="${x}" y="${y}" font-family="Noto Sans" font-size="${size}" fill="${palette.ink}" ${more}>${escapeText(words)}</text>`
  const title = wrap(view.info.title, LETTERS_OF_A_TITLE).slice(0, 2)
  const size = title.length === 1 ? 38 : 32
  const lines = wrap(view.sentence, LETTERS_A_LINE).slice(0, title.length === 1 ? 3 : 2)
  const below = mapHeight + 24 + title.length * size * 1.2
  const halo = `font-weight="700" paint-order="stroke" stroke="${palette.paper}" stroke-width="8" stroke-linejoin="round"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}">`,
    `<g transform="scale(${LARGER})">${await mapPicture(view, frame, palette, [DATE])}</g>`,
    `<rect y="${mapHeight}" width="${SHARE_WIDTH}" height="${BAND}" fill="${palette.paper}"/>`,
    `<rect y="${mapHeight}" width="${SHARE_WIDTH}" height="3" fill="${palette.time}"/>`,
    text(40, 62, 40, formatDay(view.view.at, en.lang), halo),
    ...title.map((line, i) =>
      text(40, mapHeight + 16 + (i + 1) * size * 1.2, size, line, 'font-weight="700"'),
    ),
    ...lines.map((line, i) => text(40, below + (i + 0.8) * 32, 24, line)),
    text(40, SHARE_HEIGHT - 16, 17, 'Reachmap · Natural Earth · GeoNames', 'fill-opacity=".75"'),
    '</svg>',
  ].join('')
}

/** Text in lines of at most so many letters, broken between words. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
