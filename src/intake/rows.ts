import { kept } from '../core/kept.ts'
import type { FaultGroup } from '../core/record/fault.ts'
import {
  type Figure,
  type IncidentFeature,
  type IncidentProperties,
  UNSTATED,
} from '../core/record/incident.ts'
import { LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, MOST_RADIUS_KM } from '../core/record/limits.ts'
import type { Field } from '../core/record/own-data.ts'
import { NONE } from '../core/table/facets.ts'
import { isoDay } from '../core/time/day.ts'
import { Faults } from './faults.ts'
import { dateForms, type ImportMap, profileOf } from './mapping.ts'
import { IncidentsBuilder, type OpenedData } from './opened-data.ts'
import { type Profile, TRANSLATED } from './profiles/profile.ts'
import type { OnProgress, RawTable } from './raw-table.ts'
import { type Blanks, OWN } from './read-feature.ts'
import { actorReader } from './reading/actors.ts'
import { type Cells, cellsOf } from './reading/cells.ts'
import { countryCode } from './reading/countries.ts'
import { type DateForm, readDate } from './reading/dates.ts'
import { daysOf } from './reading/days.ts'
import { readCount, readNumber } from './reading/numbers.ts'
import { placeOf, precisionOf } from './reading/places.ts'

/** What a table came to by a map. */
export interface RowsRead {
  readonly built: Omit<OpenedData, 'info'>
  readonly faults: readonly FaultGroup[]
  /** Rows that hold anything. */
  readonly of: number
}

/** Rows between two calls of `progress`. */
const STEP = 20_000

/** Every row of a table as an incident, as far as it can be one; what is wrong with the others is said. */
export function readRows(
  table: RawTable,
  map: ImportMap,
  blanks: Blanks,
  progress: OnProgress = () => {},
): RowsRead {
  const faults = new Faults()
  const read = rowReader(table, map, blanks, faults)
  const { grid, points } = table
  const builder = new IncidentsBuilder(grid.count)
  const rowOf = new Uint32Array(grid.count)
  let shown = 0
  let of = 0
  for (let row = 0; row < grid.count; row++) {
    if (row % STEP === 0) progress(row / grid.count)
    if (grid.isEmpty(row) && !points?.[row]) continue
    of++
    const feature = read(row)
    if (!feature) continue
    builder.add(feature)
    rowOf[shown++] = row
  }
  const names = keptColumns(table, map, faults)
  const at = names.map((name) => table.columns.indexOf(name))
  const built = builder.build(names, (i, k) => grid.at(rowOf[i]!, at[k]!).trim())
  return { built, faults: faults.groups(), of }
}

/** Columns that nothing was made of, and those of which something was lost: they are kept as they stand. */
function keptColumns({ columns }: RawTable, map: ImportMap, faults: Faults): readonly string[] {
  const isActor = (field: Field) => field === 'actor' || field === 'actor2'
  const isRenamed = map.branches || map.aliases.length > 0
  const incomplete = new Set(
    faults.groups().flatMap(({ effect, column }) => (effect === 'changed' ? [column] : [])),
  )
  const used = Object.entries(map.columns).filter(
    ([field, column]) =>
      !(
        (map.as !== 'reachmap' && TRANSLATED.includes(field as Field)) ||
        (isRenamed && isActor(field as Field)) ||
        incomplete.has(column)
      ),
  )
  const gone = new Set(used.map(([, column]) => column))
  return columns.filter((name) => !gone.has(name))
}

function rowReader(table: RawTable, map: ImportMap, blanks: Blanks, faults: Faults) {
  const profile = profileOf(map.as)
  const cellsAt = cellsOf(table, map.columns, map.repairs, profile?.unknown ?? [])
  const forms = dateForms(table, map)
  const reader = (form: DateForm) => kept((text: string) => readDate(text, form))
  const read = { start: reader(forms.get('start')!), end: reader(forms.get('end')!) }
  const isoOf = kept(isoDay)
  const whoIs = actorReader(map.aliases, map.branches)
  const codeOf = kept(countryCode)
  const sourcesIn = kept(sourcesOf)
  const ids = new Set<string>()
  const { grid } = table
  const width = table.columns.length
  return (i: number): IncidentFeature | null => {
    const cells = cellsAt(i)
    if (grid.widthOf(i) > width && !grid.isEmpty(i, width))
      faults.add(cells.row, {
        code: 'too-many-cells',
        effect: 'doubted',
        given: grid.cells(i).slice(width).join(', '),
      })
    const days = daysOf(cells, read, profile, faults)
    const id = idOf(cells, ids, faults)
    if (!days || id === null) return null
    const stated = cells.text('country')
    const country = stated === '' ? null : codeOf(stated)
    if (stated !== '' && country === null)
      faults.add(cells.row, {
        code: 'not-a-country',
        effect: 'changed',
        column: cells.column('country'),
        given: stated,
      })
    const point = placeOf(cells, table.points?.[i] ?? null, country, faults)
    const { precision, radiusKm } = precisionOf(cells, profile, point !== null, faults)
    const actors = actorsOf(cells.text('actor'), cells.text('actor2'), whoIs)
    const text = (field: Field, most: number) => cut(cells, field, most, faults)
    const kind = kindOf(text('kind', LONGEST_NAME), profile)
    const place = text('place', LONGEST_LINE)
    const title = titleOf(text('title', LONGEST_LINE), [kind, actors.join(' – '), place], profile)
    const properties: Loose = {
      title: title === '' ? blanks.title : title,
      summary: text('summary', LONGEST_TEXT) || blanks.summary,
      role: text('role', LONGEST_NAME) || 'incident',
      kind: kind || NONE,
      case: text('case', LONGEST_NAME) || null,
      certainty: text('certainty', LONGEST_NAME) || NONE,
      start: isoOf(days.from),
      end: isoOf(days.to),
      datePrecision: days.precision,
      dateBasis: UNSTATED,
      place: place || blanks.place,
      admin1: text('admin1', LONGEST_LINE) || null,
      country,
      region: null,
      placePrecision: precision,
      radiusKm: radius(cells, faults) ?? radiusKm,
      placeBasis: UNSTATED,
      gazetteer: precision === 'country' && country !== null ? `country:${country}` : null,
      actor: actors[0] ?? NONE,
      ...(actors.length > 1 && { actors }),
      attribution: text('attribution', LONGEST_NAME) || NONE,
      attackType: text('attack', LONGEST_NAME) || null,
      targetType: text('target', LONGEST_NAME) || null,
      killed: figureOf(cells, ['killedLow', 'killed', 'killedHigh'], faults),
      injured: figureOf(cells, ['injured', 'injured', 'injured'], faults),
      sources: sourcesIn(cells.text('source')),
      claims: [],
      notes: [],
    }
    return {
      type: 'Feature',
      id,
      geometry: point && { type: 'Point', coordinates: point },
      properties: properties as IncidentProperties,
    }
  }
}

/** Who took part, on either side: nobody twice. */
function actorsOf(one: string, other: string, whoIs: (given: string) => string): string[] {
  const names = [one, other].filter(Boolean).map(whoIs)
  const different = names.length > 1 && names[0] === names[1] ? [names[0]!] : names
  return different.map((name) => name.slice(0, LONGEST_NAME))
}

/** Words of a reader's file may be any. */
type Loose = { readonly [P in keyof IncidentProperties]: IncidentProperties[P] | string }

function idOf(cells: Cells, seen: Set<string>, faults: Faults): string | null {
  const given = cells.text('id').slice(0, LONGEST_NAME)
  const id = given === '' ? `row-${cells.row}` : given
  if (!seen.has(id)) {
    seen.add(id)
    return id
  }
  if (cells.repairs('number-ids')) {
    let free = `${id}-2`
    for (let n = 3; seen.has(free); n++) free = `${id}-${n}`
    seen.add(free)
    return free
  }
  faults.add(cells.row, {
    code: 'twice',
    effect: 'left-out',
    column: cells.column('id'),
    given: id,
    repair: 'number-ids',
  })
  return null
}

function kindOf(given: string, profile: Profile | null): string {
  if (profile?.kind) return profile.kind
  const kinds = profile?.kinds ?? {}
  return Object.hasOwn(kinds, given) ? kinds[given]! : given
}

/** What a row is called: its title, with the place where many share one; else what, who and where. */
function titleOf(title: string, parts: readonly string[], profile: Profile | null): string {
  const found = title === '' ? parts : profile?.name === 'ucdp' ? [title, parts[2]!] : [title]
  return found
    .filter(Boolean)
    .join(' · ')
    .slice(0, LONGEST_LINE)
    .replace(/\p{Surrogate}$/u, '')
}

function cut(cells: Cells, field: Field, most: number, faults: Faults): string {
  const text = cells.text(field)
  if (text.length <= most) return text
  faults.add(cells.row, { code: 'cut', effect: 'changed', column: cells.column(field), given: text })
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '')
}

function radius(cells: Cells, faults: Faults): number | null {
  const given = cells.text('radiusKm')
  if (given === '') return null
  const km = readNumber(given)
  if (km !== null && km >= 0 && km <= MOST_RADIUS_KM) return km
  faults.add(cells.row, { code: 'not-a-radius', effect: 'changed', column: cells.column('radiusKm'), given })
  return null
}

/** A figure of three columns, or of one: then nothing says that it may be another number. Null where nothing is given. */
function figureOf(cells: Cells, fields: readonly [Field, Field, Field], faults: Faults): Figure | null {
  const [low, best, high] = fields.map((field, i) => {
    if (i > 0 && field === fields[0]) return undefined
    const given = cells.text(field)
    if (given === '') return null
    const count = readCount(given)
    if (count === null)
      faults.add(cells.row, { code: 'not-a-count', effect: 'changed', column: cells.column(field), given })
    return count
  }) as [number | null, number | null | undefined, number | null | undefined]
  if (best === undefined) return low === null ? null : { low, best: low, high: low }
  if (cells.column(fields[0]) === undefined && cells.column(fields[2]) === undefined)
    return best === null ? null : { low: best, best, high: best }
  return low === null && best === null && high == null ? null : { low, best, high: high ?? null }
}

/** Documents that a cell names, as our own table writes them; the file itself where it names none. */
function sourcesOf(given: string): readonly string[] {
  const ids = given
    .split(';')
    .map((id) => id.trim().slice(0, LONGEST_NAME))
    .filter(Boolean)
  return ids.length === 0 ? [OWN] : [...new Set(ids)]
}
