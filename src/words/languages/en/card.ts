import type { CLAIM_FIELDS } from '../../../core/record/codebook.ts'
import type { Basis, DatePrecision, PlacePrecision } from '../../../core/record/incident.ts'
import { number } from './format.ts'

/** How a date or a place came to be known. */
const BASIS: { readonly [B in Basis]: string } = {
  stated: 'stated in a document',
  inferred: 'worked out from a document',
  corrected: 'decided where documents contradict each other or themselves',
  background: 'from general knowledge; the documents give less',
}

export const card = {
  pin: 'Keep open while playing',
  copyLink: 'Copy a link to this incident',
  close: 'Close card',
  outsideWindow: ({ day }: { day: string }) => `Not on the map on ${day}: its time lies outside the window.`,
  leftWindow: 'The incident of the card is not on the map: its time lies outside the window.',
  outsideFilters: 'Not on the map: it does not pass the filters.',
  kindAndAttribution: ({ kind, attribution }: { kind: string; attribution: string }) =>
    `${kind} · ${attribution.toLowerCase()}`,
  possible: ({ day }: { day: string }) => `Possible on ${day}: its time may lie outside the window.`,
  unlocated: 'Without a place on the map.',
  coarse: {
    province: 'Known to the province only; not measured.',
    country: 'Known to the country only; not measured.',
  },
  distance: ({ km, base }: { km: number; base: string }) => `${number(km)} km from ${base}`,
}

export const placeList = {
  title: 'Incidents at this place',
  here: ({ n }: { n: number }) => `${number(n)} incidents at this place`,
  nearby: ({ n }: { n: number }) => `${number(n)} incidents close together here`,
  titleShown: 'Incidents in this time',
  shown: ({ n }: { n: number }) => `${number(n)} incidents in this time`,
  close: 'Close list',
}

/** What stands in a card below its summary. */
export const details = {
  before: ({ country }: { country: string }) => `Before, in ${country}`,
  next: ({ country }: { country: string }) => `Next in ${country}`,
  precision: 'How precisely it is known',
  placeKnown: (known: { precision: PlacePrecision; radiusKm: number | null; basis: Basis }) => {
    const radius = known.radiusKm === null ? '' : ` (within ${known.radiusKm} km)`
    const place = known.precision === 'none' ? 'not located' : `${known.precision}${radius}`
    return `Place: ${place}, ${BASIS[known.basis]}.`
  },
  dateKnown: (known: { precision: DatePrecision; days: { from: string; to: string } | null; basis: Basis }) =>
    `Date: ${known.precision}${known.days ? ` (${known.days.from} to ${known.days.to})` : ''}, ${BASIS[known.basis]}.`,
  notes: 'Notes',
  alsoInFile: 'Also in the file',
  noteOn: ({ field }: { field: string }) => `${field}.`,
}

export const claims = {
  reportedBy: ({ documents, independent }: { documents: number; independent: number }) =>
    documents === 1
      ? 'Reported by 1 document'
      : `Reported by ${documents} documents, ${independent} of them independent`,
  all: 'What they say',
  more: 'What else they say',
  differ: ({ field }: { field: string }) => `${field}: the documents differ`,
  toldDifferently: ({ field }: { field: string }) => `${field}: told differently`,
  /** After the paragraph of a claim: its document rewrites another. */
  rewrites: ({ publisher }: { publisher: string }) => `, rewrites ${publisher}`,
}

/** Properties and claims' fields of the dataset, as they head a table or a note. */
export const fields = {
  abducted: 'Abducted',
  actor: 'Actor',
  arrested: 'Arrested',
  attackType: 'Attack type',
  attackers: 'Attackers',
  attendance: 'Attendance',
  attribution: 'Attribution',
  case: 'Case',
  casualties: 'Casualties',
  certainty: 'That it happened',
  charges: 'Charges',
  count: 'Count',
  country: 'Country',
  date: 'Date',
  duration: 'Duration',
  explosives: 'Explosives',
  hostages: 'Hostages',
  injured: 'Injured',
  killed: 'Killed',
  'killed-attackers': 'Killed attackers',
  'killed-suspects': 'Killed suspects',
  kind: 'Kind',
  members: 'Members',
  occurrence: 'Occurrence',
  place: 'Place',
  region: 'Part of the world',
  role: 'Role',
  target: 'Target',
  targetType: 'Target type',
  visitors: 'Visitors',
} satisfies Record<
  | (typeof CLAIM_FIELDS)[number]
  | 'attackType'
  | 'case'
  | 'certainty'
  | 'country'
  | 'kind'
  | 'region'
  | 'role'
  | 'targetType',
  string
>
