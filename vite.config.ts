import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { withPalette } from './src/plate/palette.ts'
import { compressPlugin } from './src/site/pages/compress-plugin.ts'
import { elementPlugin } from './src/site/pages/element-plugin.ts'
import { oneFilePlugin } from './src/site/pages/one-file-plugin.ts'
import { pagePlugin } from './src/site/pages/page-plugin.ts'
import { chunkBelow, chunkBeside, chunkOfAll, chunkOfAny } from './src/site/pages/shared-chunk.ts'

const here = import.meta.dirname
const PAGES = { explorer: resolve(here, 'src/index.html'), embed: resolve(here, 'src/embed/index.html') }
/** The page of a store, which few readers open: no chunk of the others is cut for it. */
const STORE = resolve(here, 'src/store/index.html')
const STORE_PAGE = resolve(here, 'src/store/main.tsx')
const MAP = resolve(here, 'src/map/map-view.ts')
/** What reads files beside the page. */
const READER = resolve(here, 'src/intake/worker.ts')
const PARTS = [resolve(here, 'src/explorer/page.tsx'), resolve(here, 'src/embed/embed-page.tsx')]

/** Four characters that tell the classes of a style sheet from their namesakes. */
const markOf = (file: string) =>
  createHash('sha256').update(relative(here, file)).digest('base64url').slice(0, 4)

/**
 * `BASE_PATH=/maps/ npm run build` builds for a folder below a host's root; `SITE_URL=https://example.org/maps/` is where
 * share links and oEmbed point to.
 */
export default defineConfig({
  root: resolve(here, 'src'),
  base: process.env.BASE_PATH ?? '/',
  publicDir: resolve(here, 'public'),
  plugins: [
    react(),
    pagePlugin({ site: process.env.SITE_URL }),
    elementPlugin(),
    oneFilePlugin(),
    compressPlugin(),
  ],
  css: {
    // The same for all classes of a file: what repeats itself weighs nothing.
    modules: { generateScopedName: (name, file) => `${name}-${markOf(file)}` },
    // After @import, which a plugin's transform would not see.
    postcss: {
      plugins: [
        {
          postcssPlugin: 'palette',
          Declaration(declaration) {
            declaration.value = withPalette(declaration.value)
          },
        },
      ],
    },
  },
  server: { port: Number(process.env.PORT ?? 5173), strictPort: true },
  build: {
    outDir: resolve(here, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { ...PAGES, store: STORE },
      output: {
        codeSplitting: {
          // One file in place of ten small ones: a browser asks a host for six at a time.
          groups: [
            { name: chunkOfAll(Object.values(PAGES), 'shared') },
            // What the map and the pages' parts have in common: the map comes first, and without the parts.
            { name: chunkOfAny(MAP, [...PARTS, STORE_PAGE], 'drawing') },
            // What the map has in common with what is loaded later.
            { name: chunkBeside(MAP, '/maplibre-gl/', 'below-map') },
            // What both pages' parts have in common with what embeds say to the page round them, which comes before.
            { name: chunkOfAll([PAGES.embed, ...PARTS], 'saying') },
            // What both pages load once their map is drawn.
            { name: chunkOfAll(PARTS, 'parts') },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    // What a worker shares with what it loads later is a file of its own, and not the worker's: a page that is one file can give no
    // address to two files that import each other.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkBelow(READER, 'reading') }] } } },
  },
  test: {
    root: here,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    // Says when to give a test up, not how long it may take: a busy machine is no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // Threads that keep what they have loaded: a worker of its own for each file costs three times what the tests do. So no
    // file may leave anything behind; what it stubs is taken back.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    unstubGlobals: true,
    unstubEnvs: true,
    restoreMocks: true,
  },
})
