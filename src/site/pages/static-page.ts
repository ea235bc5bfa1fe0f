import type { DatasetInfo } from '../../core/table/dataset.ts'
import { PALETTES } from '../../plate/palette.ts'
import type { DefaultView } from './default-view.ts'
import { escapeText as text } from './html.ts'
import { oEmbed } from './oembed.ts'
import { posterFile } from './picture.ts'
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-image.ts'

/** A page beside the application that needs no script: what a search engine reads, and a site that is given its address. */
export interface StaticPage {
  /** Its folder below the site, with a slash at the end. */
  readonly folder: string
  readonly title: string
  readonly summary: string
  readonly language: string
  /** Query of the view that is embedded in its place. */
  readonly query: string
  /** HTML between the title and the credit. */
  readonly body: readonly string[]
}

/** The page as HTML. `site` ends in a slash. */
export function staticPage(page: StaticPage, info: DatasetInfo, site: string): string {
  const { folder, title, summary, language, body } = page
  const up = '../'.repeat(folder.split('/').length - 1)
  const address = `${site}${folder}`
  const meta = (property: string, content: string) =>
    `<meta property="${property}" content="${text(content)}">`
  return [
    `<!doctype html><html lang="${text(language)}"><head><meta charset="utf-8">`,
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'\">",
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title><meta name="description" content="${text(summary)}">`,
    `<link rel="icon" href="${up}icon.svg"><link rel="stylesheet" href="${up}story/story.css">`,
    `<link rel="alternate" type="application/json+oembed" href="${text(address)}oembed.json" title="${text(title)}">`,
    meta('og:type', 'article') + meta('og:title', title) + meta('og:description', summary),
    meta('og:url', address) + meta('og:image', `${address}share.png`),
    meta('og:image:width', String(SHARE_WIDTH)) + meta('og:image:height', String(SHARE_HEIGHT)),
    '</head><body><main>',
    `<h1>${text(title)}</h1><p class="summary">${text(summary)}</p>`,
    ...body,
    `<p class="credit">${text(info.title)} · ${text(info.version)} · Natural Earth · GeoNames</p>`,
    '</main></body></html>',
  ].join('\n')
}

/**
 * What a site is told that asks how to embed the page. WordPress keeps a width of 100 %; a number of pixels sticks out of its
 * column.
 */
export function staticOEmbed(
  { folder, title, query }: Pick<StaticPage, 'folder' | 'title' | 'query'>,
  info: DatasetInfo,
  site: string,
): object {
  const whole = oEmbed({ ...info, title }, site)
  const src = text(`${site}embed/?${query}`)
  return {
    ...whole,
    html: `<iframe src="${src}" width="100%" height="${whole.height}" title="${text(title)}" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>`,
    thumbnail_url: `${site}${folder}share.png`,
  }
}

/** The picture of a view in both themes, as files `NAME-light.svg` and `NAME-dark.svg` of a folder. */
export async function picturesOf(
  folder: string,
  name: string,
  view: DefaultView,
): Promise<Record<string, string>> {
  const pictures = (['light', 'dark'] as const).map(
    async (theme) => [`${folder}${name}-${theme}.svg`, await posterFile(view, PALETTES[theme])] as const,
  )
  return Object.fromEntries(await Promise.all(pictures))
}

/** The HTML of such a picture. */
export function pictureTag(name: string, alt: string): string {
  return `<picture><source media="(prefers-color-scheme: dark)" srcset="${name}-dark.svg"><img src="${name}-light.svg" width="960" height="540" loading="lazy" alt="${text(alt)}"></picture>`
}
