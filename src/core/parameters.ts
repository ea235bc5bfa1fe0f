import {
  type Codec,
  codec,
  dayCodec,
  durationCodec,
  flag,
  list,
  name,
  oneOf,
  optional,
  text,
} from './codecs.ts'
import { NONE } from './facets.ts'
import { ATTRIBUTIONS, KINDS, PLACE_PRECISIONS, ROLES } from './incident.ts'
import { bounds, cameraView, number, position } from './number-codecs.ts'
import { CLOCKS, DEFAULT_STATE, MODES, OVERLAYS, PANELS, PARTS, type State, THEMES } from './state.ts'

/** Items of the state that a parameter of the same name carries; the camera has two, `bounds` and `view`. */
export type Item = Exclude<keyof State, 'camera'>

/** Half the Earth's circumference, km: no two places are farther apart. */
const FARTHEST_KM = 20_040

const words = (known: readonly string[]): Codec<readonly string[]> => list([...new Set([...known, NONE])])
const wholeUpTo = (most: number) => (value: number) => Number.isInteger(value) && value >= 1 && value <= most
const language = (given: string) => {
  try {
    return given.length <= 35 ? Intl.getCanonicalLocales(given)[0] : undefined
  } catch {
    return undefined
  }
}

const parts = list(PARTS)

type Codecs = { readonly [I in Item]: Codec<State[I]> } & {
  readonly v: Codec<string>
  readonly bounds: ReturnType<typeof bounds>
  readonly view: ReturnType<typeof cameraView>
}

/** How each item is written. The order of the items here is the order in the link. */
export const CODECS: Codecs = {
  v: codec((given) => (given === '1' ? given : undefined), String, 'is not known: the link is read as v=1.'),
  from: optional(dayCodec('the period begins with the first incident')),
  to: optional(dayCodec('the period ends with the last incident')),
  at: optional(dayCodec('the end of the period is shown')),
  mode: oneOf(MODES, DEFAULT_STATE.mode),
  span: durationCodec('12 months are used'),
  clock: oneOf(CLOCKS, DEFAULT_STATE.clock),
  speed: optional(durationCodec('the usual speed is used')),
  country: list(),
  kind: words(KINDS),
  role: words(ROLES),
  actor: list(),
  attribution: words(ATTRIBUTIONS),
  target: list(),
  attack: list(),
  precision: words(PLACE_PRECISIONS),
  source: list(),
  q: text(200),
  certain: flag(),
  bounds: bounds(),
  view: cameraView(),
  id: optional(name(100)),
  hl: list(),
  panel: oneOf(PANELS, DEFAULT_STATE.panel),
  base: optional(position("is not lon,lat in degrees: the dataset's own base is used.")),
  eps: number((value) => value > 0 && value <= FARTHEST_KM, 'is not a distance in km above 0: 50 is used.'),
  min: number(wholeUpTo(1_000_000), 'is not a whole number from 1: 4 is used.'),
  overlays: list(OVERLAYS),
  from2: optional(dayCodec('the second period begins with the first incident')),
  to2: optional(dayCodec('the second period ends with the last incident')),
  story: optional(name(100)),
  chapter: optional(number(wholeUpTo(10_000), 'is not a whole number from 1: the first chapter is shown.')),
  theme: oneOf(THEMES, DEFAULT_STATE.theme),
  lang: optional(codec(language, String, 'is not a language: the usual one is used.')),
  play: flag(),
  present: flag(),
  ui: { ...parts, print: (value) => value && parts.print(value) },
}

/** The items in the order in which a link carries them. */
export const ITEMS = Object.keys(CODECS).filter((item) => item in DEFAULT_STATE) as Item[]
