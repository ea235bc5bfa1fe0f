import { type Codec, decodePart, encodePart, quoted } from './codecs.ts'
import { isoDay } from './day.ts'
import { CODECS, ITEMS, type Item } from './parameters.ts'
import { type Camera, DEFAULT_STATE, type State } from './state.ts'

/** The meaning of links as it was first published. Old links keep it. */
const VERSION = '1'

/** The items that are the two ends of a period. */
const PERIODS = [
  ['from', 'to'],
  ['from2', 'to2'],
] as const

/** A part of a link that was not understood, and what was done instead, in words for the reader. */
export interface Problem {
  readonly parameter: string
  readonly value: string
  readonly words: string
}

/**
 * The state that a link's query asks for, with a problem for each part that was not understood and fell back to its
 * default. Any text gives a valid state; parameters that are not known are ignored. Never throws.
 */
export function parseLink(search: string): { state: State; problems: Problem[] } {
  const given = parametersOf(search)
  const problems: Problem[] = []
  const read = <T>(name: string, codec: Codec<T>, fallback: T): T => {
    const text = given.get(name)
    if (text === undefined) return fallback
    const { value, problem } = codec.parse(text)
    if (problem) problems.push({ parameter: name, value: text, words: `${name}=${quoted(text)} ${problem}` })
    return value === undefined ? fallback : value
  }
  read('v', CODECS.v, VERSION)
  const items = Object.fromEntries(
    ITEMS.map((item) => [item, read(item, CODECS[item] as Codec<unknown>, DEFAULT_STATE[item])]),
  ) as { -readonly [I in Item]: State[I] }
  const bounds = read<Camera | null>('bounds', CODECS.bounds, null)
  const view = read<Camera | null>('view', CODECS.view, null)
  const state = { ...items, camera: bounds ?? view }
  for (const [start, end] of PERIODS) {
    const [from, to] = [state[start], state[end]]
    if (from === null || to === null || from <= to) continue
    const value = given.get(end) ?? ''
    const words = `${end}=${value} lies before ${start}=${isoDay(from)}: the end of the period is left open.`
    state[end] = null
    problems.push({ parameter: end, value, words })
  }
  return { state, problems }
}

/**
 * The query of a state, without a question mark: `v=1`, then what differs from the defaults, in a fixed order. The default
 * state prints as the empty text.
 */
export function printLink(state: State): string {
  const parts: string[] = []
  const write = <T>(name: string, codec: Codec<T>, value: T, fallback: T) => {
    const text = codec.print(value)
    if (text !== null && text !== codec.print(fallback)) parts.push(`${name}=${encodePart(text)}`)
  }
  for (const item of ITEMS) {
    if (item === 'id') writeCamera(state.camera, parts)
    write(item, CODECS[item] as Codec<unknown>, state[item], DEFAULT_STATE[item])
  }
  return parts.length === 0 ? '' : [`v=${VERSION}`, ...parts].join('&')
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
