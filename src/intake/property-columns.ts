import { type Figure, UNSTATED } from '../core/record/incident.ts'
import { type Coded, CodedRows } from '../core/table/coded.ts'
import { NONE } from '../core/table/facets.ts'
import { isoDay } from '../core/time/day.ts'
import type { Profile } from './profiles/profile.ts'
import type { Blanks } from './read-feature.ts'
import type { RowDays } from './reading/days.ts'
import type { PlaceRead } from './reading/places.ts'
import type { FoundRows, PropertyColumns } from './row-incidents.ts'
import { titleOf } from './row-readings.ts'

/** What was read of the rows of a table, column by column; texts are empty where there are none. */
export interface ReadColumns {
  readonly days: Coded<RowDays | null>
  readonly country: Coded<string | null>
  /** How exactly the place of a row is known that has one. */
  readonly placing: Coded<PlaceRead>
  readonly radii: Coded<number | null>
  readonly place: Coded<string>
  readonly role: Coded<string>
  readonly certainty: Coded<string>
  readonly admin1: Coded<string>
  readonly attribution: Coded<string>
  readonly attack: Coded<string>
  readonly target: Coded<string>
  readonly kind: Coded<string>
  readonly actors: Coded<readonly string[]>
  readonly killed: Coded<Figure | null>
  readonly injured: Coded<Figure | null>
  readonly sources: Coded<readonly string[]>
}

/** Texts that each incident has for itself; null where no column gives them. */
export type OwnTexts = { readonly [T in 'title' | 'summary' | 'case']: ((incident: number) => string) | null }

/** The properties of the incidents that were found in a table of so many rows. What it does not say is unknown. */
export function propertyColumns(
  found: FoundRows,
  count: number,
  read: ReadColumns,
  own: OwnTexts,
  blanks: Blanks,
  profile: Profile | null,
): PropertyColumns {
  const { length } = found.ids
  const nothing = new Uint16Array(length)
  const one = (value: unknown): Coded<unknown> => ({ values: [value], codes: nothing })
  const made = <Given, Value>(
    { values, codes }: Coded<Given>,
    of: (given: Given) => Value,
  ): Coded<Value> => ({
    values: values.map(of),
    codes: length === count ? codes : Uint32Array.from(found.rows, (row) => codes[row]!),
  })
  const or = <Blank>(column: Coded<string>, blank: Blank) => made(column, (text) => text || blank)
  const [kind, place] = [or(read.kind, ''), or(read.place, '')]
  const names = made(read.actors, (actors) => actors.join(' – '))
  const country = made(read.country, (code) => code)
  return {
    title: titles(
      length,
      { kind, names, place },
      own.title,
      (title, parts) => titleOf(title, parts, profile) || blanks.title,
    ),
    summary: own.summary ? (i) => own.summary!(i) || blanks.summary : one(blanks.summary),
    role: or(read.role, 'incident'),
    kind: or(read.kind, NONE),
    case: own.case ? (i) => own.case!(i) || null : one(null),
    certainty: or(read.certainty, NONE),
    start: made(read.days, (days) => (days ? isoDay(days.from) : '')),
    end: made(read.days, (days) => (days ? isoDay(days.to) : '')),
    datePrecision: made(read.days, (days) => days?.precision ?? 'day'),
    dateBasis: one(UNSTATED),
    place: or(read.place, blanks.place),
    admin1: or(read.admin1, null),
    country,
    region: one(null),
    ...placeColumns(
      found,
      made(read.placing, (placing) => placing),
      made(read.radii, (radius) => radius),
      country,
    ),
    placeBasis: one(UNSTATED),
    actor: made(read.actors, ([first = NONE]) => first),
    actors: made(read.actors, (actors) => (actors.length > 1 ? actors : undefined)),
    attribution: or(read.attribution, NONE),
    attackType: or(read.attack, null),
    targetType: or(read.target, null),
    killed: made(read.killed, (figure) => figure),
    injured: made(read.injured, (figure) => figure),
    sources: made(read.sources, (ids) => ids),
    claims: one([]),
    notes: one([]),
  }
}

/** What incidents are called: many share it where no column gives each a title of its own. */
function titles(
  count: number,
  { kind, names, place }: { readonly [P in 'kind' | 'names' | 'place']: Coded<string> },
  own: ((incident: number) => string) | null,
  titleFrom: (title: string, parts: readonly string[]) => string,
): PropertyColumns['title'] {
  if (own) return (i) => titleFrom(own(i), [at(kind, i), at(names, i), at(place, i)])
  const rows = new CodedRows<'kind' | 'names' | 'place'>(count)
  rows.share('kind', kind)
  rows.share('names', names)
  rows.share('place', place)
  const [ofKind, ofNames, ofPlace] = [rows.looker('kind'), rows.looker('names'), rows.looker('place')]
  return rows.derive(() => titleFrom('', [ofKind(), ofNames(), ofPlace()] as string[]))!
}

function at<Value>({ values, codes }: Coded<Value>, i: number): Value {
  return values[codes[i]!]!
}

/** What is known of places where there is one, and the country that one stands for as a whole. */
function placeColumns(
  { lon }: FoundRows,
  placing: Coded<PlaceRead>,
  radii: Coded<number | null>,
  country: Coded<string | null>,
): Pick<PropertyColumns, 'placePrecision' | 'radiusKm' | 'gazetteer'> {
  const rows = new CodedRows<'point' | 'placing' | 'radius' | 'country'>(lon.length)
  rows.share('point', {
    values: [true, false],
    codes: Uint16Array.from(lon, (degrees) => (Number.isNaN(degrees) ? 1 : 0)),
  })
  rows.share('placing', placing)
  rows.share('radius', radii)
  rows.share('country', country)
  const hasPoint = rows.looker('point')
  const placed = rows.looker('placing') as () => PlaceRead
  const radius = rows.looker('radius') as () => number | null
  const code = rows.looker('country') as () => string | null
  const precision = () => (hasPoint() ? placed().precision : NONE)
  return {
    placePrecision: rows.derive(precision)!,
    radiusKm: rows.derive(() => radius() ?? (hasPoint() ? placed().radiusKm : 0))!,
    gazetteer: rows.derive(() =>
      precision() === 'country' && code() !== null ? `country:${code()}` : null,
    )!,
  }
}
