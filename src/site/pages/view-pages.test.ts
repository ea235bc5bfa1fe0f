import { expect, test } from 'vitest'
import { feature } from '../../core/fixtures/feature.ts'
import { viewOf } from './test-support.ts'
import { viewPage } from './view-pages.ts'

const NAMED = { id: 'moscow', title: 'How <near>', summary: 'One place.', view: 'v=2&country=RU&theme=dark' }
const features = [
  feature('kabul-2015'),
  feature('moscow-2024', { country: 'RU', at: [37.6, 55.7], start: '2024-03-22', end: '2024-03-22' }),
]
const files = await viewPage(NAMED, viewOf(features), 'https://example.org/maps/')
const html = String(files['v/moscow/index.html'])

test('a named view is a page that says what it shows, with its picture, a share picture and an oEmbed answer', () => {
  expect(Object.keys(files).sort()).toEqual([
    'v/moscow/index.html',
    'v/moscow/oembed.json',
    'v/moscow/share.png',
    'v/moscow/view-dark.svg',
    'v/moscow/view-light.svg',
  ])
  expect(html).toContain('<p>Incidents in Russia, 22 March 2024: 1 of 2 incidents.</p>')
  expect(html).toContain('href="../../?v=2&amp;country=RU&amp;theme=dark"')
  expect(html).not.toContain('<script')
})

test('its title is text, never markup', () => {
  expect(html).toContain('<h1>How &lt;near&gt;</h1>')
})

test('a site that asks how to embed its address is told of this view', () => {
  expect(html).toContain('href="https://example.org/maps/v/moscow/oembed.json"')
  expect(JSON.parse(String(files['v/moscow/oembed.json']))).toMatchObject({
    title: 'How <near>',
    html: expect.stringContaining(
      'src="https://example.org/maps/embed/?v=2&amp;country=RU&amp;theme=dark" width="100%"',
    ),
    thumbnail_url: 'https://example.org/maps/v/moscow/share.png',
  })
})
