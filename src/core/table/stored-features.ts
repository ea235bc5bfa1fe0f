import type { IncidentFeature, IncidentProperties, Position } from '../record/incident.ts'
import { positionOf } from '../record/placing.ts'
import { isoDay } from '../time/day.ts'
import type { Columns, TextColumn } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { NONE } from './facets.ts'
import { figureAt } from './figure-column.ts'
import { textAt } from './text-column.ts'

/**
 * What the columns don't hold of a feature, as JSON, and the empty text where they hold all of it: a million features handed from a
 * worker to a page are a few arrays, and no object.
 */
export function storedText(feature: IncidentFeature): string {
  const rest = restOf(feature)
  return rest === null ? '' : JSON.stringify(rest)
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
const BESIDE = ['summary', 'dateBasis', 'placeBasis', 'gazetteer', 'claims', 'notes'] as const
const WORDS = ['role', 'kind', 'certainty', 'attribution', 'placePrecision', 'datePrecision'] as const
const OR_NULL = ['country', 'attackType', 'targetType', 'admin1', 'region'] as const

/** Where the columns say something else than the feature does, or nothing, with what the feature says; null for nowhere. */
function restOf(feature: IncidentFeature): Rest | null {
  const { id, geometry, properties } = feature
  let rest: Record<string, unknown> | null = null
  const keep = (name: string, value: unknown) => {
    rest ??= {}
    rest[name] = value
  }
  for (const name of BESIDE) if (!isSame(PLAIN[name], properties[name])) keep(name, properties[name])
  for (const name of WORDS) if ((properties[name] as string) === '') keep(name, '')
  for (const name of OR_NULL)
    if (properties[name] === '' || properties[name] === NONE) keep(name, properties[name])
  const { actor, actors, sources, radiusKm } = properties
  if (actors !== undefined || actor === '') keep('actor', actor)
  if (actors !== undefined) keep('actors', actors)
  if (properties.case === id) keep('case', id)
  if (Math.fround(radiusKm) !== radiusKm) keep('radiusKm', radiusKm)
  if (sources.length !== 1 || sources[0] === NONE) keep('sources', sources)
  if (geometry && positionOf(feature) === null) keep('geometry', geometry)
  return rest
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0
}
