import { expect, test } from 'vitest'
import { feature } from '../../core/fixtures/feature.ts'
import { readCitation } from '../../pipeline/citation-file.ts'
import { metadataTags } from './metadata.ts'
import { siteAddress } from './page-plugin.ts'
import { staticView } from './static-view.ts'
import { viewOf } from './test-support.ts'

const hostile = '<img src=x onerror=alert(1)>"\''

test('without a script every incident of the default view is listed, context is not', () => {
  const view = viewOf([
    feature('a', { title: 'First', start: '2024-01-03' }),
    feature('b', { title: 'Second', start: '2024-03-22', at: null }),
    feature('c', { title: 'Left out', role: 'context', kind: 'context' }),
  ])
  expect([...staticView(view, '/maps/').matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line)).toEqual([
    '<time datetime="2024-01-03">3 January 2024</time> <b>First</b>, Kabul',
    '<time datetime="2024-03-22">22 March 2024</time> <b>Second</b>',
  ])
})

test('it lists three hundred and counts the rest', () => {
  const many = Array.from({ length: 305 }, (_, i) => feature(`id-${i}`, { start: '2024-01-03' }))
  const html = staticView(viewOf(many), '/')
  expect([html.match(/<li>/g)?.length, html.includes('5 more are in the data.')]).toEqual([300, true])
})

test('texts of the data are text', () => {
  const html = staticView(viewOf([feature('a', { title: hostile, place: hostile })], { title: hostile }), '/')
  expect(html).not.toContain('<img src=x')
})

test('no text ends the script that holds the metadata', () => {
  const tags = metadataTags(
    viewOf([], { title: '</script><script>' }),
    readCitation(),
    'https://example.org/',
  )
  const script = tags.find(({ tag }) => tag === 'script')!
  expect(script.children).not.toContain('<')
  expect(JSON.parse(script.children!)).toMatchObject({ name: '</script><script>' })
})

test('the site stands where SITE_URL says, else where npm start puts it', () => {
  expect([
    siteAddress('https://example.org/maps', '/maps/'),
    siteAddress('https://example.org/', '/'),
    siteAddress(undefined, '/maps/'),
  ]).toEqual(['https://example.org/maps/', 'https://example.org/', 'http://localhost:4173/maps/'])
})
