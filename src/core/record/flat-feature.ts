import type { Figure, IncidentFeature, IncidentProperties } from './incident.ts'

/**
 * A feature as one line of a table, there and back: what the table that is handed out, the rows that a reader takes along and the
 * reader of such a table agree on.
 */

export type Cell = string | number | null

/** How a property stands in a table: as itself, as three figures, as a list in one cell, or not in every table (`apart`). */
type Form = 'text' | 'number' | 'figure' | 'list' | 'apart'

/** Claims and notes are tables of their own and stand in GeoJSON alone; several actors have a column where there are any. */
const FORMS = {
  title: 'text',
  summary: 'text',
  role: 'text',
  kind: 'text',
  case: 'text',
  certainty: 'text',
  start: 'text',
  end: 'text',
  datePrecision: 'text',
  dateBasis: 'text',
  place: 'text',
  admin1: 'text',
  country: 'text',
  region: 'text',
  placePrecision: 'text',
  radiusKm: 'number',
  placeBasis: 'text',
  gazetteer: 'text',
  actor: 'text',
  actors: 'apart',
  attribution: 'text',
  attackType: 'text',
  targetType: 'text',
  killed: 'figure',
  injured: 'figure',
  sources: 'list',
  claims: 'apart',
  notes: 'apart',
} as const satisfies { readonly [P in keyof IncidentProperties]-?: Form }

const PROPERTIES = Object.entries(FORMS) as [keyof typeof FORMS, Form][]
const PARTS = ['low', 'best', 'high'] as const satisfies readonly (keyof Figure)[]

/** What stands between the values of a list. In a value it is escaped, and so is what escapes it. */
const BETWEEN = ';'

/** The columns in their order: id, position, then the properties as the data dictionary has them. */
export const FLAT_NAMES: readonly string[] = [
  ...['id', 'longitude', 'latitude'],
  ...PROPERTIES.flatMap(([name, form]) => namesOf(name, form)),
]

/** Column of everybody who took part, in tables in which an incident has several. */
export const ACTORS = 'actors'

/** A column of a reader's file keeps its name, unless the table has one of that name. */
export function extraName(name: string): string {
  return name in FORMS || FLAT_NAMES.includes(name) ? `${name} (in the file)` : name
}

/** The cell of that column. */
export function actorsCell({ properties }: IncidentFeature): Cell {
  return properties.actors ? cellsOf(properties.actors, 'list')[0]! : null
}

/** The cells of a feature under `FLAT_NAMES`; null where nothing is known. */
export function flatCells({ id, geometry, properties }: IncidentFeature): Cell[] {
  return [
    ...[id, geometry?.coordinates[0] ?? null, geometry?.coordinates[1] ?? null],
    ...PROPERTIES.flatMap(([name, form]) => cellsOf(properties[name], form)),
  ]
}

/** The properties with the parts of each figure behind it, for tools that look into no nested value. */
export function flatProperties(properties: IncidentProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, unknown][] => {
      const form: Form | undefined = FORMS[name as keyof typeof FORMS]
      if (form !== 'figure') return [[name, value]]
      const [low, best, high] = cellsOf(value, form)
      return [
        [name, value],
        ...namesOf(name, form).map((part, i): [string, unknown] => [part, [low, best, high][i]]),
      ]
    }),
  )
}

/**
 * A row of such a table as the feature it was, by the names of its columns: GeoJSON as it stands in a file, to be read and
 * checked like one. Cells are texts, empty where nothing is known. What was left out of the table is left out; columns of other
 * names are properties of these names.
 */
export function unflat(row: Readonly<Record<string, string | undefined>>): object {
  const [lon, lat] = [numberOf(row.longitude), numberOf(row.latitude)]
  const properties = PROPERTIES.flatMap(([name, form]): [string, unknown][] => {
    if (form === 'apart') return []
    if (form === 'figure') return [[name, figureOf(PARTS.map((part) => numberOf(row[`${name}_${part}`])))]]
    const text = row[name] ?? ''
    if (form === 'list') return [[name, listOf(text)]]
    return [[name, form === 'number' ? numberOf(text) : text || null]]
  })
  return {
    type: 'Feature',
    id: row.id ?? '',
    geometry: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] },
    properties: { ...Object.fromEntries(properties), ...besideOf(row) },
  }
}

/** What stands in columns that are none of the table's. */
function besideOf(row: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const { [ACTORS]: actors = '', ...others } = row
  const rest = Object.entries(others).filter(([name, text]) => text && !FLAT_NAMES.includes(name))
  return { ...Object.fromEntries(rest), ...(actors !== '' && { [ACTORS]: listOf(actors) }) }
}

function namesOf(name: string, form: Form): string[] {
  if (form === 'apart') return []
  return form === 'figure' ? PARTS.map((part) => `${name}_${part}`) : [name]
}

function cellsOf(value: unknown, form: Form): Cell[] {
  if (form === 'apart') return []
  if (form === 'figure') return PARTS.map((part) => (value as Figure | null)?.[part] ?? null)
  if (form === 'list') return [((value ?? []) as readonly string[]).map(escapeValue).join(BETWEEN)]
  return [(value ?? null) as Cell]
}

function figureOf([low, best, high]: readonly (number | null)[]): Figure | null {
  const isKnown = [low, best, high].some((part) => part !== null)
  return isKnown ? { low: low ?? null, best: best ?? null, high: high ?? null } : null
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN).map(unescapeValue)
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text.trim() === '' ? null : Number(text)
}

function escapeValue(value: string): string {
  return value.replace(/[%;]/g, (sign) => (sign === '%' ? '%25' : '%3B'))
}

function unescapeValue(value: string): string {
  return value.replace(/%(25|3B)/g, (_, code) => (code === '25' ? '%' : ';'))
}
