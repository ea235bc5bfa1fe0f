import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type ResolvedConfig } from 'vite'

/** A page without a link as HTML, and the build of the data that it shows. */
export interface FirstView {
  readonly html: string
  readonly build: number
}

const PAGES = ['explorer', 'embed'] as const

/** Both pages. */
export type FirstViews = Readonly<Record<(typeof PAGES)[number], FirstView>>

/** Renders the pages of the data in a folder with the parts that will take them over, named as `config` names them. */
export async function renderFirstViews(config: ResolvedConfig, folder: string): Promise<FirstViews> {
  const outDir = mkdtempSync(join(tmpdir(), 'reachmap-first-view-'))
  try {
    await build({
      configFile: false,
      root: config.root,
      base: config.base,
      logLevel: 'warn',
      publicDir: false,
      css: { modules: config.css.modules ?? {} },
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [withoutLaterParts()],
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: Object.fromEntries(PAGES.map((page) => [page, join(config.root, page, 'first-view.tsx')])),
          output: { entryFileNames: '[name].mjs' },
        },
      },
    })
    const viewOf = async (page: string) => {
      const { firstView } = (await import(pathToFileURL(join(outDir, `${page}.mjs`)).href)) as {
        firstView(fetch: (file: string) => Promise<Response>): Promise<FirstView>
      }
      return firstView(async (file) => new Response(readFileSync(join(folder, file))))
    }
    return { explorer: await viewOf('explorer'), embed: await viewOf('embed') }
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

/** What comes later is no part of the first view, but for the distances that its sentence tells. */
function withoutLaterParts(): Plugin {
  return {
    name: 'reachmap-without-later-parts',
    resolveDynamicImport(specifier) {
      if (typeof specifier !== 'string' || specifier.endsWith('/distance.ts')) return null
      return { id: specifier, external: true }
    },
  }
}

/** Markup without style attributes, which the policy refuses: the parts set their styles when they take over. */
export function withoutStyles(html: string): string {
  return html.replace(/ style="[^"]*"/g, '')
}
