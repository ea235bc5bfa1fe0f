import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { preloadTags, styleTags } from './preloads.ts'

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

const addresses = (bundle: Rolldown.OutputBundle, map: boolean) =>
  preloadTags(bundle, '/maps/', { map }).map(({ attrs }) => `${attrs.rel} ${attrs.href}`)

test('the fonts of the first words are asked for with the page, below its base', () => {
  expect(addresses(bundleOf(FONTS, MAP), false)).toEqual([`preload /maps/${INTER}`, `preload /maps/${SERIF}`])
})

test('a page that begins with its map asks for the chunk that draws, what it imports, and its style too', () => {
  expect(addresses(bundleOf(FONTS, MAP), true)).toEqual([
    `preload /maps/${INTER}`,
    `preload /maps/${SERIF}`,
    'modulepreload /maps/assets/drawing-abc.js',
    'modulepreload /maps/assets/map-view-abc.js',
    'preload /maps/assets/map-view-abc.css',
  ])
})

test('a build without the map or a font fails and says what is missing', () => {
  expect(() => addresses(bundleOf(FONTS), true)).toThrow('The build has no chunk of /map/map-view.ts')
  expect(() => addresses(bundleOf(MAP), false)).toThrow('The build has no font inter-latin-wght-normal')
})

test('a page that is read before its scripts has the style of all its parts', () => {
  const tags = styleTags(bundleOf(PARTS), '/maps/', '/explorer/page.tsx')
  expect(tags.map(({ attrs }) => `${attrs.rel} ${attrs.href}`)).toEqual([
    'stylesheet /maps/assets/parts-abc.css',
    'stylesheet /maps/assets/page-abc.css',
  ])
})
