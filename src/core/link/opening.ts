import type { Group } from '../table/dataset.ts'
import { actorsOf } from '../table/whose.ts'
import { type Codec, list } from './codecs.ts'
import { CODECS, type Item } from './parameters.ts'
import { DEFAULT_STATE, type State } from './state.ts'
import { LINK_VERSION, type LinkVersion } from './version.ts'

/**
 * The state of a link that says nothing. Version 2: incidents of the dataset's group with the path from its base, of everybody
 * and without a path where it has none; version 1: incidents and signals of everybody, without a path.
 */
export function openingState(group: Group | null, version: LinkVersion = LINK_VERSION): State {
  if (version === '1') return { ...DEFAULT_STATE, role: ['incident', 'signal'], actor: [] }
  return group
    ? { ...DEFAULT_STATE, actor: actorsOf('group', group), overlays: ['rings', 'arcs'] }
    : { ...DEFAULT_STATE, actor: [] }
}

/** How an item is written in a version. */
export function codecOf<I extends Item>(item: I, version: LinkVersion): Codec<State[I]> {
  return (item === 'actor' && version !== '1' ? ACTORS : CODECS[item]) as Codec<State[I]>
}

const EVERYBODY = 'all'
const values = list()

/** `all` is everybody. One actor who is called so has a comma behind the name, which lists leave out. */
const ACTORS: Codec<readonly string[]> = {
  parse: (text) => (text === EVERYBODY ? { value: [] } : values.parse(text)),
  print(actors) {
    if (actors.length === 0) return EVERYBODY
    return actors.length === 1 && actors[0] === EVERYBODY ? `${EVERYBODY},` : values.print(actors)
  },
}
