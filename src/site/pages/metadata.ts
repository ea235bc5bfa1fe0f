import type { CitationFile } from '../../pipeline/citation-file.ts'
import { metaPolicy, type Page } from '../policy.ts'
import { schemaOrg } from './catalog.ts'
import type { DefaultView } from './default-view.ts'
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-image.ts'

/** A tag for the head of a page, as Vite takes it. */
export interface Tag {
  readonly tag: string
  readonly attrs: Record<string, string>
  readonly children?: string
  readonly injectTo: 'head' | 'head-prepend'
}

/** A tag by its name. */
export const tag = (name: string, attrs: Record<string, string>, children?: string): Tag => ({
  tag: name,
  attrs,
  ...(children === undefined ? {} : { children }),
  injectTo: 'head',
})

/** The policy of a page for hosts that send none: it holds for what stands below it. */
export function policyTag(page: Page): Tag {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: metaPolicy(page) }
  return { ...tag('meta', attrs), injectTo: 'head-prepend' }
}

/** The link by which a site that is given the page's address finds out how to embed it. */
export function discoveryTag({ info }: DefaultView, site: string): Tag {
  return tag('link', {
    rel: 'alternate',
    type: 'application/json+oembed',
    href: `${site}oembed.json`,
    title: info.title,
  })
}

/** Open Graph, the card of a shared link, and schema.org's Dataset for search engines. `site` ends in a slash. */
export function metadataTags(view: DefaultView, citation: CitationFile, site: string): Tag[] {
  const { info, sentence, alt } = view
  const graph = {
    'og:type': 'website',
    'og:site_name': 'Reachmap',
    'og:title': info.title,
    'og:description': sentence,
    'og:url': site,
    'og:image': `${site}share.png`,
    'og:image:type': 'image/png',
    'og:image:width': String(SHARE_WIDTH),
    'og:image:height': String(SHARE_HEIGHT),
    'og:image:alt': alt,
  }
  return [
    discoveryTag(view, site),
    ...Object.entries(graph).map(([property, content]) => tag('meta', { property, content })),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    tag('link', { rel: 'describedby', type: 'application/ld+json', href: `${site}data/catalog.jsonld` }),
    tag('script', { type: 'application/ld+json' }, scriptText(schemaOrg(view, citation, site))),
  ]
}

/** JSON that can't end the script element it stands in. */
function scriptText(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
