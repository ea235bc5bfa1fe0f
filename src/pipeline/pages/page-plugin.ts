import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { projectFile } from '../data-files.ts'
import { type DefaultView, readDefaultView } from './default-view.ts'
import { discoveryTag, metadataTags } from './metadata.ts'
import { oEmbed } from './oembed.ts'
import { readPalette } from './palette.ts'
import { posterFile } from './picture.ts'
import { preloadTags } from './preloads.ts'
import { shareImage } from './share-image.ts'
import { staticView } from './static-view.ts'

const STATIC_VIEW = '<!-- static view -->'

export interface PageOptions {
  /** Absolute address at which the pages will stand; a build that does not know it takes the one of `npm start`. */
  readonly site?: string | undefined
}

/**
 * Puts into the pages what is known of the data when they are built: metadata, and what is shown where no script runs.
 * Beside them go the share image, the two posters and the oEmbed answer. Without built data the pages stay as they are.
 */
export function pagePlugin({ site }: PageOptions): Plugin {
  let config: ResolvedConfig
  let view: DefaultView | null = null
  const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }
  return {
    name: 'reachmap-pages',
    config: () => ({ define: { 'import.meta.env.VERSION': JSON.stringify(version) } }),
    configResolved(resolved) {
      config = resolved
      view = readDefaultView(join(config.publicDir, 'data'))
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        const isEmbed = path.startsWith('/embed/')
        const preloads = bundle ? preloadTags(bundle, config.base, { map: !isEmbed }) : []
        if (!view) return { html, tags: preloads }
        const address = siteAddress(site, config.base)
        return {
          html: html.replace(STATIC_VIEW, () => staticView(view!, config.base)),
          tags: [...preloads, ...(isEmbed ? [discoveryTag(view, address)] : metadataTags(view, address))],
        }
      },
    },
    generateBundle() {
      if (!view) return
      const address = siteAddress(site, config.base)
      if (!site) this.info(`SITE_URL is not set: oEmbed and share links point to ${address}`)
      const files = {
        'oembed.json': JSON.stringify(oEmbed(view.info, address), null, 2),
        'poster-light.svg': posterFile(view, readPalette('light')),
        'poster-dark.svg': posterFile(view, readPalette('dark')),
        'share.png': shareImage(view),
      }
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

/** The pages' absolute address, with a slash at the end. */
export function siteAddress(site: string | undefined, base: string): string {
  if (!site) return `http://localhost:4173${base}`
  return site.endsWith('/') ? site : `${site}/`
}
