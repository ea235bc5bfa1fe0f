import { kept } from '../core/kept.ts'
import type { Figure, Position } from '../core/record/incident.ts'
import { LONGEST_LINE, LONGEST_NAME, MOST_RADIUS_KM } from '../core/record/limits.ts'
import type { Field } from '../core/record/own-data.ts'
import type { ToldOfFaults } from './faults.ts'
import { dateForms, type ImportMap, profileOf } from './mapping.ts'
import type { Profile } from './profiles/profile.ts'
import type { RawTable } from './raw-table.ts'
import { OWN } from './read-feature.ts'
import { actorReader } from './reading/actors.ts'
import type { Cells } from './reading/cells.ts'
import { countryCode } from './reading/countries.ts'
import { readDate } from './reading/dates.ts'
import { daysOf } from './reading/days.ts'
import { readCount, readNumber } from './reading/numbers.ts'
import { placeOf, precisionOf } from './reading/places.ts'

/** What can be read of a row; whatever is wrong with it is told. */
export function readings(cells: Cells, table: RawTable, map: ImportMap, faults: ToldOfFaults) {
  const profile = profileOf(map.as)
  const forms = dateForms(table, map)
  const read = {
    start: (text: string) => readDate(text, forms.get('start')!),
    end: (text: string) => readDate(text, forms.get('end')!),
  }
  const whoIs = actorReader(map.aliases, map.branches)
  const text = (field: Field, most: number) => cut(cells, field, most, faults)
  return {
    days: () => daysOf(cells, read, profile, faults),
    country: () => countryOf(cells, faults),
    place: (shape: Position | null) => placeOf(cells, shape, countryIn(cells.text('country')), faults),
    placing: () => precisionOf(cells, profile, faults),
    text,
    kind: () => kindOf(text('kind', LONGEST_NAME), profile),
    actors: () => actorsOf(cells.text('actor'), cells.text('actor2'), whoIs),
    radius: () => radius(cells, faults),
    killed: () => figureOf(cells, ['killedLow', 'killed', 'killedHigh'], faults),
    injured: () => figureOf(cells, ['injured', 'injured', 'injured'], faults),
    sources: () => sourcesOf(cells.text('source')),
  }
}

const countryIn = kept(countryCode, 10_000)

/** The code of the country that is stated; null for none. */
function countryOf(cells: Cells, faults: ToldOfFaults): string | null {
  const given = cells.text('country')
  if (given === '') return null
  const code = countryIn(given)
  if (code === null)
    faults.add(cells.row, {
      code: 'not-a-country',
      effect: 'changed',
      column: cells.column('country'),
      given,
    })
  return code
}

/** Who took part, on either side: nobody twice. */
export function actorsOf(one: string, other: string, whoIs: (given: string) => string): string[] {
  const names = [one, other].filter(Boolean).map(whoIs)
  const different = names.length > 1 && names[0] === names[1] ? [names[0]!] : names
  return different.map((name) => name.slice(0, LONGEST_NAME))
}

export function idOf(cells: Cells, seen: Set<string>, faults: ToldOfFaults): string | null {
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
export function titleOf(title: string, parts: readonly string[], profile: Profile | null): string {
  const found = title === '' ? parts : profile?.name === 'ucdp' ? [title, parts[2]!] : [title]
  let text = ''
  for (const part of found) if (part !== '') text = text === '' ? part : `${text} · ${part}`
  return shortened(text, LONGEST_LINE)
}

function cut(cells: Cells, field: Field, most: number, faults: ToldOfFaults): string {
  const text = cells.text(field)
  if (text.length <= most) return text
  faults.add(cells.row, { code: 'cut', effect: 'changed', column: cells.column(field), given: text })
  return shortened(text, most)
}

/** A text up to so many letters, none of them half. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/\p{Surrogate}$/u, '')
}

function radius(cells: Cells, faults: ToldOfFaults): number | null {
  const given = cells.text('radiusKm')
  if (given === '') return null
  const km = readNumber(given)
  if (km !== null && km >= 0 && km <= MOST_RADIUS_KM) return km
  faults.add(cells.row, { code: 'not-a-radius', effect: 'changed', column: cells.column('radiusKm'), given })
  return null
}

/** A figure of three columns, or of one: then nothing says that it may be another number. Null where nothing is given. */
function figureOf(cells: Cells, fields: readonly [Field, Field, Field], faults: ToldOfFaults): Figure | null {
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
