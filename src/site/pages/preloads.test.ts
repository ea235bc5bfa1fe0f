import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { assetTags } from './preloads.ts'

const INTER = 'assets/inter-latin-wght-normal-abc.woff2'
const SERIF = 'assets/source-serif-4-latin-wght-normal-abc.woff2'
const FONTS = {
  [INTER]: { type: 'asset' },
  'assets/inter-latin-ext-wght-normal-abc.woff2': { type: 'asset' },
  [SERIF]: { type: 'asset' },
}
const MAP = {
  'assets/map-view-abc.js': {
    type: 'chunk',
    fileName: 'assets/map-view-abc.js',
    facadeModuleId: '/somewhere/src/map/map-view.ts',
    imports: ['assets/drawing-abc.js'],
    viteMetadata: { importedCss: new Set(['assets/map-view-abc.css']) },
  },
  'assets/drawing-abc.js': { type: 'chunk', fileName: 'assets/drawing-abc.js', imports: [] },
}
const PARTS = {
  'assets/page-abc.js': {
    type: 'chunk',
    fileName: 'assets/page-abc.js',
    facadeModuleId: '/somewhere/src/explorer/page.tsx',
    imports: ['assets/parts-abc.js'],
    viteMetadata: { importedCss: new Set(['assets/page-abc.css']) },
  },
  'assets/parts-abc.js': {
    type: 'chunk',
    fileName: 'assets/parts-abc.js',
    imports: ['assets/page-abc.js'],
    viteMetadata: { importedCss: new Set(['assets/parts-abc.css']) },
  },
}

const bundleOf = (...parts: object[]) => Object.assign({}, ...parts) as Rolldown.OutputBundle

const BUILD = bundleOf(FONTS, MAP, PARTS)
const [PAGE, MAP_VIEW] = ['/explorer/page.tsx', '/map/map-view.ts']
const SHOWN = [
  'stylesheet /maps/assets/parts-abc.css',
  'stylesheet /maps/assets/page-abc.css',
  `preload /maps/${INTER}`,
  `preload /maps/${SERIF}`,
]

const addresses = (bundle: Rolldown.OutputBundle, beside: string, html = '') =>
  assetTags(bundle, '/maps/', { parts: PAGE, beside }, html).map(({ attrs }) => `${attrs.rel} ${attrs.href}`)

test('a page that begins with its map asks for the style of its parts, its fonts, the chunk that draws, what that imports, and its style', () => {
  expect(addresses(BUILD, MAP_VIEW)).toEqual([
    ...SHOWN,
    'modulepreload /maps/assets/drawing-abc.js',
    'modulepreload /maps/assets/map-view-abc.js',
    'preload /maps/assets/map-view-abc.css',
  ])
})

test('a page that may be out of sight fetches its parts without reading them, and asks for their style once', () => {
  expect(addresses(BUILD, PAGE)).toEqual([
    ...SHOWN,
    'preload /maps/assets/parts-abc.js',
    'preload /maps/assets/page-abc.js',
  ])
})

test('scripts of the map come as early as they can, those of parts behind all else', () => {
  const scriptsBeside = (beside: string) =>
    assetTags(BUILD, '/maps/', { parts: PAGE, beside }, '')
      .filter(({ attrs }) => attrs.href!.endsWith('.js'))
      .map(({ attrs: { rel, as, fetchpriority } }) => [rel, as, fetchpriority])
  expect([scriptsBeside(MAP_VIEW), scriptsBeside(PAGE)]).toEqual([
    [0, 1].map(() => ['modulepreload', undefined, undefined]),
    [0, 1].map(() => ['preload', 'script', 'low']),
  ])
})

test('what the page names already is not named again', () => {
  const html =
    '<link rel="modulepreload" href="/maps/assets/parts-abc.js"><link href="/maps/assets/parts-abc.css">'
  expect(addresses(BUILD, PAGE, html)).toEqual([...SHOWN.slice(1), 'preload /maps/assets/page-abc.js'])
})

test('a build without a module or a font fails and says what is missing', () => {
  expect(() => addresses(bundleOf(FONTS, PARTS), MAP_VIEW)).toThrow(
    'The build has no chunk of /map/map-view.ts',
  )
  expect(() => addresses(bundleOf(MAP, PARTS), MAP_VIEW)).toThrow(
    'The build has no font inter-latin-wght-normal',
  )
})
