import type { Group } from '../table/dataset.ts'
import { isoDay } from '../time/day.ts'
import { type Codec, decodePart, encodePart, quoted } from './codecs.ts'
import { codecOf, openingState } from './opening.ts'
import { CODECS, ITEMS, type Item } from './parameters.ts'
import type { Problem } from './problem.ts'
import type { Camera, State } from './state.ts'
import { FIRST_VERSION, LINK_VERSION, type LinkVersion } from './version.ts'

/** The items that are the two ends of a period. */
const PERIODS = [
  ['from', 'to'],
  ['from2', 'to2'],
] as const

/** What a link was read as. */
export interface ReadLink {
  readonly state: State
  /** One for each part that was not understood and fell back to its default. */
  readonly problems: readonly Problem[]
  /** What the link was written in. */
  readonly version: LinkVersion
}

/**
 * The state that a link's query asks for, of a dataset about a group (null: about none, or not known yet). Any text gives a
 * valid state; parameters that are not known are ignored. A link without a version is of the first one; an address that
 * says nothing at all is what the dataset opens with. Never throws.
 */
export function parseLink(search: string, group: Group | null): ReadLink {
  const given = parametersOf(search)
  const problems: Problem[] = []
  const read = <T>(name: string, codec: Codec<T>, fallback: T): T => {
    const text = given.get(name)
    if (text === undefined) return fallback
    const { value, misread } = codec.parse(text)
    if (misread) {
      const usual = fallback === null ? null : codec.print(fallback)
      problems.push({ parameter: name, value: quoted(text), misread, usual })
    }
    return value === undefined ? fallback : value
  }
  const isBare = ![...given.keys()].some((name) => Object.hasOwn(CODECS, name))
  const version = isBare || given.has('v') ? read('v', CODECS.v, LINK_VERSION) : FIRST_VERSION
  const opening = openingState(group, version)
  const items = Object.fromEntries(
    ITEMS.map((item) => [item, read(item, codecOf(item, version) as Codec<unknown>, opening[item])]),
  ) as { -readonly [I in Item]: State[I] }
  const bounds = read<Camera | null>('bounds', CODECS.bounds, null)
  const view = read<Camera | null>('view', CODECS.view, null)
  const state = { ...items, camera: bounds ?? view }
  for (const [start, end] of PERIODS) {
    const [from, to] = [state[start], state[end]]
    if (from === null || to === null || from <= to) continue
    state[end] = null
    const misread = { code: 'order', start, day: isoDay(from) } as const
    problems.push({ parameter: end, value: quoted(given.get(end) ?? ''), misread, usual: null })
  }
  return { state, problems, version }
}

/**
 * The query of a state of a dataset about a group, without a question mark: the version, then what differs from what the
 * dataset opens with, in a fixed order. What it opens with prints as the empty text.
 */
export function printLink(state: State, group: Group | null, version: LinkVersion = LINK_VERSION): string {
  const opening = openingState(group, version)
  const parts: string[] = []
  const write = <T>(name: string, codec: Codec<T>, value: T, fallback: T) => {
    const text = codec.print(value)
    if (text !== null && text !== codec.print(fallback)) parts.push(`${name}=${encodePart(text)}`)
  }
  for (const item of ITEMS) {
    if (item === 'id') writeCamera(state.camera, parts)
    write(item, codecOf(item, version) as Codec<unknown>, state[item], opening[item])
  }
  return parts.length === 0 ? '' : [`v=${version}`, ...parts].join('&')
}

function writeCamera(camera: Camera | null, parts: string[]): void {
  const text = camera && CODECS[camera.type].print(camera)
  if (camera && text) parts.push(`${camera.type}=${encodePart(text)}`)
}

/** Parameters by name; a repeated one is joined with a comma, so that lists add up. */
function parametersOf(search: string): Map<string, string> {
  const given = new Map<string, string>()
  for (const pair of search.replace(/^[?#]/, '').split('&')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    const name = decodePart(pair.slice(0, at))
    const text = decodePart(pair.slice(at + 1))
    const before = given.get(name)
    given.set(name, before === undefined ? text : `${before},${text}`)
  }
  return given
}
