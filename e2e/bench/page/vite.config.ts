import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname

/** Builds the pages that only the bench uses; the bench says where to. */
export default defineConfig({
  root: here,
  publicDir: false,
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index', 'bare', 'set-filter', 'deck', 'cells', 'compose'].map((name) =>
        resolve(here, `${name}.html`),
      ),
    },
  },
  worker: { format: 'es' },
})
