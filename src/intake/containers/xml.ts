import { gpx, kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { type RawTable, Refused } from '../raw-table.ts'
import { tableOfFeatures } from './geojson.ts'

/** What the places of a map look like says nothing of what happened. */
const LOOKS =
  /^(?:styleUrl|styleHash|styleMapHash|fill|stroke|icon|label|visibility|open$|tessellate|extrude|drawOrder)/

/** KML or GPX as a table: a row for each placemark or waypoint. What a file only links to is never fetched. */
export function readXml(text: string, container: 'kml' | 'gpx', parts: RawTable['how']['parts']): RawTable {
  const root = parsed(text)
  const links = container === 'kml' ? root.getElementsByTagName('NetworkLink').length : 0
  const read = container === 'kml' ? kml : gpx
  if (links > 0 && root.getElementsByTagName('Placemark').length === 0)
    throw new Refused({ code: 'only-links', n: links })
  // A link is a feature without a place to its reader.
  const features = read(root as never).features.filter(({ geometry }) => links === 0 || geometry !== null)
  const table = tableOfFeatures(
    features.map((feature) => ({ ...feature, properties: plain(feature.properties ?? {}) })),
    parts,
    container,
  )
  return links > 0 ? { ...table, noted: [...table.noted, { code: 'links', n: links }] } : table
}

/** Properties as they are read: a description without its markup, a span of time as two. */
function plain(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, unknown][] => {
      if (LOOKS.test(name)) return []
      if (name === 'timespan' && isObject(value))
        return [
          ['begin', value.begin],
          ['end', value.end],
        ]
      if (isObject(value) && value['@type'] === 'html') return [[name, withoutTags(String(value.value))]]
      return [[name, value]]
    }),
  )
}

function withoutTags(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/tr|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

function parsed(text: string) {
  try {
    return new DOMParser({
      onError: (level, reason) => level === 'fatalError' && fail(reason),
    }).parseFromString(text, 'text/xml')
  } catch (error) {
    if (error instanceof Refused) throw error
    return fail((error as Error).message)
  }
}

function fail(reason: string): never {
  throw new Refused({ code: 'damaged', reason: reason.split('\n')[0]!.slice(0, 200) })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
