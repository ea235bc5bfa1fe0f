import {
  ATTRIBUTIONS,
  BASES,
  CERTAINTIES,
  DATE_PRECISIONS,
  DEFAULTS,
  type IncidentFeature,
  type IncidentProperties,
  KINDS,
  PLACE_PRECISIONS,
  type Position,
  ROLES,
  UNSTATED,
} from '../core/record/incident.ts'
import {
  COUNTRY_FORM,
  LONGEST_LINE,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_LAT,
  MOST_LON,
  MOST_RADIUS_KM,
} from '../core/record/limits.ts'
import type { ReadingIssue } from '../core/record/reading-issue.ts'
import { claimSchema, figureSchema, noteSchema, regionSchema } from '../core/record/schema.ts'
import { NONE } from '../core/table/facets.ts'
import { isoDay } from '../core/time/day.ts'
import { readDays } from './read-days.ts'

/** Id under which a reader's own file stands as its only source, where its features name none. */
export const OWN = 'file'

/** What stands where a feature has no text. */
export interface Blanks {
  readonly title: string
  readonly summary: string
  readonly place: string
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'feature' | 'number'> : never
/** An issue before it is known of which feature. */
export type FeatureIssue = WithoutPlace<ReadingIssue>
type Fact =
  WithoutPlace<ReadingIssue> extends infer I
    ? I extends unknown
      ? Omit<I, 'effect' | 'field'>
      : never
    : never

export interface ReadFeature {
  readonly id: string | null
  /** Null where it can't be used; `issues` say why. */
  readonly feature: IncidentFeature | null
  readonly hasHeight: boolean
  /** What it says that is no part of the table, by name: texts, and JSON of what is none. */
  readonly beside: ReadonlyMap<string, string>
  readonly issues: readonly FeatureIssue[]
}

/**
 * One feature, and everything in it that could not be used. What it does not say stays unknown; one without an id is called
 * `nameless`. Never throws.
 */
export function readFeature(given: unknown, blanks: Blanks, nameless: string): ReadFeature {
  const issues: FeatureIssue[] = []
  const say = (effect: 'left-out' | 'changed', field: string, fact: Fact) =>
    issues.push({ effect, field, ...fact } as FeatureIssue)
  const feature = isObject(given) ? given : {}
  const own = isObject(feature.properties) ? feature.properties : {}
  const id = idOf(feature.id ?? own.id ?? nameless)
  if (id === null) say('left-out', 'id', { code: 'missing' })
  else if (id.length > LONGEST_NAME)
    say('left-out', 'id', { code: 'too-long', length: id.length, most: LONGEST_NAME })
  if (feature.type !== 'Feature') say('left-out', 'type', { code: 'not-a-feature' })

  const bad = (field: string, fact: Fact) => say('left-out', field, fact)
  const days = readDays(own.start, own.end, bad)
  const precision = wordOf(own, 'placePrecision', PLACE_PRECISIONS, bad)
  const point = pointOf(feature.geometry, bad)
  const radiusKm = radiusOf(own.radiusKm, bad)
  const country = countryOf(own.country, bad)
  const text = (field: string, most: number) => textOf(own, field, most, say)
  const caseId = text('case', LONGEST_NAME)
  if (issues.some(({ effect }) => effect === 'left-out') || id === null || days === null) {
    return { id, feature: null, hasHeight: false, beside: new Map(), issues }
  }

  /** A word that may be one that no vocabulary knows: it is kept, and said. */
  const open = (field: string, words: readonly string[]) => {
    const given = text(field, LONGEST_NAME)
    if (given !== null && !words.includes(given))
      say('changed', field, { code: 'unknown-word', given, words })
    return given
  }
  const word = <T extends string>(field: string, words: readonly T[]) =>
    wordOf(own, field, words, () => say('changed', field, { code: 'not-used', given: own[field] }))
  const properties: IncidentProperties = {
    title: text('title', LONGEST_LINE) ?? blanks.title,
    summary: text('summary', LONGEST_TEXT) ?? blanks.summary,
    role: (open('role', ROLES) ?? 'incident') as IncidentProperties['role'],
    kind: (open('kind', KINDS) ?? NONE) as IncidentProperties['kind'],
    case: caseId,
    certainty: (word('certainty', [...CERTAINTIES, NONE]) ??
      DEFAULTS.certainty) as IncidentProperties['certainty'],
    start: isoDay(days.from),
    end: isoDay(days.to),
    datePrecision: word('datePrecision', DATE_PRECISIONS) ?? days.precision,
    dateBasis: word('dateBasis', BASES) ?? (UNSTATED as IncidentProperties['dateBasis']),
    place: text('place', LONGEST_LINE) ?? blanks.place,
    admin1: text('admin1', LONGEST_LINE),
    country,
    region: partOf(own, 'region', regionSchema, say),
    placePrecision:
      precision ?? (point.position ? (UNSTATED as IncidentProperties['placePrecision']) : 'none'),
    radiusKm: radiusKm ?? 0,
    placeBasis: word('placeBasis', BASES) ?? (UNSTATED as IncidentProperties['placeBasis']),
    gazetteer: text('gazetteer', LONGEST_NAME),
    actor: text('actor', LONGEST_NAME) ?? NONE,
    ...actorsOf(own.actors, say),
    attribution: word('attribution', ATTRIBUTIONS) ?? (NONE as IncidentProperties['attribution']),
    attackType: text('attackType', LONGEST_NAME),
    targetType: text('targetType', LONGEST_NAME),
    killed: partOf(own, 'killed', figureSchema, say),
    injured: partOf(own, 'injured', figureSchema, say),
    sources: sourcesOf(own.sources, say),
    claims: listOf(own, 'claims', claimSchema, say),
    notes: listOf(own, 'notes', noteSchema, say),
  }
  const geometry = point.position && ({ type: 'Point', coordinates: point.position } as const)
  const read: IncidentFeature = { type: 'Feature', id, geometry, properties }
  return { id, feature: read, hasHeight: point.hasHeight, beside: besideOf(own, properties), issues }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Everybody who took part, where a file names several. */
function actorsOf(given: unknown, say: Say): { readonly actors?: readonly string[] } {
  if (given === null || given === undefined) return {}
  const isName = (one: unknown) => typeof one === 'string' && one !== '' && one.length <= LONGEST_NAME
  if (Array.isArray(given) && given.every(isName)) return given.length > 1 ? { actors: given } : {}
  say('changed', 'actors', { code: 'not-used', given })
  return {}
}

/** Parts of a figure as properties of their own, which the flat copy for tools has beside the figure. */
const FLAT_FIGURE = /^(?:killed|injured)_(?:low|best|high)$/

/** Properties that the table knows nothing of. The id may be one. */
function besideOf(own: Own, known: object): ReadonlyMap<string, string> {
  const isKnown = (name: string) =>
    name === 'id' || name === 'actors' || FLAT_FIGURE.test(name) || Object.hasOwn(known, name)
  const texts = Object.entries(own).map(([name, value]) => [name, textOfValue(value)] as const)
  return new Map(texts.filter(([name, text]) => text !== '' && !isKnown(name)))
}

/** A value as a text: the empty one where there is none, JSON of what is no text, cut to what a card shows. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}$/u, '') : text
}

type Own = Readonly<Record<string, unknown>>
type Bad = (field: string, fact: Fact) => void
type Say = (effect: 'left-out' | 'changed', field: string, fact: Fact) => void

/** An own property: what objects inherit is no value. */
function at(own: Own, field: string): unknown {
  return Object.hasOwn(own, field) ? own[field] : undefined
}

function idOf(given: unknown): string | null {
  if (typeof given === 'string') return given === '' ? null : given
  return Number.isFinite(given) ? String(given) : null
}

function wordOf<T extends string>(own: Own, field: string, words: readonly T[], bad: Bad): T | null {
  const given = at(own, field) ?? null
  if (given === null || words.includes(given as T)) return given as T | null
  bad(field, { code: 'not-a-word', given, words })
  return null
}

function pointOf(geometry: unknown, bad: Bad): { position: Position | null; hasHeight: boolean } {
  const nowhere = { position: null, hasHeight: false }
  if (geometry === null || geometry === undefined) return nowhere
  const { type, coordinates } = isObject(geometry) ? geometry : {}
  if (type !== 'Point') {
    bad('geometry', { code: 'not-a-point' })
    return nowhere
  }
  const [lon, lat, ...rest]: readonly unknown[] = Array.isArray(coordinates) ? coordinates : []
  for (const [axis, degrees, most] of [
    ['longitude', lon, MOST_LON],
    ['latitude', lat, MOST_LAT],
  ] as const) {
    const isInside = typeof degrees === 'number' && Math.abs(degrees) <= most
    if (isInside) continue
    const field = 'geometry.coordinates'
    if (typeof degrees !== 'number') bad(field, { code: 'no-degrees', axis })
    else bad(field, { code: 'beyond-degrees', axis, degrees, most })
    return nowhere
  }
  return { position: [lon as number, lat as number], hasHeight: rest.length > 0 }
}

function radiusOf(given: unknown, bad: Bad): number | null {
  if (given === null || given === undefined) return null
  if (typeof given === 'number' && given >= 0 && given <= MOST_RADIUS_KM) return given
  bad('radiusKm', { code: 'not-a-radius', given, most: MOST_RADIUS_KM })
  return null
}

function countryOf(given: unknown, bad: Bad): string | null {
  if (given === null || given === undefined) return null
  if (typeof given === 'string' && COUNTRY_FORM.test(given)) return given
  bad('country', { code: 'not-a-country', given })
  return null
}

/** A text that says something; a number is written out, what is too long is cut. */
function textOf(own: Own, field: string, most: number, say: Say): string | null {
  const given = at(own, field) ?? null
  if (given === null) return null
  if (typeof given !== 'string' && typeof given !== 'number') {
    say('changed', field, { code: 'not-used', given })
    return null
  }
  const text = String(given)
  if (text.length <= most) return text.trim() === '' ? null : text
  // A case that is cut could become another one.
  if (field === 'case') {
    say('left-out', field, { code: 'too-long', length: text.length, most })
    return null
  }
  say('changed', field, { code: 'cut', length: text.length, most })
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '')
}

interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

function partOf<T>(own: Own, field: string, shape: Shape<T>, say: Say): T | null {
  const given = at(own, field) ?? null
  if (given === null) return null
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  say('changed', field, { code: 'not-used', given })
  return null
}

function listOf<T>(own: Own, field: string, shape: Shape<T>, say: Say): readonly T[] {
  const given = at(own, field) ?? []
  if (!Array.isArray(given)) {
    say('changed', field, { code: 'not-used', given })
    return []
  }
  return given.flatMap((item, i): T[] => {
    const parsed = shape.safeParse(item)
    if (parsed.success) return [parsed.data]
    say('changed', `${field}.${i}`, { code: 'not-used', given: item })
    return []
  })
}

function sourcesOf(given: unknown, say: Say): readonly string[] {
  if (given === null || given === undefined) return [OWN]
  if (
    Array.isArray(given) &&
    given.every((id) => typeof id === 'string' && id !== '' && id.length <= LONGEST_NAME)
  ) {
    return given.length === 0 ? [OWN] : given
  }
  say('changed', 'sources', { code: 'not-used', given })
  return [OWN]
}
