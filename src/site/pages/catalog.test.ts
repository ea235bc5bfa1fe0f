import { expect, test } from 'vitest'
import { feature } from '../../core/fixtures/feature.ts'
import { type CitationFile, readCitation } from '../../pipeline/citation-file.ts'
import { GEODATA } from '../../pipeline/data-files.ts'
import { publishedFiles } from '../../pipeline/publish.ts'
import { dcat, schemaOrg } from './catalog.ts'
import { viewOf } from './test-support.ts'

const SITE = 'https://example.org/maps/'
const CITATION: CitationFile = { ...readCitation(), authors: [{ name: 'Somebody' }] }

/** An incident, and what no page shows first: a war long before, south-east of it, and a total without a place. */
const VIEW = viewOf(
  [
    feature('a', { start: '2015-01-01', at: [37, 55] }),
    feature('b', { role: 'context', kind: 'context', start: '1979-12-24', end: '1989-02-15', at: [69, 34] }),
    feature('c', { role: 'aggregate', kind: 'aggregate', actor: 'other', start: '2016-01-01', at: null }),
  ],
  {
    ...{ title: 'Reach', subtitle: 'What is known', citation: 'Reach, version 1' },
    ...{ licence: 'CC-BY-4.0', version: '1.0.0' },
  },
)
const DESCRIPTION =
  'What is known. Dated, placed incidents with the document that each figure comes from. 3 features: 1 incidents, 0 warnings and threats, 1 of context, 1 totals.'

test('search engines are told what the files hold that are linked, whatever the page shows first', () => {
  expect(schemaOrg(VIEW, CITATION, SITE)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Reach',
    description: DESCRIPTION,
    url: SITE,
    version: '1.0.0',
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
    citation: 'Reach, version 1',
    creator: [{ '@type': 'Organization', name: 'Somebody' }],
    isAccessibleForFree: true,
    temporalCoverage: '1979-12-24/2016-01-01',
    spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: '34 37 55 69' } },
    distribution: [
      {
        ...{ '@type': 'DataDownload', name: 'GeoJSON', encodingFormat: 'application/geo+json' },
        contentUrl: `${SITE}data/incidents.geojson`,
      },
      {
        ...{ '@type': 'DataDownload', name: 'CSV', encodingFormat: 'text/csv' },
        contentUrl: `${SITE}data/incidents.csv`,
      },
    ],
    image: `${SITE}share.png`,
  })
})

test('the catalogue says the same of them', () => {
  const { 'dcat:dataset': dataset } = dcat(VIEW, CITATION, SITE) as { 'dcat:dataset': object }
  expect(dataset).toMatchObject({
    'dct:description': DESCRIPTION,
    'dct:license': { '@id': 'https://spdx.org/licenses/CC-BY-4.0.html' },
    'dct:creator': [{ 'foaf:name': 'Somebody' }],
    'dct:temporal': {
      'dcat:startDate': { '@value': '1979-12-24' },
      'dcat:endDate': { '@value': '2016-01-01' },
    },
    'dct:spatial': { 'dcat:bbox': { '@value': 'POLYGON((37 34, 69 34, 69 55, 37 55, 37 34))' } },
  })
})

test('a dataset without a feature has neither time nor place', () => {
  const nothing = viewOf([])
  const { 'dcat:dataset': dataset } = dcat(nothing, CITATION, SITE) as { 'dcat:dataset': object }
  const keys = [...Object.keys(schemaOrg(nothing, CITATION, SITE)), ...Object.keys(dataset)]
  expect(keys.filter((key) => /temporal|spatial/i.test(key))).toEqual([])
})

test('every file below data/ that the catalogue names is handed out', () => {
  const published = [...Object.keys(publishedFiles([], GEODATA)), 'catalog.jsonld', '']
  const text = JSON.stringify([dcat(VIEW, CITATION, SITE), schemaOrg(VIEW, CITATION, SITE)])
  const named = [...text.matchAll(/https:\/\/example\.org\/maps\/data\/([^"]*)"/g)].map(([, file]) => file!)
  expect(named.length).toBeGreaterThan(6)
  expect(named.filter((file) => !published.includes(file))).toEqual([])
})
