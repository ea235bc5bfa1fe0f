import type { Kind, Role } from './incident.ts'

/** The vocabularies of `geodata/CODING.md` that are wider than a type: what the project's own dataset may say. */

export const ACTORS = [
  'ISKP',
  'IS',
  'IS-linked',
  'AQI',
  'Chechen militants',
  'Taliban',
  'Hamas',
  'other',
  'none',
] as const

export const ATTACK_TYPES = [
  'bombing',
  'suicide-bombing',
  'armed-assault',
  'stabbing',
  'shooting',
  'arson',
  'hostage-taking',
  'kidnapping',
  'aircraft-bombing',
  'unspecified',
] as const

export const TARGET_TYPES = [
  'concert-venue',
  'embassy',
  'airport',
  'hospital',
  'bank',
  'shrine',
  'memorial',
  'public-transport',
  'railway',
  'aircraft',
  'government',
  'security-forces',
  'place-of-worship',
  'hotel',
  'school',
  'theatre',
  'public-gathering',
  'sports-event',
  'city',
  'country',
  'business',
  'diplomat',
  'religious-minority',
  'civilians',
  'unspecified',
] as const

export const CLAIM_FIELDS = [
  'occurrence',
  'date',
  'place',
  'killed',
  'injured',
  'killed-attackers',
  'killed-suspects',
  'attackers',
  'arrested',
  'attribution',
  'actor',
  'target',
  'attendance',
  'hostages',
  'abducted',
  'explosives',
  'charges',
  'duration',
  'count',
  'members',
  'casualties',
  'visitors',
] as const

/** Kinds that a role may have. */
export const KINDS_OF_ROLE: Readonly<Record<Role, readonly Kind[]>> = {
  incident: ['attack', 'foiled-plot', 'arrest', 'security-operation'],
  signal: ['warning', 'threat'],
  context: [
    'context',
    'organisation',
    'territorial-control',
    'attack',
    'foiled-plot',
    'arrest',
    'security-operation',
    'warning',
    'threat',
  ],
  aggregate: ['aggregate'],
}

/** Kinds that say how (`attackType`) and at what (`targetType`). */
export const KINDS_WITH_ATTACK_TYPE: readonly Kind[] = ['attack', 'foiled-plot']
export const KINDS_WITH_TARGET_TYPE: readonly Kind[] = ['attack', 'foiled-plot', 'warning', 'threat']
