import { expect, test } from 'vitest'
import { feature } from '../../core/fixtures/feature.ts'
import { datasetOf, metadataTags } from './metadata.ts'
import { siteAddress } from './page-plugin.ts'
import { readPalette } from './palette.ts'
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
  const tags = metadataTags(viewOf([], { title: '</script><script>' }), 'https://example.org/')
  const script = tags.find(({ tag }) => tag === 'script')!
  expect(script.children).not.toContain('<')
  expect(JSON.parse(script.children!)).toMatchObject({ name: '</script><script>' })
})

test('the dataset is described with its time, place, licence and file', () => {
  const view = viewOf([feature('a', { start: '2015-01-01', at: [69, 34] }), feature('b', { at: [37, 55] })], {
    title: 'Reach',
    subtitle: 'What is known',
    citation: 'Reach, version 1',
    licence: 'CC-BY-4.0',
    version: '1.0.0',
  })
  expect(datasetOf(view, 'https://example.org/')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Reach',
    description: 'What is known. Dated, placed incidents with the document that each figure comes from.',
    url: 'https://example.org/',
    version: '1.0.0',
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
    citation: 'Reach, version 1',
    isAccessibleForFree: true,
    temporalCoverage: '2015-01-01/2024-03-22',
    spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: '34 37 55 69' } },
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/geo+json',
        contentUrl: 'https://example.org/data/incidents.geojson',
      },
    ],
    image: 'https://example.org/share.png',
  })
})

test('the site stands where SITE_URL says, else where npm start puts it', () => {
  expect([
    siteAddress('https://example.org/maps', '/maps/'),
    siteAddress('https://example.org/', '/'),
    siteAddress(undefined, '/maps/'),
  ]).toEqual(['https://example.org/maps/', 'https://example.org/', 'http://localhost:4173/maps/'])
})

test('colours come from the style sheet, and one that is not there is named', () => {
  const css = ':root { --land: light-dark(#eeeae0, #20282f); }'
  expect([readPalette('light', css)('land'), readPalette('dark', css)('land')]).toEqual([
    '#eeeae0',
    '#20282f',
  ])
  expect(() => readPalette('light', css)('sky')).toThrow('tokens.css has no colour --sky.')
})
