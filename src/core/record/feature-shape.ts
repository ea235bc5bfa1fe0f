import type { Claim, Figure, IncidentFeature, IncidentProperties, Note, Source } from './incident.ts'
import {
  count,
  degrees,
  either,
  list,
  nullable,
  number,
  object,
  optional,
  pair,
  type Shape,
  text,
} from './shape.ts'

/** The shapes of what the built files hold. The types say that no field is left out. */

export const positionShape = pair(degrees(180), degrees(90))

export const figureShape: Shape<Figure> = object<Figure>({
  low: nullable(count),
  best: nullable(count),
  high: nullable(count),
})

const claimShape = object<Claim>({
  source: text,
  locator: text,
  field: text,
  says: text,
  low: nullable(either(number, text)),
  high: nullable(either(number, text)),
  of: optional(nullable(text)),
  unit: optional(nullable(text)),
  value: optional(nullable(text)),
})

/** A word of a vocabulary: which one is for who shows it, since generated data may have others. */
const word = text as Shape<never>

const propertiesShape = object<IncidentProperties>({
  title: text,
  summary: text,
  role: word,
  kind: word,
  case: nullable(text),
  certainty: word,
  start: text,
  end: text,
  datePrecision: word,
  dateBasis: word,
  place: text,
  admin1: nullable(text),
  country: nullable(text),
  region: nullable(text),
  placePrecision: word,
  radiusKm: number,
  placeBasis: word,
  gazetteer: nullable(text),
  actor: text,
  actors: optional(list(text)),
  attribution: word,
  attackType: nullable(text),
  targetType: nullable(text),
  killed: nullable(figureShape),
  injured: nullable(figureShape),
  sources: list(text),
  claims: list(claimShape),
  notes: list(object<Note>({ field: text, text })),
})

export const featureShape = object<IncidentFeature>({
  type: word,
  id: text,
  geometry: nullable(
    object<NonNullable<IncidentFeature['geometry']>>({ type: word, coordinates: positionShape }),
  ),
  properties: propertiesShape,
})

export const sourceShape = object<Source>({
  id: text,
  title: nullable(text),
  authors: list(text),
  publisher: nullable(text),
  published: object<Source['published']>({ earliest: text, latest: text }),
  language: text,
  derivedFrom: nullable(text),
  note: text,
})
