import { COUNTRY_FORM } from '../record/limits.ts'
import { type By, byOf } from '../table/by.ts'
import { FACETS, type Facet, NONE } from '../table/facets.ts'
import { FACET_ROWS, type FacetRow } from '../table/spec.ts'
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
import { columnFilters } from './column-codec.ts'
import { bounds, cameraView, number, position } from './number-codecs.ts'
import { OVERLAY_NAMES } from './overlays.ts'
import { PANELS } from './panels.ts'
import { CLOCKS, DEFAULT_STATE, MODES, PARTS, type State, THEMES, WEIGHTS } from './state.ts'
import { LINK_VERSIONS, type LinkVersion } from './version.ts'

/** Items of the state that a parameter of the same name carries; the camera has two, `bounds` and `view`. */
export type Item = Exclude<keyof State, 'camera'>

/** Versions of data, as semantic versioning writes them. */
const VERSION_FORM = /^\d{1,4}(?:\.\d{1,4}){2}$/

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

/** A facet with a closed vocabulary takes its words alone. */
const FACET_CODECS = Object.fromEntries(
  Object.entries<FacetRow>(FACET_ROWS).map(([facet, { known }]) => [facet, known ? words(known) : list()]),
) as { readonly [F in Facet]: Codec<readonly string[]> }

type Codecs = { readonly [I in Item]: Codec<State[I]> } & {
  readonly v: Codec<LinkVersion>
  readonly bounds: ReturnType<typeof bounds>
  readonly view: ReturnType<typeof cameraView>
}

/** How each item is written. The order of the items here is the order in the link. */
export const CODECS: Codecs = {
  v: codec((given) => LINK_VERSIONS.find((one) => one === given), String, { code: 'version' }),
  from: optional(dayCodec('first')),
  to: optional(dayCodec('last')),
  at: optional(dayCodec('playhead')),
  mode: oneOf(MODES),
  span: durationCodec(),
  clock: oneOf(CLOCKS),
  speed: optional(durationCodec()),
  ...FACET_CODECS,
  q: text(200),
  columns: columnFilters(),
  certain: flag(),
  bounds: bounds(),
  view: cameraView(),
  id: optional(name(100)),
  hl: list(),
  panel: oneOf(PANELS),
  base: optional(position()),
  inside: optional(
    codec((given) => (COUNTRY_FORM.test(given) ? given : undefined), String, { code: 'country' }),
  ),
  eps: number((value) => value > 0 && value <= FARTHEST_KM, { code: 'distance' }),
  min: number(wholeUpTo(1_000_000), { code: 'whole-number' }),
  overlays: list(OVERLAY_NAMES),
  by: codec<By>(byOf, String, { code: 'choice', known: FACETS }),
  weight: oneOf(WEIGHTS),
  from2: optional(dayCodec('second-first')),
  to2: optional(dayCodec('second-last')),
  story: optional(name(100)),
  chapter: optional(number(wholeUpTo(10_000), { code: 'whole-number' })),
  data: optional(
    codec((given) => (VERSION_FORM.test(given) ? given : undefined), String, { code: 'data-version' }),
  ),
  theme: oneOf(THEMES),
  lang: optional(codec(language, String, { code: 'language' })),
  play: flag(),
  present: flag(),
  ui: { ...parts, print: (value) => value && parts.print(value) },
}

/** The items in the order in which a link carries them. */
export const ITEMS = Object.keys(CODECS).filter((item) => item in DEFAULT_STATE) as Item[]
