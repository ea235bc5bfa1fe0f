import { beforeEach, describe, expect, test, vi } from 'vitest'
import { drawOver, drawRound, drawStamp, type Sheet } from './compose/draw.ts'
import { feature } from './core/fixtures/feature.ts'
import { scopeOf } from './core/question.ts'
import type { View } from './core/view.ts'
import { CARRIED, carriedWords } from './plate/carried.ts'
import { drawnPicture, drawnSaid, drawnStamp, type PictureOf } from './plate/drawn-picture.ts'
import { layoutOf, layoutStamp, type Said } from './plate/layout.ts'
import { PALETTES } from './plate/palette.ts'
import { saidOf } from './plate/said.ts'
import { sizeOf } from './plate/sizes.ts'
import { shareSvg } from './site/pages/share-image.ts'
import { viewOf } from './site/pages/test-support.ts'
import { storyOf } from './source/story-of.ts'
import { namesIn } from './words/names.ts'
import { WHOLE_ENGLISH } from './words/whole.ts'

const SITE = 'https://maps.example/'
const SCALE = '500 km'
const info = {
  title: 'From Kabul to <Krasnogorsk>',
  version: '9.8.7',
  group: { actor: 'ISKP', related: ['IS'] },
}

/** What a page shows, with every sort of mark that a legend explains. */
async function pictureOf(): Promise<PictureOf> {
  const features = [
    feature('a'),
    feature('b', { at: [57, 30], country: 'IR', kind: 'foiled-plot', start: '2024-01-03' }),
    feature('c', { at: null, country: 'IR', placePrecision: 'country' }),
  ]
  const { dataset, view: opened } = viewOf(features)
  const view: View = { ...opened, info: { ...opened.info, ...info } }
  const scope = scopeOf(view.state, view.window)
  const [places, story, classes] = await Promise.all([
    dataset.ask({ ask: 'places', scope, by: 'kind' }),
    storyOf(dataset, view),
    dataset.ask({ ask: 'legend', by: 'kind', selected: scope.selected }),
  ])
  return {
    facts: { view, names: namesIn(WHOLE_ENGLISH), toll: null, farthest: null },
    about: { site: SITE, hasPath: false, classes },
    ...{ places, story, camera: () => null, outlines: { land: '', borders: '', units: 4096 } },
  }
}

// What is drawn of it is not looked at here.
beforeEach(() => void vi.stubGlobal('Path2D', class {}))

/** A canvas that notes what is written on it, and draws nothing. */
function writtenSheet(): { readonly sheet: Sheet; readonly texts: string[] } {
  const texts: string[] = []
  const nothing = () => {}
  const sheet = new Proxy(
    {
      fillText: (text: string) => texts.push(text),
      measureText: (text: string) => ({ width: 7 * text.length }),
      createRadialGradient: () => ({ addColorStop: nothing }),
    } as Record<string | symbol, unknown>,
    { get: (has, name) => has[name] ?? nothing, set: () => true },
  )
  return { sheet: sheet as unknown as Sheet, texts }
}

const measure = (text: string) => 7 * text.length
const size = sizeOf('16:9', 640)

/** As the words of an SVG are read, a blank between two lines. */
const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text]) => text!.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'))
    .join(' ')

/** Every form in which a view leaves the page as a picture, as the words that stand in it. */
const FORMS: readonly {
  readonly form: string
  readonly words: (of: PictureOf, said: Said) => Promise<string>
}[] = [
  {
    form: 'a still, and each frame of a film',
    async words({ facts }, said) {
      const { sheet, texts } = writtenSheet()
      const layout = layoutOf(said, size, measure)
      drawRound(sheet, layout, PALETTES.light)
      const scale = { text: SCALE, box: { left: 0, top: 0, right: 60, bottom: 10 } }
      drawOver(sheet, { names: [], badges: [], scale, credits: null }, PALETTES.light)
      drawStamp(sheet, layoutStamp(drawnStamp(facts), layout.look, size.width, measure), PALETTES.light)
      return texts.join(' ')
    },
  },
  {
    form: 'a sketch',
    async words(of, said) {
      return wordsOf(drawnPicture(of, said, drawnStamp(of.facts), { size, palette: PALETTES.light, measure }))
    },
  },
]

describe.each(FORMS)('$form', ({ words }) => {
  test.each(CARRIED)('carries its %s', async (part) => {
    const of = await pictureOf()
    const said = { ...drawnSaid(of), legend: saidOf(of.facts, [of.facts.view], of.about).legend }
    const text = await words(of, said)
    const carried = carriedWords(said, drawnStamp(of.facts), { version: '9.8.7', scale: ' km' })[part]
    expect(carried.length).toBeGreaterThan(0)
    expect(carried.filter((one) => !text.includes(one))).toEqual([])
  })
})

test.each(CARRIED)('the picture of a shared link carries its %s', async (part) => {
  const features = [feature('a'), feature('b', { at: [57, 30], country: 'IR' })]
  const shown = viewOf(features)
  const named = { ...shown.info, ...info }
  const view: View = { ...shown.view, info: named }
  const text = wordsOf(await shareSvg({ ...shown, view, info: named }, PALETTES.light, SITE))
  const of = await pictureOf()
  const facts = { ...of.facts, view }
  const said = { ...drawnSaid({ ...of, facts }), sentence: shown.sentence, address: 'maps.example/' }
  // Of what no map draws there is no sign.
  const drawn = said.legend.filter(({ sign }) => sign === 'stack' || sign === 'mark')
  const legend = drawn.filter(({ words }) => words !== 'Foiled plot')
  const carried = carriedWords({ ...said, legend }, drawnStamp(facts), { version: '9.8.7', scale: ' km' })[
    part
  ]
  expect(carried.length).toBeGreaterThan(0)
  expect(carried.filter((one) => !text.includes(one))).toEqual([])
})
