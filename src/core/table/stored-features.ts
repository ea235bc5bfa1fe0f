import type { IncidentFeature, IncidentProperties, Position } from '../record/incident.ts'
import { placingOf } from '../record/placing.ts'
import { isoDay } from '../time/day.ts'
import { type CodedTexts, codedTexts, gathered } from './coded-texts.ts'
import type { Columns, TextColumn } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { NONE } from './facets.ts'
import { figureAt } from './figure-column.ts'
import { type Incidents, SUMMARY } from './incidents.ts'
import { jsonMembers } from './json-members.ts'
import { textAt } from './text-column.ts'

/**
 * What the columns don't hold of each incident, as JSON, and the empty text where they hold all of it: a million features handed from a
 * worker to a page are a few arrays, and no object. `summaries` are those of the incidents, encoded.
 */
export function storedTexts(
  incidents: Incidents,
  order: Uint32Array,
  summaries: CodedTexts = incidents.texts(SUMMARY),
): TextColumn {
  const rests = RESTS.map((of) => incidents.coded((feature) => membersOf(of(feature)))).filter(({ values }) =>
    values.some((text) => text !== ''),
  )
  const summary =
    jsonMembers('summary', summaries) ??
    codedTexts(incidents.coded(({ properties }) => membersOf(summaryOf(properties))))
  const parts = [...rests.map(codedTexts), summary, geometries(incidents)]
  const stored = gathered([...parts, closing(parts)], order)
  // Each member begins with a comma, the first one with what opens the object.
  for (let k = 0; k < order.length; k++)
    if (stored.offsets[k] !== stored.offsets[k + 1]) stored.bytes[stored.offsets[k]!] = OPEN
  return stored
}

const OPEN = '{'.charCodeAt(0)

const summaryOf = ({ summary }: IncidentProperties) => (summary === PLAIN.summary ? {} : { summary })

/** Points of incidents whose place is none in the columns. */
function geometries(incidents: Incidents): CodedTexts {
  const isNowhere = incidents.coded(({ properties }) => placingOf(properties.placePrecision) === 'nowhere')
  const values = ['']
  const codes = new Uint32Array(isNowhere.codes.length)
  if (isNowhere.values.includes(true))
    for (let i = 0; i < codes.length; i++) {
      if (!isNowhere.values[isNowhere.codes[i]!]) continue
      const { geometry } = incidents.at(i)
      if (geometry) codes[i] = values.push(membersOf({ geometry })) - 1
    }
  return codedTexts({ values, codes })
}

/** What closes the object of each row that has a member. */
function closing(parts: readonly CodedTexts[]): CodedTexts {
  const codes = new Uint16Array(parts[0]!.codes.length)
  for (const { texts, codes: own } of parts)
    if (texts.bytes.length > 0)
      for (let i = 0; i < codes.length; i++)
        if (texts.offsets[own[i]!] !== texts.offsets[own[i]! + 1]) codes[i] = 1
  return codedTexts({ values: ['', '}'], codes })
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
 * Where the columns say something else than the properties do, or nothing, what the properties say, but for the summary. Each looks at a few
 * properties: what many incidents share of those is worked out once.
 */
const RESTS: readonly ((feature: IncidentFeature) => Readonly<Record<string, unknown>>)[] = [
  ...BESIDE.map(
    (name) =>
      ({ properties }: IncidentFeature) =>
        isSame(PLAIN[name], properties[name]) ? {} : { [name]: properties[name] },
  ),
  ...WORDS.map(
    (name) =>
      ({ properties }: IncidentFeature) =>
        (properties[name] as string) === '' ? { [name]: '' } : {},
  ),
  ...OR_NULL.map(
    (name) =>
      ({ properties }: IncidentFeature) =>
        properties[name] === '' || properties[name] === NONE ? { [name]: properties[name] } : {},
  ),
  ({ properties: { actor, actors } }) =>
    actors !== undefined ? { actor, actors } : (actor as string) === '' ? { actor } : {},
  // The id is looked at where there is a case alone: it is another one in every row.
  (feature) => {
    const { case: own } = feature.properties
    return own !== null && own === feature.id ? { case: own } : {}
  },
  ({ properties: { radiusKm } }) => (Math.fround(radiusKm) !== radiusKm ? { radiusKm } : {}),
  ({ properties: { sources } }) => (sources.length !== 1 || sources[0] === NONE ? { sources } : {}),
]

/** Members of a JSON object, each after a comma. */
function membersOf(rest: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(rest).slice(1, -1)
  return text === '' ? '' : `,${text}`
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0
}
