import { decodePart, encodePart } from '../core/codecs.ts'
import { CODECS } from '../core/parameters.ts'
import { parseLink, printLink } from '../core/permalink.ts'
import type { State } from '../core/state.ts'
import type { LinkState, LinkValue } from './messages.ts'

/** A state as keys and values of its link, without the version; what has its default is left out. */
export function linkState(state: State): LinkState {
  return Object.fromEntries(pairsOf(state).filter(([key]) => key !== 'v'))
}

/**
 * The state after some keys of its link were changed. Values are written as in a link; null takes a key back to its
 * default. A key or a value that a link does not know gives an error in words, and no state.
 */
export function patchState(
  state: State,
  patch: Readonly<Record<string, LinkValue>>,
): { readonly state: State } | { readonly error: string } {
  const values = new Map<string, string>(pairsOf(state))
  for (const [key, value] of Object.entries(patch)) {
    if (!Object.hasOwn(CODECS, key)) return { error: `state has a key that links do not have: ${cut(key)}.` }
    if (key === 'bounds' || key === 'view') for (const camera of ['bounds', 'view']) values.delete(camera)
    if (value === null) values.delete(key)
    else values.set(key, typeof value === 'boolean' ? String(Number(value)) : String(value))
  }
  const search = [...values].map(([key, value]) => `${key}=${encodePart(value)}`).join('&')
  const read = parseLink(search)
  const [problem] = read.problems
  if (problem) return { error: withoutFallback(problem.words) }
  return { state: read.state }
}

function pairsOf(state: State): [string, string][] {
  return printLink(state)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), decodePart(pair.slice(at + 1))]
    })
}

/** What a link would do instead does not happen here: nothing changes. */
function withoutFallback(words: string): string {
  if (words.includes(': left out are ')) return words.replace(': left out are ', ': ')
  return words.replace(/: [^:]*$/, '.')
}

function cut(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key
}
