import { strToU8, zipSync } from 'fflate'
import type { Rows } from '../core/answer.ts'
import { extraName, FLAT_NAMES } from '../core/record/flat-feature.ts'
import type { About } from './about.ts'
import { csvParts } from './csv.ts'
import { geoJsonParts } from './geojson.ts'

/** The earliest day that a zip can name: the same rows give the same bytes. */
const ALWAYS = new Date(1980, 0, 1)

const NUMBERS = /^(?:longitude|latitude|radiusKm)$/
const WHOLE = /^(?:killed|injured)_/

/** Rows as a zip: the table, the same as GeoJSON, a data package that describes both, and a text for people (`readme`). */
export function* packageParts(rows: Rows, about: About, readme: string): Generator<Uint8Array<ArrayBuffer>> {
  const file = (text: string) => strToU8(text)
  yield zipSync(
    {
      'README.txt': file(readme),
      'datapackage.json': file(`${JSON.stringify(describe(rows, about), null, 2)}\n`),
      'incidents.csv': file([...csvParts(rows)].join('')),
      'incidents.geojson': file([...geoJsonParts(rows, about)].join('')),
    },
    { mtime: ALWAYS },
  ) as Uint8Array<ArrayBuffer>
}

/** A data package (Frictionless) of the two files. */
function describe({ extras }: Rows, about: About): object {
  const names = [...FLAT_NAMES, ...extras.map(({ name }) => extraName(name))]
  return {
    name: 'reachmap-incidents',
    title: about.dataset,
    description: about.sentence,
    ...(about.version !== '' && { version: about.version }),
    licenses: [{ title: about.licence }],
    reachmap: about,
    resources: [
      {
        ...{
          name: 'incidents',
          path: 'incidents.csv',
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
        },
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: names.map((name) => ({ name, type: typeOf(name) })),
          missingValues: [''],
          primaryKey: ['id'],
        },
      },
      { name: 'features', path: 'incidents.geojson', format: 'geojson', mediatype: 'application/geo+json' },
    ],
  }
}

function typeOf(name: string): string {
  if (name === 'start' || name === 'end') return 'date'
  if (WHOLE.test(name)) return 'integer'
  return NUMBERS.test(name) ? 'number' : 'string'
}
