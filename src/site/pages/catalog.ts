import { selectedOf } from '../../core/question.ts'
import { ROLES } from '../../core/record/incident.ts'
import { FACETS } from '../../core/table/facets.ts'
import type { CitationFile } from '../../pipeline/citation-file.ts'
import { panels } from '../../words/languages/en/panels.ts'
import type { DefaultView } from './default-view.ts'

/** Files that hold all features, under `data/`, and what each is. */
const DOWNLOADS = [
  { file: 'incidents.geojson', type: 'application/geo+json', form: 'GeoJSON' },
  { file: 'incidents.csv', type: 'text/csv', form: 'CSV' },
] as const

/** What is handed out, whole: not the view that a page opens with. */
interface Holding {
  readonly description: string
  /** First and last day, ISO; null where nothing is held. */
  readonly time: readonly [string, string] | null
  /** South, west, north, east, degrees; null where nothing is placed. */
  readonly box: readonly [number, number, number, number] | null
}

/** schema.org/Dataset of the data that the page links to, all of them. `site` ends in a slash. */
export function schemaOrg(view: DefaultView, citation: CitationFile, site: string): object {
  const { info } = view
  const { description, time, box } = holdingOf(view)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: info.title,
    description,
    url: site,
    version: info.version,
    license: licenceAddress(info.licence),
    citation: info.citation,
    creator: citation.authors.map(({ name }) => ({ '@type': 'Organization', name })),
    isAccessibleForFree: true,
    ...(time && { temporalCoverage: time.join('/') }),
    ...(box && { spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: box.join(' ') } } }),
    distribution: DOWNLOADS.map(({ file, type, form }) => ({
      '@type': 'DataDownload',
      name: form,
      encodingFormat: type,
      contentUrl: `${site}data/${file}`,
    })),
    image: `${site}share.png`,
  }
}

/** The same as a catalogue of DCAT 3 with the one dataset, in JSON-LD that needs no other file to be read. */
export function dcat(view: DefaultView, citation: CitationFile, site: string): object {
  const { info } = view
  const { description, time, box } = holdingOf(view)
  const licence = { '@id': licenceAddress(info.licence) }
  const at = (file: string) => ({ '@id': `${site}data/${file}` })
  const day = (value: string) => ({ '@value': value, '@type': 'xsd:date' })
  return {
    '@context': CONTEXT,
    '@id': `${site}data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': info.title,
    'dcat:dataset': {
      '@id': `${site}data/`,
      '@type': 'dcat:Dataset',
      'dct:title': info.title,
      'dct:description': description,
      'dcat:version': info.version,
      'dct:license': licence,
      'dct:creator': citation.authors.map(({ name }) => ({ '@type': 'foaf:Agent', 'foaf:name': name })),
      'dct:bibliographicCitation': info.citation,
      'dcat:landingPage': { '@id': site },
      ...(time && {
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': day(time[0]),
          'dcat:endDate': day(time[1]),
        },
      }),
      ...(box && {
        'dct:spatial': {
          '@type': 'dct:Location',
          'dcat:bbox': { '@value': polygonOf(box), '@type': 'geosparql:wktLiteral' },
        },
      }),
      'dct:conformsTo': at('datapackage.json'),
      'dcat:distribution': DOWNLOADS.map(({ file, type, form }) => ({
        ...at(file),
        '@type': 'dcat:Distribution',
        'dct:title': form,
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
        'dcat:downloadURL': at(file),
        'dcat:accessURL': { '@id': site },
        'dct:license': licence,
        ...(file === 'incidents.geojson' && { 'dct:conformsTo': at('incidents.schema.json') }),
      })),
    },
  }
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geosparql: 'http://www.opengis.net/ont/geosparql#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

function holdingOf({ info, view, dataset }: DefaultView): Holding {
  const all = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as typeof view.state
  const selected = { ...selectedOf({ ...view.state, ...all }), q: '' }
  const features = dataset.now({ ask: 'features', scope: { selected } })!
  const days = features.flatMap(({ properties: { start, end } }) => [start, end]).sort()
  const places = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []))
  const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)]
  const byRole = ROLES.map((role) => features.filter(({ properties }) => properties.role === role).length)
  const [incidents, signals, context, aggregates] = byRole as [number, number, number, number]
  const { description, holds } = panels.site
  return {
    description: `${description(info)} ${holds({ all: features.length, incidents, signals, context, aggregates })}`,
    time: days.length === 0 ? null : [days[0]!, days.at(-1)!],
    box:
      places.length === 0
        ? null
        : [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)],
  }
}

function licenceAddress(licence: string): string {
  return `https://spdx.org/licenses/${licence}.html`
}

/** A box as WKT, longitude first. */
function polygonOf([south, west, north, east]: readonly [number, number, number, number]): string {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return `POLYGON((${corners.map((corner) => corner.join(' ')).join(', ')}))`
}
