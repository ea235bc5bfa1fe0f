import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { type CitationFile, readCitation } from '../../pipeline/citation-file.ts'
import { projectFile } from '../../pipeline/data-files.ts'
import { PALETTES } from '../../plate/palette.ts'
import { dcat } from './catalog.ts'
import { type DefaultView, readDefaultView } from './default-view.ts'
import { type FirstView, type FirstViews, renderFirstViews, withoutStyles } from './first-view.ts'
import { discoveryTag, metadataTags, policyTag } from './metadata.ts'
import { oEmbed } from './oembed.ts'
import { posterFile } from './picture.ts'
import { assetTags } from './preloads.ts'
import { shareImage } from './share-image.ts'
import { staticView } from './static-view.ts'
import { builtStories, STORY_STYLE, storyPage } from './story-pages.ts'
import { builtViews, viewPage } from './view-pages.ts'

const STATIC_VIEW = '<!-- static view -->'
const FIRST_VIEW = '<div id="app"></div>'
/** The module of each page's parts, and the one that it asks for beside its first scripts: an embed that nobody sees loads no map. */
const MODULES = {
  explorer: { parts: '/explorer/page.tsx', beside: '/map/map-view.ts' },
  embed: { parts: '/embed/embed-page.tsx', beside: '/embed/embed-page.tsx' },
} as const

export interface PageOptions {
  /** Absolute address at which the pages will stand; a build that does not know it takes the one of `npm start`. */
  readonly site?: string | undefined
}

/**
 * Puts into the pages what is known of the data when they are built: metadata, and what is shown where no script runs.
 * Beside them go the share image, the two posters, the oEmbed answer, a catalogue of the data and a page for each story and named view. Without built data the pages stay as they are.
 */
export function pagePlugin({ site }: PageOptions): Plugin {
  let config: ResolvedConfig
  let view: DefaultView | null = null
  let first: Promise<FirstViews> | null = null
  const citation: CitationFile = readCitation()
  const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }
  return {
    name: 'reachmap-pages',
    config: () => ({ define: { 'import.meta.env.VERSION': JSON.stringify(version) } }),
    configResolved(resolved) {
      config = resolved
      view = readDefaultView(join(config.publicDir, 'data'))
      first = null
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path, bundle }) {
        // The page of a store knows nothing before it has asked.
        if (path.startsWith('/store/')) return { html, tags: bundle ? [policyTag('explorer')] : [] }
        const page = path.startsWith('/embed/') ? 'embed' : 'explorer'
        // While developing, Vite puts scripts and styles into the page that the policy would refuse.
        const built = bundle ? [policyTag(page), ...assetTags(bundle, config.base, MODULES[page], html)] : []
        if (!view) return { html, tags: built }
        const address = siteAddress(site, config.base)
        if (bundle) first ??= renderFirstViews(config, join(config.publicDir, 'data'))
        const views = await first
        return {
          html: html
            .replace(STATIC_VIEW, () => staticView(view!, config.base))
            .replace(FIRST_VIEW, (empty) => (views ? placeOf(views[page]) : empty)),
          tags: [
            ...built,
            ...(page === 'embed' ? [discoveryTag(view, address)] : metadataTags(view, citation, address)),
          ],
        }
      },
    },
    async generateBundle() {
      if (!view) return
      const shown = view
      const address = siteAddress(site, config.base)
      if (!site) this.info(`SITE_URL is not set: oEmbed and share links point to ${address}`)
      const data = join(config.publicDir, 'data')
      const pages = await Promise.all([
        ...builtStories(data).map((story) => storyPage(story, shown, address)),
        ...builtViews(data).map((named) => viewPage(named, shown, address)),
      ])
      const files: Record<string, string | Buffer> = {
        ...Object.assign({}, ...pages),
        ...(pages.length > 0 && { 'story/story.css': STORY_STYLE }),
        'oembed.json': JSON.stringify(oEmbed(shown.info, address), null, 2),
        'poster-light.svg': await posterFile(shown, PALETTES.light),
        'poster-dark.svg': await posterFile(shown, PALETTES.dark),
        'share.png': await shareImage(shown, address),
        'data/catalog.jsonld': JSON.stringify(dcat(shown, citation, address), null, 2),
      }
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function placeOf({ html, build }: FirstView): string {
  return `<div id="app" data-first="${build}">${withoutStyles(html)}</div>`
}

/** The pages' absolute address, with a slash at the end. */
export function siteAddress(site: string | undefined, base: string): string {
  if (!site) return `http://localhost:4173${base}`
  return site.endsWith('/') ? site : `${site}/`
}
