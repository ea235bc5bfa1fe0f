import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { elementPlugin } from './src/pipeline/pages/element-plugin.ts'
import { pagePlugin } from './src/pipeline/pages/page-plugin.ts'

const here = import.meta.dirname
const inBothPages =
  /node_modules\/(react|react-dom|scheduler|zustand)\/|\/src\/(core\/(?!schema)|state\/|ui\/)|preload-helper|rolldown.runtime/

/**
 * `BASE_PATH=/maps/ npm run build` builds for a folder below a host's root; `SITE_URL=https://example.org/maps/` is where
 * share links and oEmbed point to.
 */
export default defineConfig({
  root: resolve(here, 'src'),
  base: process.env.BASE_PATH ?? '/',
  publicDir: resolve(here, 'public'),
  plugins: [react(), pagePlugin({ site: process.env.SITE_URL }), elementPlugin()],
  server: { port: Number(process.env.PORT ?? 5173), strictPort: true },
  build: {
    outDir: resolve(here, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        explorer: resolve(here, 'src/index.html'),
        embed: resolve(here, 'src/embed/index.html'),
      },
      output: {
        codeSplitting: {
          // One file in place of ten small ones: a browser asks a host for six at a time.
          groups: [{ name: 'shared', minShareCount: 2, test: inBothPages }],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    root: here,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    // Property tests and the gazetteer take their time on a busy machine.
    testTimeout: 30_000,
  },
})
