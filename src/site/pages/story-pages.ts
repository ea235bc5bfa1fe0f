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
import { oEmbed } from './oembed.ts'
import { posterFile } from './picture.ts'
import { SHARE_HEIGHT, SHARE_WIDTH, shareImage } from './share-image.ts'

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
export function storyPage(
  story: ToldStory,
  view: DefaultView,
  site: string,
): Readonly<Record<string, string | Buffer>> {
  const folder = `story/${story.id}/`
  const views = story.chapters.map((chapter): DefaultView => {
    const shown = view.dataset.view(chapterState(chapter, 'end', view.info.group, view.view.state))
    const facts = { view: shown, names: namesIn(en), farthest: null }
    return { ...view, view: shown, sentence: sentence(facts).text, alt: altText(facts) }
  })
  const pictures = views.flatMap((shown, i) =>
    (['light', 'dark'] as const).map((theme) => [
      `${folder}${i + 1}-${theme}.svg`,
      posterFile(shown, PALETTES[theme]),
    ]),
  )
  const last = views.at(-1)!
  const titled = {
    ...last,
    info: { ...last.info, title: story.title },
    sentence: story.summary ?? last.sentence,
  }
  return {
    [`${folder}index.html`]: pageOf(story, views, site),
    [`${folder}oembed.json`]: JSON.stringify(storyOEmbed(story, view, site), null, 2),
    [`${folder}share.png`]: shareImage(titled),
    ...Object.fromEntries(pictures),
  }
}

/** WordPress keeps a width of 100 %; a number of pixels sticks out of its column. */
function storyOEmbed(story: ToldStory, { info }: DefaultView, site: string): object {
  const whole = oEmbed({ ...info, title: story.title }, site)
  const src = text(`${site}embed/?v=2&story=${story.id}`)
  return {
    ...whole,
    html: `<iframe src="${src}" width="100%" height="${whole.height}" title="${text(story.title)}" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>`,
    thumbnail_url: `${site}story/${story.id}/share.png`,
  }
}

function pageOf(story: ToldStory, views: readonly DefaultView[], site: string): string {
  const { id, title, summary = '', language, chapters } = story
  const address = `${site}story/${id}/`
  const told = `../../?v=2&amp;story=${id}`
  const meta = (property: string, content: string) =>
    `<meta property="${property}" content="${text(content)}">`
  return [
    `<!doctype html><html lang="${text(language)}"><head><meta charset="utf-8">`,
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'\">",
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title><meta name="description" content="${text(summary)}">`,
    '<link rel="icon" href="../../icon.svg"><link rel="stylesheet" href="../story.css">',
    `<link rel="alternate" type="application/json+oembed" href="${text(address)}oembed.json" title="${text(title)}">`,
    meta('og:type', 'article') + meta('og:title', title) + meta('og:description', summary),
    meta('og:url', address) + meta('og:image', `${address}share.png`),
    meta('og:image:width', String(SHARE_WIDTH)) + meta('og:image:height', String(SHARE_HEIGHT)),
    '</head><body><main>',
    `<h1>${text(title)}</h1><p class="summary">${text(summary)}</p>`,
    `<p><a href="${told}">${text(panels.story.tell)}</a></p>`,
    ...chapters.map((chapter, i) =>
      [
        `<section><h2>${text(panels.story.numbered({ chapter: i + 1, title: chapter.title }))}</h2>`,
        `<picture><source media="(prefers-color-scheme: dark)" srcset="${i + 1}-dark.svg">`,
        `<img src="${i + 1}-light.svg" width="960" height="540" loading="lazy" alt="${text(views[i]!.alt)}"></picture>`,
        `<p>${text(chapter.text)}</p>`,
        chapter.cites.length > 0 ? `<ul>${chapter.cites.map(claimOf).join('')}</ul>` : '',
        `<p><a href="${told}&amp;chapter=${i + 1}">${text(panels.story.onMap)}</a></p></section>`,
      ].join(''),
    ),
    `<p class="credit">${text(views[0]!.info.title)} · ${text(views[0]!.info.version)} · Natural Earth · GeoNames</p>`,
    '</main></body></html>',
  ].join('\n')
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
