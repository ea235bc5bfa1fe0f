import type { DatasetInfo } from '../../core/table/dataset.ts'
import { escapeText } from './html.ts'
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-image.ts'

const WIDTH = 800
const HEIGHT = 640

/** An answer of oEmbed 1.0 (https://oembed.com), type `rich`. */
export interface OEmbed {
  readonly version: '1.0'
  readonly type: 'rich'
  readonly title: string
  readonly provider_name: string
  readonly provider_url: string
  readonly html: string
  readonly width: number
  readonly height: number
  readonly thumbnail_url: string
  readonly thumbnail_width: number
  readonly thumbnail_height: number
  readonly cache_age: number
}

/**
 * What a site is told that asks how to embed the page at `site` (absolute, with a slash at the end). The HTML is a bare
 * frame: what filters such HTML leaves a frame of these attributes alone. A file can't see the parameters of a link, so
 * the default view is what is embedded.
 */
export function oEmbed(info: DatasetInfo, site: string): OEmbed {
  const frame = `<iframe src="${escapeText(`${site}embed/`)}" width="${WIDTH}" height="${HEIGHT}" title="${escapeText(info.title)}" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>`
  return {
    version: '1.0',
    type: 'rich',
    title: info.title,
    provider_name: 'Reachmap',
    provider_url: site,
    html: frame,
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: `${site}share.png`,
    thumbnail_width: SHARE_WIDTH,
    thumbnail_height: SHARE_HEIGHT,
    cache_age: 86_400,
  }
}
