import type { Question } from './question.ts'
import type {
  DatePrecision,
  Figure,
  IncidentFeature,
  Kind,
  PlacePrecision,
  Position,
  Role,
} from './record/incident.ts'
import type { Beside } from './table/beside.ts'
import type { By } from './table/by.ts'
import type { Classes, PresentClasses } from './table/classing.ts'
import type { CountRow } from './table/counts.ts'
import type { Facet } from './table/facets.ts'
import type { Toll } from './table/toll.ts'
import type { UnknownValues } from './table/unknown-values.ts'
import type { Day } from './time/day.ts'
import type { Gap } from './time/gaps.ts'
import type { DayInterval } from './time/interval.ts'
import type { Moment } from './time/moments.ts'

declare const closed: unique symbol

/**
 * The table and what passes the filters, for what draws and what measures. Whoever else holds it hands it on and can't look
 * inside: it is opened in `core`, `source`, `map` and `measures` only. Another set that passes is another handle.
 */
export interface TableHandle {
  readonly [closed]: true
}

/** One incident, as lists, tips and sentences speak of it. */
export interface IncidentRecord {
  readonly index: number
  readonly id: string
  readonly title: string
  /** Empty where it has none. */
  readonly place: string
  /** ISO 3166-1; null where none is coded. */
  readonly country: string | null
  readonly kind: Kind
  readonly role: Role
  /** Earliest and latest possible day. */
  readonly start: Day
  readonly end: Day
  readonly placePrecision: PlacePrecision
  /** Null where the texts of the dataset are missing. */
  readonly datePrecision: DatePrecision | null
  readonly killed: Figure | null
  /** Whether independent documents tell it differently. */
  readonly differs: boolean
  /** Ids of the documents that tell of it; NONE alone where none is named. */
  readonly sources: readonly string[]
}

/** A part of a list, and how long the whole of it is. */
export interface Page {
  readonly total: number
  /** Where the first of `rows` stands in the whole. */
  readonly offset: number
  readonly rows: readonly IncidentRecord[]
  /** Where the incident that was asked for stands; -1 where it is not in the list. */
  readonly found: number
}

/** What stands in a column of a reader's file that nothing of the table is made of. */
export interface Extra {
  readonly name: string
  readonly text: string
}

export interface IncidentAnswer {
  readonly record: IncidentRecord
  /** Null where the texts of the dataset are missing. */
  readonly feature: IncidentFeature | null
  /** What its file says beside that, where it says something; empty for a built dataset. */
  readonly extras: readonly Extra[]
  /** Whether it lies in the window, and whether it passes the filters. */
  readonly inWindow: boolean
  readonly passes: boolean
}

/** Incidents beside one; null where there is none. */
export interface Neighbours {
  readonly before: number | null
  readonly after: number | null
}

/**
 * A stop for "next first": the first incident in a country, or one farther from the base than any before it. `day` is its last
 * possible one: from then on it counts.
 */
export type First =
  | { readonly index: number; readonly day: Day; readonly kind: 'country'; readonly value: string }
  | { readonly index: number; readonly day: Day; readonly kind: 'farthest'; readonly value: number }

export interface ValueCount {
  readonly value: string
  /** Inside the window, and at any time. */
  readonly inWindow: number
  readonly total: number
}

export type FacetValueCounts = { readonly [F in Facet]: readonly ValueCount[] }

/** The days of an incident that took longer than one. */
export interface LongIncident extends DayInterval {
  readonly kind: Kind
}

export interface Arrivals {
  readonly count: number
  /** The gravest ones, else the first. */
  readonly records: readonly IncidentRecord[]
}

/** What a run shows, in its order: incidents on the step at which they count, and long stretches without one. */
export type RunLine = { readonly record: IncidentRecord } | { readonly gap: Gap }

/** Incidents at one place, as one mark. */
export interface PlaceMark {
  /** Degrees. */
  readonly lon: number
  readonly lat: number
  /** The first of the incidents there. */
  readonly first: number
  readonly count: number
  /** How many of them are of each class of marks. */
  readonly classes: readonly number[]
  /** Killed there, by the best figures; -1 where there is none. */
  readonly killed: number
  /** Of a province, which is an area without a centre, km; 0 for a place. */
  readonly radiusKm: number
  /** Whether none of them lies in the window for certain. */
  readonly possible: boolean
}

/** Degrees; `east` exceeds 180 where the box runs across it. */
export interface PlaceBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export interface Places {
  readonly marks: readonly PlaceMark[]
  /** What its classes of marks stand for. */
  readonly classes: Classes
  /** Round everything that is selected, whatever the time, else round all there is; null without a place. */
  readonly box: PlaceBox | null
  /** Incidents that are known to a whole country only: they have no mark. */
  readonly countryOnly: number
}

/** A step of the path: an incident that was farther from the base than all before it. */
export interface PathStep {
  /** From 1, in the order of time. */
  readonly number: number
  readonly position: Position
  /** Empty where it has no name. */
  readonly place: string
}

/** A country, or a part of the world, that something is told of. */
export interface CountryTold {
  /** ISO 3166-1, or UN M49 for a part of the world; NONE where not even that is told. */
  readonly code: string
  /** What is told of it, in the order of time. */
  readonly indices: readonly number[]
  /** Ids of the documents that tell it. */
  readonly sources: readonly string[]
}

/** Countries by how they are told of: each stands in the first list that it belongs to. */
export interface CountriesTold {
  /** Something happened there. */
  readonly reached: readonly CountryTold[]
  /** Only foiled plots were to happen there. */
  readonly meant: readonly CountryTold[]
  /** Only totals name it: they are never counted. */
  readonly totals: readonly CountryTold[]
  /** Parts of the world, of what is told without a country. */
  readonly regions: readonly CountryTold[]
}

/** Stored features in the order of time, and what a reader's file says beside them. */
export interface Rows {
  readonly features: readonly IncidentFeature[]
  /** A text for each of the features, empty where there is none. */
  readonly extras: readonly { readonly name: string; readonly texts: readonly string[] }[]
  /** Incidents whose texts are missing, and with them their rows; and incidents of the whole dataset. */
  readonly missing: number
  readonly of: number
}

/** Lines of the flat table: its columns by name, then those of a reader's file; empty texts where nothing is known. */
export interface TableCells {
  readonly names: readonly string[]
  /** A line for each index that was asked for, in their order. */
  readonly lines: readonly (readonly string[])[]
}

interface Answers {
  /** One for each id; -1 where no incident has it. */
  readonly find: readonly number[]
  /** In the order of the indices; one that does not exist is left out. */
  readonly records: readonly IncidentRecord[]
  readonly page: Page
  /** Null where no incident has the index. */
  readonly incident: IncidentAnswer | null
  /** Kilometres; null where it is not located, or distances are not measured. */
  readonly distance: number | null
  readonly neighbours: Neighbours
  readonly facets: FacetValueCounts
  /** Empty for a column that is no facet. */
  readonly column: readonly ValueCount[]
  readonly unknown: readonly UnknownValues[]
  readonly beside: Beside
  readonly countries: CountriesTold
  readonly firsts: readonly First[]
  /** Kilometres; null where nothing shown is located, or distances are not measured. */
  readonly farthest: number | null
  readonly intervals: readonly LongIncident[]
  readonly arrivals: Arrivals
  readonly begun: readonly IncidentRecord[]
  readonly moments: readonly Moment[]
  readonly run: readonly RunLine[]
  readonly features: readonly IncidentFeature[]
  readonly rows: Rows
  readonly cells: TableCells
  readonly places: Places
  readonly counts: readonly CountRow[]
  readonly toll: Toll
  readonly choices: readonly By[]
  readonly legend: PresentClasses
  /** What classes stand for, and the class of each index. */
  readonly classes: { readonly classes: Classes; readonly of: readonly number[] }
  /** The latest step first; none where distances are not measured. */
  readonly path: readonly PathStep[]
}

/** The answer to a question: plain values, as the question is. */
export type AnswerOf<Q extends Question> = Answers[Q['ask']]
