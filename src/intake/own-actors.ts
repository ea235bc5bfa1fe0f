import { extraName } from '../core/record/flat-feature.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { LONGEST_NAME } from '../core/record/limits.ts'
import { NONE } from '../core/table/facets.ts'
import { type ActorFound, mostNamed } from './actors-found.ts'
import type { Beside } from './beside.ts'
import { featuresOf } from './containers/geojson.ts'
import type { ImportMap } from './mapping.ts'
import type { Reading } from './normalise.ts'
import { isObject } from './read-feature.ts'
import { actorReader } from './reading/actors.ts'

type Naming = Pick<ImportMap, 'aliases' | 'branches'>

/** Whether the names that a file gives are taken for others. */
export function isRenaming({ aliases, branches }: Naming): boolean {
  return branches || aliases.length > 0
}

/** Whom the features of a collection in our own form name, by the name that a map gives them, those of most features first. */
export function ownActorsFound(collection: unknown, { aliases, branches }: Naming): readonly ActorFound[] {
  const whoIs = actorReader(aliases, branches)
  const found = new Map<string, number>()
  for (const feature of featuresOf(collection) ?? []) {
    const own = isObject(feature) && isObject(feature.properties) ? feature.properties : {}
    const names = Array.isArray(own.actors) ? own.actors : [own.actor]
    const isName = (one: unknown): one is string => typeof one === 'string' && one !== '' && one !== NONE
    for (const name of new Set(names.filter(isName).map(whoIs))) found.set(name, (found.get(name) ?? 0) + 1)
  }
  return mostNamed(found)
}

/** Column of what a file calls them, where that is another name. */
const AS_GIVEN = extraName('actor')

/** The same features with those who took part by the names that a map gives them; what the file calls them is kept beside. */
export function renamed(
  { features, beside }: Pick<Reading, 'features' | 'beside'>,
  naming: Naming,
): Pick<Reading, 'features' | 'beside'> {
  if (!isRenaming(naming)) return { features, beside }
  const whoIs = actorReader(naming.aliases, naming.branches)
  const nameOf = (given: string) => (given === NONE ? given : whoIs(given).slice(0, LONGEST_NAME))
  const before = new Map<IncidentFeature, IncidentFeature>()
  const all = features.map((feature): IncidentFeature => {
    const { actor, actors, ...rest } = feature.properties
    const given = actors ?? [actor]
    const names = given.map(nameOf)
    if (names.every((name, i) => name === given[i])) return feature
    const each = [...new Set(names)]
    const named =
      each.length > 1 ? { actor: nameOf(actor), actors: each } : { actor: each[0] ?? nameOf(actor) }
    const made = { ...feature, properties: { ...rest, ...named } }
    before.set(made, feature)
    return made
  })
  return { features: all, beside: withGiven(beside, before) }
}

/** What features say beside, and what a file calls those who took part in them. */
function withGiven(beside: Beside, before: ReadonlyMap<IncidentFeature, IncidentFeature>): Beside {
  if (before.size === 0) return beside
  const names = beside.names.includes(AS_GIVEN) ? beside.names : [...beside.names, AS_GIVEN]
  return {
    names,
    of(feature) {
      const given = before.get(feature)
      const texts = beside.of(given ?? feature)
      return names.map((name, i) => texts[i] || (name === AS_GIVEN && given ? calledIn(given) : ''))
    },
  }
}

function calledIn({ properties: { actor, actors } }: IncidentFeature): string {
  return (actors ?? [actor]).join('; ')
}
