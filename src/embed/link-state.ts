import { decodePart, encodePart } from '../core/link/codecs.ts'
import { CODECS } from '../core/link/parameters.ts'
import { parseLink, printLink } from '../core/link/permalink.ts'
import type { State } from '../core/link/state.ts'
import type { LinkVersion } from '../core/link/version.ts'
import type { Group } from '../core/table/dataset.ts'
import { en } from '../words/languages/en.ts'
import type { LinkState, LinkValue } from './messages.ts'

/** In what terms keys and values of a link are meant: its version, and whom the dataset is about. */
export interface Terms {
  readonly group: Group | null
  readonly version: LinkVersion
}

/** A state as keys and values of its link, without the version; what has its default is left out. */
export function linkState(state: State, terms: Terms): LinkState {
  return Object.fromEntries(pairsOf(state, terms).filter(([key]) => key !== 'v'))
}

/**
 * The state after some keys of its link were changed. Values are written as in a link; null takes a key back to its
 * default. With a `v` they are meant in the terms of that version. A key or a value that a link does not know gives an
 * error, in English as all that messages say, and no state.
 */
export function patchState(
  state: State,
  patch: Readonly<Record<string, LinkValue>>,
  { group, version: spoken }: Terms,
): { readonly state: State } | { readonly error: string } {
  const { value: version = spoken } = CODECS.v.parse(String(patch.v ?? spoken))
  const values = new Map<string, string>([['v', version], ...pairsOf(state, { group, version })])
  for (const [key, value] of Object.entries(patch)) {
    if (!Object.hasOwn(CODECS, key)) return { error: `state has a key that links do not have: ${cut(key)}.` }
    if (key === 'bounds' || key === 'view') for (const camera of ['bounds', 'view']) values.delete(camera)
    if (value === null) values.delete(key)
    else values.set(key, typeof value === 'boolean' ? String(Number(value)) : String(value))
  }
  const search = [...values].map(([key, value]) => `${key}=${encodePart(value)}`).join('&')
  const read = parseLink(search, group)
  const [problem] = read.problems
  if (problem) return { error: en.link.refusal(problem) }
  return { state: read.state }
}

function pairsOf(state: State, { group, version }: Terms): [string, string][] {
  return printLink(state, group, version)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), decodePart(pair.slice(at + 1))]
    })
}

function cut(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key
}
