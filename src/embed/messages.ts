import { parseDay } from '../core/day.ts'

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
  | { readonly type: 'play'; readonly from?: string; readonly to?: string }
  | { readonly type: 'pause' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'select'; readonly incident: string | null }
  | { readonly type: 'highlight'; readonly incidents: readonly string[] }

export type CommandId = string | number

/** Keys and values as a link would write them; defaults are left out. */
export type LinkState = Readonly<Record<string, string>>

/** What an embed says. */
export type EmbedEvent =
  | { readonly type: 'ready'; readonly version: string; readonly height: number }
  | { readonly type: 'ack'; readonly id: CommandId | null; readonly ok: true; readonly state: LinkState }
  | { readonly type: 'ack'; readonly id: CommandId | null; readonly ok: false; readonly error: string }
  | { readonly type: 'change'; readonly at: string; readonly state: LinkState }
  | { readonly type: 'enter'; readonly incident: string }
  | { readonly type: 'select'; readonly incident: string | null }
  | { readonly type: 'ended' }
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
  play: ({ from, to }) => {
    if (!isDayOrNothing(from)) return `from is not a date YYYY-MM-DD: ${shown(from)}.`
    if (!isDayOrNothing(to)) return `to is not a date YYYY-MM-DD: ${shown(to)}.`
    if (from && to && from > to) return `to=${to} lies before from=${from}.`
    return { type: 'play', ...(from ? { from } : {}), ...(to ? { to } : {}) }
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
}

/**
 * What anything that was posted asks for; null when it is not a message of protocol 1 and is left alone. Takes time
 * bounded by the limits above, whatever is in it, and never throws.
 */
export function readCommand(data: unknown): Read | null {
  try {
    if (typeof data !== 'object' || data === null || (data as Fields).reachmap !== PROTOCOL) return null
    const { id, type, ...fields } = pick(data as Fields)
    if (!isId(id)) return { id: null, error: 'id is neither a text of 1 to 100 characters nor a number.' }
    const known = typeof type === 'string' && Object.hasOwn(READERS, type)
    if (!known) return { id, error: `type is not one of ${Object.keys(READERS).join(', ')}: ${shown(type)}.` }
    const read = READERS[type as Command['type']](fields)
    return typeof read === 'string' ? { id, error: read } : { id, command: read }
  } catch {
    return { id: null, error: 'The message can not be read.' }
  }
}

/** The fields a command can have: what else is in the message is not looked at. */
function pick({ id, type, state, from, to, by, incident, incidents }: Fields) {
  return { id, type, state, from, to, by, incident, incidents }
}

function readValues(state: unknown): Record<string, LinkValue> | string {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) {
    return `state is not an object with the keys of a link: ${shown(state)}.`
  }
  const values = Object.create(null) as Record<string, LinkValue>
  let keys = 0
  for (const key in state) {
    keys += 1
    if (keys > MOST_KEYS) return `state has more than ${MOST_KEYS} keys.`
    const value = (state as Fields)[key]
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
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, 40)
}

/** An event that an embed posted; null for everything else that a window receives. */
export function readEvent(data: unknown): EmbedEvent | null {
  if (typeof data !== 'object' || data === null || (data as Fields).reachmap !== PROTOCOL) return null
  return typeof (data as Fields).type === 'string' ? (data as EmbedEvent) : null
}
