import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PALETTES } from '../../plate/palette.ts'
import { readStory } from '../../story/read-story.ts'
import { chapterState, type ToldStory } from '../../story/story.ts'
import { panels } from '../../words/languages/en/panels.ts'
import { en } from '../../words/languages/en.ts'
import { namesIn } from '../../words/names.ts'
import { altText, sentence } from '../../words/sentence.ts'
import { fieldWords } from '../../words/vocabulary.ts'
import { WHOLE_ENGLISH } from '../../words/whole.ts'
import type { DefaultView } from './default-view.ts'
import { escapeText as text } from './html.ts'
import { shareImage } from './share-image.ts'
import { picturesOf, pictureTag, staticOEmbed, staticPage } from './static-page.ts'

/** The stories that were built into a data folder, in the order of their list; none where none were. */
export function builtStories(folder: string): ToldStory[] {
  const list = join(folder, 'stories', 'index.json')
  if (!existsSync(list)) return []
  const entries = JSON.parse(readFileSync(list, 'utf8')) as readonly { readonly id: string }[]
  return entries.flatMap(
    ({ id }) => readStory(readFileSync(join(folder, 'stories', `${id}.json`), 'utf8')) ?? [],
  )
}

/**
 * A story as files below `story/ID/`: a page with all chapters as text that needs no script, a picture of each, and what a
 * site asks for that is given the page's address: a share picture and an oEmbed answer of its own. `site` ends in a slash.
 */
export async function storyPage(
  story: ToldStory,
  view: DefaultView,
  site: string,
): Promise<Readonly<Record<string, string | Buffer>>> {
  const folder = `story/${story.id}/`
  const views = story.chapters.map((chapter): DefaultView => {
    const shown = view.dataset.view(chapterState(chapter, 'end', view.info.group, view.view.state))
    const facts = { view: shown, names: namesIn(en), farthest: null }
    return { ...view, view: shown, sentence: sentence(facts).text, alt: altText(facts) }
  })
  const last = views.at(-1)!
  const { id, title, summary, language, chapters } = story
  const told = `v=2&story=${id}`
  const about = { folder, title, query: told }
  const body = [
    `<p><a href="../../?${text(told)}">${text(panels.story.tell)}</a></p>`,
    ...chapters.map((chapter, i) =>
      [
        `<section><h2>${text(panels.story.numbered({ chapter: i + 1, title: chapter.title }))}</h2>`,
        pictureTag(`${i + 1}`, views[i]!.alt),
        `<p>${text(chapter.text)}</p>`,
        chapter.cites.length > 0 ? `<ul>${chapter.cites.map(claimOf).join('')}</ul>` : '',
        `<p><a href="../../?${text(`${told}&chapter=${i + 1}`)}">${text(panels.story.onMap)}</a></p></section>`,
      ].join(''),
    ),
  ]
  const pictures = await Promise.all(views.map((shown, i) => picturesOf(folder, `${i + 1}`, shown)))
  return {
    [`${folder}index.html`]: staticPage(
      { ...about, summary: summary ?? '', language, body },
      view.info,
      site,
    ),
    [`${folder}oembed.json`]: JSON.stringify(staticOEmbed(about, view.info, site), null, 2),
    [`${folder}share.png`]: await shareImage(
      { ...last, info: { ...last.info, title }, sentence: summary ?? last.sentence },
      `${site}${folder}`,
    ),
    ...Object.assign({}, ...pictures),
  }
}

function claimOf({
  title,
  field,
  document,
  locators,
}: ToldStory['chapters'][number]['cites'][number]): string {
  const facts = { title, field: fieldWords(field, WHOLE_ENGLISH), document, paragraphs: locators }
  const said = panels.story.claim(facts).map((part) => part.text)
  return `<li>${text(said.join(''))}</li>`
}

/** The look of these pages: one column, in light and dark. */
export const STORY_STYLE = `:root{color-scheme:light dark;--paper:light-dark(${PALETTES.light.paper},${PALETTES.dark.paper});--ink:light-dark(${PALETTES.light.ink},${PALETTES.dark.ink})}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,serif}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem}
h1,h2{line-height:1.2;text-wrap:balance}
section{margin-top:2.5rem}
img{display:block;width:100%;height:auto;border-radius:8px}
ul{padding-inline-start:1.2em;font:0.8125rem/1.6 system-ui,sans-serif}
a{color:inherit;text-underline-offset:3px}
.summary{font-size:1.1875rem}.credit{margin-top:2.5rem;font:0.8125rem/1.5 system-ui,sans-serif}
@media print{section{break-inside:avoid}}
`
