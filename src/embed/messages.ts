import { parseDay } from '../core/time/day.ts'

/**
 * Messages between an embed and the page round it, protocol 1. They may be added to; what is here keeps its meaning
 * (`fixtures/messages-v1.json` holds it). Explained for readers in `docs/messages.md`.
 */
export const PROTOCOL = 1

/** A value as a link writes it; null takes the key back to its default. */
export type LinkValue = string | number | boolean | null

/** What the page round an embed may ask for. */
export type Command =
  | { readonly type: 'get' }
  | { readonly type: 'set'; readonly state: Readonly<Record<string, LinkValue>> }
  | { readonly type: 'play'; readonly from?: string; readonly to?: string; readonly seconds?: number }
  | { readonly type: 'pause' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'select'; readonly incident: string | null }
  | { readonly type: 'highlight'; readonly incidents: readonly string[] }
  | { readonly type: 'chapter'; readonly to: number | 'next' | 'back' }

export type CommandId = string | number

/** Keys and values as a link would write them; defaults are left out. */
export type LinkState = Readonly<Record<string, string>>

/** Where a story is, its chapters counted from 1. `held`: the end of the chapter is shown, its stretch is over. */
export interface ChapterSaid {
  readonly chapter: number
  readonly of: number
  readonly held: boolean
  /** There was no further chapter in the direction that was asked for. */
  readonly at?: 'at start' | 'at end'
}

/** Keys of presenters' remotes, as `KeyboardEvent.key` has them. */
export const REMOTE_KEYS = [
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'PageDown',
  'PageUp',
  ' ',
  'Home',
  'End',
  'Escape',
  'b',
  '.',
  'f',
] as const
export type RemoteKey = (typeof REMOTE_KEYS)[number]

/** What an embed says. */
export type EmbedEvent =
  | { readonly type: 'ready'; readonly version: string; readonly height: number }
  | {
      readonly type: 'ack'
      readonly id: CommandId | null
      readonly ok: true
      readonly state: LinkState
      /** What was carried out and finds nothing, in words; not there where there is nothing to say. */
      readonly warnings?: readonly string[]
      /** After `chapter`: where the story is, and whether there was no further one. */
      readonly chapter?: ChapterSaid
    }
  | { readonly type: 'ack'; readonly id: CommandId | null; readonly ok: false; readonly error: string }
  | { readonly type: 'change'; readonly at: string; readonly state: LinkState }
  | { readonly type: 'enter'; readonly incident: string }
  | { readonly type: 'select'; readonly incident: string | null }
  | { readonly type: 'ended' }
  | ({ readonly type: 'chapter' } & ChapterSaid)
  | { readonly type: 'key'; readonly key: RemoteKey }
  | { readonly type: 'resize'; readonly height: number }

/** What a message was read as: a command, or why it is none. */
export interface Read {
  readonly id: CommandId | null
  readonly command?: Command
  readonly error?: string
}

const LONGEST = 100
const MOST_KEYS = 40
const MOST_INCIDENTS = 200
const MOST_SECONDS = 600
/** A whole link is shorter. */
const LONGEST_VALUE = 22_000

type Fields = { readonly [field: string]: unknown }

/** Reads the fields of a command of one type; a text says what is wrong with them. */
type Reader = (fields: Fields) => Command | string

const READERS: { readonly [T in Command['type']]: Reader } = {
  get: () => ({ type: 'get' }),
  set: ({ state }) => {
    const values = readValues(state)
    return typeof values === 'string' ? values : { type: 'set', state: values }
  },
  play: ({ from, to, seconds }) => {
    if (!isDayOrNothing(from)) return `from is not a date YYYY-MM-DD: ${shown(from)}.`
    if (!isDayOrNothing(to)) return `to is not a date YYYY-MM-DD: ${shown(to)}.`
    if (from && to && from > to) return `to=${to} lies before from=${from}.`
    if (seconds !== undefined && !isSeconds(seconds))
      return `seconds is not a number from 0.1 to ${MOST_SECONDS}: ${shown(seconds)}.`
    if (seconds !== undefined && !to) return 'seconds needs a day to play to: say to.'
    return {
      type: 'play',
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(seconds !== undefined ? { seconds } : {}),
    }
  },
  pause: () => ({ type: 'pause' }),
  step: ({ by }) => (by === 1 || by === -1 ? { type: 'step', by } : `by is neither 1 nor -1: ${shown(by)}.`),
  select: ({ incident }) =>
    incident === null || isName(incident)
      ? { type: 'select', incident }
      : `incident is neither the id of an incident nor null: ${shown(incident)}.`,
  highlight: ({ incidents }) => {
    if (!Array.isArray(incidents)) return `incidents is not a list of ids: ${shown(incidents)}.`
    if (incidents.length > MOST_INCIDENTS) return `incidents has more than ${MOST_INCIDENTS} ids.`
    const wrong = incidents.findIndex((incident) => !isName(incident))
    if (wrong >= 0) return `incidents holds something that is not an id: ${shown(incidents[wrong])}.`
    return { type: 'highlight', incidents: [...new Set<string>(incidents)] }
  },
  chapter: ({ to }) =>
    to === 'next' || to === 'back' || (Number.isInteger(to) && (to as number) >= 1)
      ? { type: 'chapter', to: to as number | 'next' | 'back' }
      : `to is neither the number of a chapter nor next or back: ${shown(to)}.`,
}

/**
 * What anything that was posted asks for; null when it is not a message of protocol 1 and is left alone. Never throws, and
 * costs less than making the message out of what was posted did, whatever is in it: of buffers, lists, maps and whatever
 * else is not a plain object nothing is listed, of texts and lists the length is looked at first.
 */
export function readCommand(data: unknown): Read | null {
  try {
    if (!isPlain(data) || data.reachmap !== PROTOCOL) return null
    const { id, type } = data
    if (!isId(id)) return { id: null, error: 'id is neither a text of 1 to 100 characters nor a number.' }
    const known = typeof type === 'string' && Object.hasOwn(READERS, type)
    if (!known) return { id, error: `type is not one of ${Object.keys(READERS).join(', ')}: ${shown(type)}.` }
    const read = READERS[type as Command['type']](data)
    return typeof read === 'string' ? { id, error: read } : { id, command: read }
  } catch {
    return { id: null, error: 'The message can not be read.' }
  }
}

/**
 * An object with keys and values and nothing else. Listing the keys of ten million bytes takes seconds, since each byte is
 * one; those of a plain object were all made one by one already.
 */
function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function readValues(state: unknown): Record<string, LinkValue> | string {
  if (!isPlain(state)) return `state is not an object with the keys of a link: ${shown(state)}.`
  const values = Object.create(null) as Record<string, LinkValue>
  let keys = 0
  for (const key in state) {
    keys += 1
    if (keys > MOST_KEYS) return `state has more than ${MOST_KEYS} keys.`
    const value = state[key]
    if (!isLinkValue(value))
      return `state.${key.slice(0, 40)} has a value that a link can not carry: ${shown(value)}.`
    values[key] = value
  }
  return values
}

function isLinkValue(value: unknown): value is LinkValue {
  if (typeof value === 'string') return value.length <= LONGEST_VALUE
  return value === null || typeof value === 'boolean' || Number.isFinite(value)
}

function isId(id: unknown): id is CommandId {
  return isName(id) || Number.isFinite(id)
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value >= 0.1 && value <= MOST_SECONDS
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST
}

function isDayOrNothing(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length === 10 && parseDay(value) !== null)
}

/** A value as an error names it: at most 40 characters, and never what is inside an object. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  // Writing out a number of a million digits would take longer than all the rest.
  return typeof value === 'bigint' ? 'a big integer' : String(value).slice(0, 40)
}

/** An event that an embed posted; null for everything else that a window receives. */
export function readEvent(data: unknown): EmbedEvent | null {
  if (!isPlain(data) || data.reachmap !== PROTOCOL) return null
  return typeof data.type === 'string' ? (data as EmbedEvent) : null
}
