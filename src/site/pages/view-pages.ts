import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLink, printLink } from '../../core/link/permalink.ts'
import type { NamedView } from '../../core/record/schema.ts'
import { panels } from '../../words/languages/en/panels.ts'
import { en } from '../../words/languages/en.ts'
import { namesIn } from '../../words/names.ts'
import { altText, sentence } from '../../words/sentence.ts'
import type { DefaultView } from './default-view.ts'
import { escapeText as text } from './html.ts'
import { shareImage } from './share-image.ts'
import { picturesOf, pictureTag, staticOEmbed, staticPage } from './static-page.ts'

/** The named views of the data that were built into a folder; none where there are none. */
export function builtViews(folder: string): NamedView[] {
  const file = join(folder, 'views.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as NamedView[]) : []
}

/**
 * A named view as files below `v/ID/`: a page that says what it shows, with its picture, and what a site asks for that is given the
 * page's address: a share picture and an oEmbed answer of its own. A file can't see a query: that is why such a view has a page.
 */
export async function viewPage(
  { id, title, summary = '', view: query }: NamedView,
  page: DefaultView,
  site: string,
): Promise<Readonly<Record<string, string | Buffer>>> {
  const { group } = page.info
  const { state } = parseLink(query, group)
  const view = page.dataset.view(state)
  const facts = { view, names: namesIn(en), farthest: null }
  const shown: DefaultView = { ...page, view, sentence: sentence(facts).text, alt: altText(facts) }
  const folder = `v/${id}/`
  const link = printLink(state, group)
  const about = { folder, title, query: link }
  const body = [
    pictureTag('view', shown.alt),
    `<p>${text(shown.sentence)}</p>`,
    `<p><a href="../../?${text(link)}">${text(panels.story.viewOnMap)}</a></p>`,
  ]
  return {
    [`${folder}index.html`]: staticPage({ ...about, summary, language: en.lang, body }, page.info, site),
    [`${folder}oembed.json`]: JSON.stringify(staticOEmbed(about, page.info, site), null, 2),
    [`${folder}share.png`]: await shareImage({ ...shown, info: { ...page.info, title } }, `${site}${folder}`),
    ...(await picturesOf(folder, 'view', shown)),
  }
}
