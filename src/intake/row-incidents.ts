import type { IncidentFeature, IncidentProperties, Position } from '../core/record/incident.ts'
import { placingOf } from '../core/record/placing.ts'
import { type Coded, CodedRows } from '../core/table/coded.ts'
import { codedTexts } from '../core/table/coded-texts.ts'
import { inFileOrder, ListCoder } from '../core/table/facet-column.ts'
import type { Incidents } from '../core/table/incidents.ts'
import { TextBuilder } from '../core/table/text-builder.ts'

/** Where and when the rows of a table lie that are incidents, in their order. */
export interface FoundRows {
  readonly ids: readonly string[]
  /** The row of each. */
  readonly rows: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Degrees; NaN where a row gives none. */
  readonly lon: Float64Array
  readonly lat: Float64Array
}

type Property = keyof IncidentProperties
/** Properties of incidents: what many share, or a function from the number of one. */
export type PropertyColumns = {
  readonly [P in Property]-?: Coded<unknown> | ((incident: number) => unknown)
}

/** Rows as incidents, of which no feature is made: each is looked at as one. */
export function rowIncidents(found: FoundRows, columns: PropertyColumns): Incidents {
  const { ids, start, end } = found
  const own = new CodedRows<Property | 'id' | 'geometry'>(ids.length)
  for (const [name, column] of Object.entries(columns) as [Property, PropertyColumns[Property]][])
    if (typeof column === 'function') own.give(name, column)
    else own.share(name, column)
  own.give('id', (i) => ids[i]!)
  own.give('geometry', (i) => pointOf(found, i))
  const feature = viewOf(own, Object.keys(columns) as Property[])
  const at = (i: number) => {
    own.row = i
    return feature
  }
  const said =
    <Value>(of: (feature: IncidentFeature) => Value) =>
    (i: number) =>
      of(at(i))
  const derive = <Value>(of: (feature: IncidentFeature) => Value) => own.derive(() => of(feature))
  const placing = derive(({ properties }) => placingOf(properties.placePrecision))!
  const isPlaced = (i: number) => placing.values[placing.codes[i]!] !== 'nowhere'
  return {
    ...{ ids, start, end, at },
    lon: found.lon.map((degrees, i) => (isPlaced(i) ? degrees : Number.NaN)),
    lat: found.lat.map((degrees, i) => (isPlaced(i) ? degrees : Number.NaN)),
    said(of) {
      const shared = derive(of)
      return shared ? (i) => shared.values[shared.codes[i]!]! : said(of)
    },
    coded(of) {
      const each = said(of)
      return derive(of) ?? { values: ids.map((_, i) => each(i)), codes: inFileOrder(ids.length) }
    },
    texts(of) {
      const shared = derive(of)
      if (shared) return codedTexts(shared)
      const all = new TextBuilder(ids.length)
      for (let i = 0; i < ids.length; i++) all.add(of(at(i)))
      return { texts: all.column(), codes: inFileOrder(ids.length) }
    },
    lists(of) {
      const shared = derive(of)
      if (shared) return shared
      const coder = new ListCoder(ids.length)
      for (let i = 0; i < ids.length; i++) coder.add(of(at(i)))
      return coder.coded()
    },
  }
}

function pointOf({ lon, lat }: FoundRows, i: number): IncidentFeature['geometry'] {
  return Number.isNaN(lon[i]!) ? null : { type: 'Point', coordinates: [lon[i]!, lat[i]!] as Position }
}

/** The incident that is looked at, as a feature: what is read of it is looked up then. */
function viewOf(own: CodedRows<Property | 'id' | 'geometry'>, names: readonly Property[]): IncidentFeature {
  const lookers = (all: readonly (Property | 'id' | 'geometry')[]) =>
    Object.defineProperties({}, Object.fromEntries(all.map((name) => [name, { get: own.looker(name) }])))
  return Object.assign(lookers(['id', 'geometry']), {
    type: 'Feature',
    properties: lookers(names),
  }) as IncidentFeature
}
