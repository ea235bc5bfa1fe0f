import { isoDay } from '../../core/day.ts'
import type { DefaultView } from './default-view.ts'
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-image.ts'

/** A tag for the head of a page, as Vite takes it. */
export interface Tag {
  readonly tag: string
  readonly attrs: Record<string, string>
  readonly children?: string
  readonly injectTo: 'head'
}

/** A tag by its name. */
export const tag = (name: string, attrs: Record<string, string>, children?: string): Tag => ({
  tag: name,
  attrs,
  ...(children === undefined ? {} : { children }),
  injectTo: 'head',
})

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
export function metadataTags(view: DefaultView, site: string): Tag[] {
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
    tag('script', { type: 'application/ld+json' }, scriptText(datasetOf(view, site))),
  ]
}

/** schema.org/Dataset of the data behind the page. */
export function datasetOf({ info, view }: DefaultView, site: string): object {
  const { filtered, columns, extent } = view
  const places = [...filtered].filter((row) => !Number.isNaN(columns.lon[row]!))
  const lons = places.map((row) => columns.lon[row]!)
  const lats = places.map((row) => columns.lat[row]!)
  const box = [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)]
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: info.title,
    description: `${info.subtitle}. Dated, placed incidents with the document that each figure comes from.`,
    url: site,
    version: info.version,
    license: `https://spdx.org/licenses/${info.licence}.html`,
    citation: info.citation,
    isAccessibleForFree: true,
    temporalCoverage: `${isoDay(extent.from)}/${isoDay(extent.to)}`,
    ...(places.length === 0
      ? {}
      : { spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: box.join(' ') } } }),
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/geo+json',
        contentUrl: `${site}data/incidents.geojson`,
      },
    ],
    image: `${site}share.png`,
  }
}

/** JSON that can't end the script element it stands in. */
function scriptText(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
