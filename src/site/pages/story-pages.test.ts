import { expect, test } from 'vitest'
import { feature } from '../../core/fixtures/feature.ts'
import type { ToldStory } from '../../story/story.ts'
import { storyPage } from './story-pages.ts'
import { viewOf } from './test-support.ts'

const chapter = { view: 'v=2&bounds=60,28,78,39', incidents: [], cites: [] }
const STORY: ToldStory = {
  ...{ id: 'reach', title: 'How <far>', language: 'en' },
  chapters: [
    { ...chapter, title: 'The first year', text: 'Markets were attacked.' },
    { ...chapter, title: 'Moscow', text: 'A plot was told of.' },
  ],
}
const files = await storyPage(STORY, viewOf([feature('kabul-2015')]), 'https://example.org/maps/')
const html = String(files['story/reach/index.html'])

test('a story is a page of text with a picture of each chapter, a share picture and an oEmbed answer', () => {
  expect(Object.keys(files).sort()).toEqual([
    'story/reach/1-dark.svg',
    'story/reach/1-light.svg',
    'story/reach/2-dark.svg',
    'story/reach/2-light.svg',
    'story/reach/index.html',
    'story/reach/oembed.json',
    'story/reach/share.png',
  ])
  for (const { text } of STORY.chapters) expect(html).toContain(`<p>${text}</p>`)
  expect(html).not.toContain('<script')
})

test('its texts are text, never markup', () => {
  expect(html).toContain('<h1>How &lt;far&gt;</h1>')
})

test('a site that asks how to embed it is told of the story, as wide as its column', () => {
  expect(html).toContain('href="https://example.org/maps/story/reach/oembed.json"')
  expect(JSON.parse(String(files['story/reach/oembed.json']))).toMatchObject({
    title: 'How <far>',
    html: expect.stringContaining('src="https://example.org/maps/embed/?v=2&amp;story=reach" width="100%"'),
    thumbnail_url: 'https://example.org/maps/story/reach/share.png',
  })
})
