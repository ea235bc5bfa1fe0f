import type { IncidentFeature, IncidentProperties, Position } from '../record/incident.ts'
import { placingOf } from '../record/placing.ts'
import { isoDay } from '../time/day.ts'
import type { Columns, TextColumn } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { NONE } from './facets.ts'
import { figureAt } from './figure-column.ts'
import type { Incidents } from './incidents.ts'
import { reordered, TextBuilder } from './text-builder.ts'
import { textAt } from './text-column.ts'

/**
 * What the columns don't hold of each incident, as JSON, and the empty text where they hold all of it: a million features handed from a
 * worker to a page are a few arrays, and no object.
 */
export function storedTexts(incidents: Incidents, order: Uint32Array): TextColumn {
  const rests = incidents.coded(restOf)
  const isNowhere = incidents.coded(({ properties }) => placingOf(properties.placePrecision) === 'nowhere')
  const texts = new TextBuilder(order.length, 32)
  for (let i = 0; i < order.length; i++) {
    const feature = incidents.at(i)
    const { summary } = feature.properties
    let text = rests.values[rests.codes[i]!]!
    if (summary !== PLAIN.summary) text += `,"summary":${JSON.stringify(summary)}`
    if (isNowhere.values[isNowhere.codes[i]!] && feature.geometry)
      text += `,"geometry":${JSON.stringify(feature.geometry)}`
    if (text !== '') {
      texts.write('{')
      texts.write(text.startsWith(',') ? text.slice(1) : text)
      texts.write('}')
    }
    texts.end()
  }
  return reordered(texts.column(), order)
}

/** Feature i as it was; undefined for one that does not exist. */
export function storedFeature(columns: Columns, stored: TextColumn, i: number): IncidentFeature | undefined {
  if (!(i >= 0 && i < columns.count)) return undefined
  const text = textAt(stored, i)
  const { geometry, ...rest }: Rest = text === '' ? {} : JSON.parse(text)
  const [lon, lat] = [columns.lon[i]!, columns.lat[i]!]
  const point = Number.isNaN(lon) ? null : ({ type: 'Point', coordinates: [lon, lat] as Position } as const)
  return {
    type: 'Feature',
    id: textAt(columns.id, i),
    geometry: geometry === undefined ? point : geometry,
    properties: { ...PLAIN, ...ofColumns(columns, i), ...rest },
  }
}

type Rest = Partial<IncidentProperties> & { geometry?: IncidentFeature['geometry'] }

/** What properties outside the columns mostly are. */
const PLAIN = {
  summary: '',
  dateBasis: 'unstated',
  placeBasis: 'unstated',
  gazetteer: null,
  claims: [],
  notes: [],
} as unknown as IncidentProperties

/** Properties that the columns hold. A word that is not there and one that is called so look the same in them. */
function ofColumns(columns: Columns, i: number): Partial<IncidentProperties> {
  const { facets } = columns
  const word = (column: Parameters<typeof facetValues>[0]) => facetValues(column, i)[0] ?? NONE
  const orNull = (column: Parameters<typeof facetValues>[0]) => (word(column) === NONE ? null : word(column))
  const caseId = textAt(columns.caseId, i)
  const id = textAt(columns.id, i)
  return {
    title: textAt(columns.title, i),
    place: textAt(columns.placeName, i),
    case: caseId === id ? null : caseId,
    start: isoDay(columns.start[i]!),
    end: isoDay(columns.end[i]!),
    radiusKm: columns.radiusKm[i]!,
    role: word(facets.role),
    kind: word(facets.kind),
    certainty: word(facets.certainty),
    actor: word(facets.actor),
    attribution: word(facets.attribution),
    placePrecision: word(facets.precision),
    datePrecision: word(columns.datePrecision),
    country: orNull(facets.country),
    attackType: orNull(facets.attack),
    targetType: orNull(facets.target),
    admin1: orNull(columns.admin1),
    region: orNull(columns.region),
    killed: figureAt(columns.killed, i),
    injured: figureAt(columns.injured, i),
    sources: facetValues(facets.source, i).filter((id) => id !== NONE),
  } as Partial<IncidentProperties>
}

/** Properties that no column holds, and words that may be called as what stands for none. */
const BESIDE = ['dateBasis', 'placeBasis', 'gazetteer', 'claims', 'notes'] as const
const WORDS = ['role', 'kind', 'certainty', 'attribution', 'placePrecision', 'datePrecision'] as const
const OR_NULL = ['country', 'attackType', 'targetType', 'admin1', 'region'] as const

/**
 * Where the columns say something else than the properties do, or nothing, what the properties say, but for the summary: members of a JSON
 * object. The id is looked at where there is a case alone: it is another one in every row.
 */
function restOf(feature: IncidentFeature): string {
  const { properties } = feature
  const rest: Record<string, unknown> = {}
  for (const name of BESIDE) if (!isSame(PLAIN[name], properties[name])) rest[name] = properties[name]
  for (const name of WORDS) if ((properties[name] as string) === '') rest[name] = ''
  for (const name of OR_NULL)
    if (properties[name] === '' || properties[name] === NONE) rest[name] = properties[name]
  const { actor, actors, sources, radiusKm } = properties
  if (actors !== undefined || actor === '') rest.actor = actor
  if (actors !== undefined) rest.actors = actors
  if (properties.case !== null && properties.case === feature.id) rest.case = feature.id
  if (Math.fround(radiusKm) !== radiusKm) rest.radiusKm = radiusKm
  if (sources.length !== 1 || sources[0] === NONE) rest.sources = sources
  return JSON.stringify(rest).slice(1, -1)
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0
}
