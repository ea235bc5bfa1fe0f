import type { Extra } from '../answer.ts'
import { featureShape, figureShape } from '../record/feature-shape.ts'
import { type Figure, type IncidentFeature, KINDS, type Kind } from '../record/incident.ts'
import { count, list, nullable, number, object, pair, type Shape, text } from '../record/shape.ts'
import type { Day } from '../time/day.ts'

/** One line of the list of a square's incidents. */
export interface CellRecord {
  /** Its number in the store. */
  readonly seq: number
  readonly id: string
  readonly title: string
  readonly place: string
  readonly country: string | null
  readonly kind: Kind
  readonly start: Day
  readonly end: Day
  readonly killed: Figure | null
}

/** The newest incidents of a square, and behind which number the next ones go on; null where there are none. */
export interface CellPage {
  readonly rows: readonly CellRecord[]
  readonly after: number | null
}

/** One incident with everything that its file says of it. */
export interface StoredIncident {
  readonly seq: number
  readonly feature: IncidentFeature
  readonly extras: readonly Extra[]
}

const kindShape: Shape<Kind> = (value, at) => ((KINDS as readonly unknown[]).includes(value) ? null : at)

export const cellPageShape = object<CellPage>({
  rows: list(
    object<CellRecord>({
      ...{ seq: count, id: text, title: text, place: text, country: nullable(text), kind: kindShape },
      ...{ start: number, end: number, killed: nullable(figureShape) },
    }),
  ),
  after: nullable(count),
})

/** Numbers of incidents, each with its id. */
export const numbersShape = object<{ readonly numbers: readonly (readonly [seq: number, id: string])[] }>({
  numbers: list(pair(count, text)),
})

export const storedIncidentShape = object<StoredIncident>({
  seq: count,
  feature: featureShape,
  extras: list(object<Extra>({ name: text, text })),
})
