import { MOST_LON } from '../../core/record/limits.ts'
import type { Field } from '../../core/record/own-data.ts'
import { fold } from '../../core/table/fold.ts'
import type { FieldColumns } from '../fields.ts'
import type { RawTable } from '../raw-table.ts'
import { countryCode } from '../reading/countries.ts'
import { dateColumn } from '../reading/date-column.ts'
import { readCount, readDegrees, readPoint } from '../reading/numbers.ts'

/** Names by which columns are found, as whole words, the surest first. Words are folded. */
const NAMES: { readonly [F in Field]?: readonly string[] } = {
  start: [
    'start date, date start, start, date from, begin, event date, incident date, date of incident, date of event, date, day, timestamp, time, datetime, when, from',
    'datum, beginn, fecha, fecha inicio, date debut, jour, дата, дата события',
  ],
  end: ['end date, date end, end, date to, until, date fin, ende, fecha fin, дата окончания'],
  year: ['year, jahr, annee, ano, год'],
  month: ['month, monat, mois, mes, месяц'],
  lat: ['latitude, lat, y, breite, breitengrad, latitud, широта'],
  lon: ['longitude, lon, lng, long, x, lange, langengrad, longitud, долгота'],
  point: [
    'coordinates, coordinate, latlng, lat lng, lat lon, geom, geometry, wkt, point, gps, coordonnees, koordinaten, координаты',
  ],
  place: [
    'place, location, city, town, locality, site, settlement, ort, lieu, ville, lugar, ciudad, место, город',
  ],
  admin1: [
    'admin1, adm1, adm 1, province, state, oblast, governorate, region, область, provinz, departement',
  ],
  country: ['country code, country, iso3, iso2, iso, nation, land, pays, pais, страна'],
  title: ['title, headline, what happened, event, incident, name, titel, titre, titulo, название'],
  summary: ['summary, description, notes, details, text, beschreibung, descripcion, описание, desc'],
  kind: ['event type, incident type, type of incident, type, category, kind, art, categorie, categoria, тип'],
  actor: ['actor, perpetrator, group, armed group, actor1, side a, gname, tater, groupe, grupo, группа'],
  actor2: ['actor2, side b, opponent'],
  target: ['target type, target, targttype, ziel, cible, objetivo'],
  attack: ['attack type, sub event type, weapon, method, weapon type'],
  killed: [
    'killed, fatalities, deaths, dead, casualties killed, nkill, tote, morts, muertos, погибшие, погибло, best',
  ],
  injured: ['injured, wounded, injuries, nwound, verletzte, blesses, heridos, ранены, ранено'],
  id: ['id, event id, incident id, uid, uuid, fid, objectid'],
}

/** As many values are looked at to see whether a column holds what its name says. */
const SAMPLE = 200

/**
 * Columns by whole words of their names and by what stands in them: "Conflict-Related" is no latitude, and a latitude lies
 * between -90 and 90. A column that is found by nothing stays out.
 */
export function guessColumns({ columns, grid }: RawTable): FieldColumns {
  const words = columns.map(wordsOf)
  const values = (i: number) => {
    const found: string[] = []
    for (let row = 0; row < grid.count && found.length < SAMPLE; row++) {
      const text = grid.at(row, i).trim()
      if (text) found.push(text)
    }
    return found
  }
  const found: { [F in Field]?: string } = {}
  const taken = new Set<number>()
  for (const field of Object.keys(NAMES) as Field[]) {
    const names = NAMES[field]!.flatMap((line) => line.split(', '))
    const at = best(words, names, (i) => !taken.has(i) && holds(field, values(i)))
    if (at < 0) continue
    taken.add(at)
    found[field] = columns[at]!
  }
  return found
}

/** The column with the first of the names: as the whole of its own, else as some words of it. */
function best(
  columns: readonly (readonly string[])[],
  names: readonly string[],
  isFit: (i: number) => boolean,
): number {
  for (const isWhole of [true, false])
    for (const name of names) {
      const wanted = name.split(' ')
      const at = columns.findIndex(
        (words, i) =>
          (isWhole
            ? words.join(' ') === name
            : wanted.every((word) => words.includes(word)) && (name.length > 2 || wanted.length > 1)) &&
          isFit(i),
      )
      if (at >= 0) return at
    }
  return -1
}

/** "eventDate", "Event Date", "EVENT_DATE" are the words event and date. */
function wordsOf(column: string): string[] {
  return fold(column.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Whether most of the values are such as the field has. An empty column holds what its name says. */
function holds(field: Field, values: readonly string[]): boolean {
  const most = (is: (text: string) => boolean) => values.filter(is).length >= values.length * 0.8
  switch (field) {
    case 'start':
    case 'end':
      return values.length > 0 && dateColumn(values).readable >= 0.5
    case 'lat':
      return values.length > 0 && most((text) => Math.abs(readDegrees(text) ?? 999) <= MOST_LON)
    case 'lon':
      return values.length > 0 && most((text) => Math.abs(readDegrees(text) ?? 999) <= MOST_LON)
    case 'point':
      return values.length > 0 && most((text) => readPoint(text) !== null)
    case 'year':
      return values.length > 0 && most((text) => /^\d{4}(?:\.0)?$/.test(text))
    case 'country':
      return (
        values.length === 0 || values.filter((text) => countryCode(text) !== null).length >= values.length / 2
      )
    case 'killed':
    case 'injured':
      return most((text) => readCount(text) !== null)
    case 'kind':
    case 'actor':
    case 'place':
    case 'admin1':
      return !most((text) => /^[\d.,-]+$/.test(text)) || values.length === 0
    default:
      return true
  }
}
