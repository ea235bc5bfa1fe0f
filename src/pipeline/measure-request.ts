import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { list } from '../core/link/codecs.ts'
import { parseLink } from '../core/link/permalink.ts'
import type { State } from '../core/link/state.ts'
import type { Selected } from '../core/question.ts'
import type { Position } from '../core/record/incident.ts'
import { quoted } from '../core/record/issue.ts'
import { COUNTRY_FORM, MOST_LAT, MOST_LON } from '../core/record/limits.ts'
import type { Group } from '../core/table/dataset.ts'
import { FACETS, type Facet, NONE, type Selection } from '../core/table/facets.ts'
import { FACET_ROWS, type FacetRow } from '../core/table/spec.ts'
import { parseDay } from '../core/time/day.ts'
import { readStore } from '../engine/store-file.ts'
import { DEFAULT_OPTIONS, type MeasureOptions, type MeasureWindow } from '../measures/types.ts'
import { projectFile } from './data-files.ts'
import { readInfo } from './dataset-info.ts'

/** What is wrong with a command line or a file, in one line that names the option, or the feature and the field. */
export class BadInput extends Error {}

/** What the measure command is asked for: the state of a link, or what its options say. */
export interface Request {
  readonly file: string
  readonly json: boolean
  /** Whether features that can't be read are left out. */
  readonly partial: boolean
  /** The folder of a store that is measured in place of a file. */
  readonly store: string | undefined
  /** A mapping that was saved, for a table of somebody's own. */
  readonly map: string | undefined
  readonly asked: AskedByLink | AskedByOptions
}

export interface AskedByLink {
  readonly state: State
  /** Where distances start if the link does not say; null measures none. */
  readonly base: Position | null
  readonly baseCountry: string | null
  /** Undefined where no episodes are asked for: a link has no item for it. */
  readonly epsDays: number | undefined
}

export interface AskedByOptions {
  readonly window: MeasureWindow
  readonly selected: Selected
  readonly certain: boolean
  readonly options: MeasureOptions
}

/** What a command line asks for. Throws BadInput, in one line, for wrong use. */
export function requestOf(args: readonly string[]): Request {
  const given = optionsOf(args)
  const common = {
    file: given.input ?? projectFile('geodata', 'incidents.geojson'),
    json: given.json ?? false,
    partial: given.partial ?? false,
    map: given.map,
    store: given.store,
  }
  const ofFile = FOR_FILES.find((name) => given[name] !== undefined)
  if (given.store !== undefined && ofFile)
    throw new BadInput(`--${ofFile}: is for a file, and not for a store`)
  const epsDays =
    given['eps-days'] === undefined
      ? undefined
      : number('eps-days', given['eps-days'], 0, Number.isSafeInteger, 'a whole number of days from 0')
  if (given.link !== undefined) {
    // A link can't say that there is no base.
    const isSaid = (name: (typeof IN_LINK)[number]) => name !== 'base' || given.base !== NONE
    const other = IN_LINK.find((name) => given[name] !== undefined && isSaid(name))
    if (other) throw new BadInput(`--${other}: stands in the link already`)
    const state = stateOf(given.link, groupOf(common))
    const base = given.base === undefined ? DEFAULT_OPTIONS.base : null
    const country = given['base-country'] ?? state.inside ?? DEFAULT_OPTIONS.baseCountry
    return { ...common, asked: { state, base, baseCountry: countryOrNone(country), epsDays } }
  }
  const day = (name: 'from' | 'to') => {
    if (given[name] === undefined) return null
    const parsed = parseDay(given[name])
    if (parsed === null) throw new BadInput(`--${name}: "${given[name]}" is not a day (YYYY-MM-DD)`)
    return parsed
  }
  const [from, to] = [day('from'), day('to')]
  if (from !== null && to !== null && to < from) throw new BadInput('--to: lies before --from')
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet, given[facet])]))
  const selected = { ...(facets as unknown as Selection), q: given.q ?? '' }
  const options = {
    base: given.base === undefined ? DEFAULT_OPTIONS.base : positionOrNone(given.base),
    baseCountry: countryOrNone(given['base-country'] ?? DEFAULT_OPTIONS.baseCountry),
    epsKm: number('eps', given.eps, DEFAULT_OPTIONS.epsKm, (km) => km > 0, 'kilometres above 0'),
    minPoints: number(
      'min-points',
      given['min-points'],
      DEFAULT_OPTIONS.minPoints,
      (n) => Number.isSafeInteger(n) && n >= 1,
      'a whole number from 1',
    ),
    ...(epsDays !== undefined && { epsDays }),
  }
  return { ...common, asked: { window: { from, to }, selected, certain: given.certain ?? false, options } }
}

/** Whom the data are about. Throws NoStore for a folder that is no store. */
function groupOf({ file, store }: Pick<Request, 'file' | 'store'>): Group | null {
  return (store === undefined ? readInfo(dirname(file)) : readStore(store).info).group
}

/** Options of how a file is read. */
const FOR_FILES = ['input', 'map', 'partial'] as const

/** Options for what a link says itself. */
const IN_LINK = ['from', 'to', ...FACETS, 'q', 'certain', 'base', 'eps', 'min-points'] as const

/** The state of a link, or of its query alone, for a file that is about a group. */
function stateOf(link: string, group: Group | null): State {
  const query = link.replace(/#.*$/s, '')
  const { state, problems } = parseLink(query.slice(query.indexOf('?') + 1), group)
  const [problem] = problems
  if (problem)
    throw new BadInput(`--link: ${quoted(`${problem.parameter}=${problem.value}`)} is not understood`)
  return state
}

function countryOrNone(code: string): string | null {
  return code === NONE ? null : countryOf(code)
}

function countryOf(code: string): string {
  if (COUNTRY_FORM.test(code)) return code
  throw new BadInput(`"${code}" is not an ISO 3166-1 code of two capital letters`)
}

const FACET_OPTIONS = Object.fromEntries(FACETS.map((facet) => [facet, { type: 'string' }])) as {
  readonly [F in Facet]: { readonly type: 'string' }
}

function optionsOf(args: readonly string[]) {
  const options = {
    json: { type: 'boolean' },
    partial: { type: 'boolean' },
    link: { type: 'string' },
    input: { type: 'string' },
    store: { type: 'string' },
    map: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    ...FACET_OPTIONS,
    q: { type: 'string' },
    certain: { type: 'boolean' },
    base: { type: 'string' },
    'base-country': { type: 'string' },
    eps: { type: 'string' },
    'min-points': { type: 'string' },
    'eps-days': { type: 'string' },
  } as const
  // A value may begin with a minus sign: --base -73.98,40.75 is not another option.
  const joined = args.flatMap((arg, i) => {
    if (/^-\d/.test(arg) && args[i - 1]?.startsWith('--')) return []
    const next = args[i + 1] ?? ''
    return arg.startsWith('--') && !arg.includes('=') && /^-\d/.test(next) ? [`${arg}=${next}`] : [arg]
  })
  try {
    return parseArgs({ args: joined, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new BadInput((error as Error).message.split('. ')[0]!)
  }
}

/** The values of a facet, written as in a link: with commas between them, `none` for what has none. */
function valuesOf(facet: Facet, text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  const { value = [], misread } = VALUES.parse(parts.join())
  if (misread) throw new BadInput(`--${facet}: has more or longer values than can be read`)
  if (facet === 'country') for (const code of value) if (code !== NONE) countryOf(code)
  return value
}

const VALUES = list()

function positionOrNone(text: string): Position | null {
  return text === NONE ? null : positionOf(text)
}

function positionOf(text: string): Position {
  const [lon, lat, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (
    lon === undefined ||
    lat === undefined ||
    rest.length > 0 ||
    !(Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT)
  ) {
    throw new BadInput(
      `--base: "${text}" is not a longitude from -180 to 180, a comma and a latitude from -90 to 90`,
    )
  }
  return [lon, lat]
}

function number(
  name: string,
  text: string | undefined,
  otherwise: number,
  test: (value: number) => boolean,
  wanted: string,
): number {
  if (text === undefined) return otherwise
  const value = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (!test(value)) throw new BadInput(`--${name}: "${text}" is not ${wanted}`)
  return value
}

/** Whose reach is asked for. */
export function actorsOf({ asked }: Pick<Request, 'asked'>): readonly string[] {
  return 'state' in asked ? asked.state.actor : asked.selected.actor
}

/** Throws BadInput for a value that neither the vocabulary of its facet nor the data have. */
export function checkSelected(
  selected: Selection,
  file: string,
  valuesOf: (facet: Facet) => readonly string[],
): void {
  for (const facet of FACETS) {
    const { known }: FacetRow = FACET_ROWS[facet]
    const unknown = selected[facet].find(
      (value) => value !== NONE && !known?.includes(value) && !valuesOf(facet).includes(value),
    )
    if (known && unknown !== undefined)
      throw new BadInput(`--${facet}: ${file} has no ${facet} ${JSON.stringify(unknown)}`)
  }
}
