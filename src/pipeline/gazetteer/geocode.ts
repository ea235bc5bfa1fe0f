import { quoted } from '../../core/record/issue.ts'
import { countryName, isCountryCode } from '../check/iso-countries.ts'
import { type Command, type Outcome, readOptions, UsageError } from '../command.ts'
import { type Candidate, type Gazetteer, gazetteer } from './gazetteer.ts'
import { placeKey } from './place-key.ts'

export const geocodeCommand: Command = {
  help: `geodata geocode NAME [--country CODE] [--region NAME] [--json]

Looks a place up in the gazetteer (GeoNames towns, first-level areas, countries), without a network, and prints
every candidate with its id, precision, coordinates, radius and population, the likeliest first.
Diacritics, apostrophes and hyphens do not matter; "Town, Region" and "Town, Country" narrow the search too.

  --country CODE  only places in this country: ISO code or English name
  --region NAME   only places in this first-level area
  --json          one JSON object on standard output

Exit code: 0 found, 1 no such place (near spellings are listed), 2 wrong use.`,
  run(args) {
    const { values, positionals } = readOptions(args, {
      country: { type: 'string' },
      region: { type: 'string' },
      json: { type: 'boolean' },
    })
    if (positionals.length !== 1 || placeKey(positionals[0]!) === '') {
      throw new UsageError(
        'Needs one name, in quotes if it has spaces: geocode "Achkhoi-Martan" --country RU',
      )
    }
    return geocode(gazetteer(), positionals[0]!, values)
  },
}

export interface GeocodeOptions {
  /** Code or English name. */
  readonly country?: string | undefined
  readonly region?: string | undefined
  readonly json?: boolean | undefined
}

/** The report on a name: all candidates, or code 1 and near spellings. Throws UsageError for an unknown country. */
export function geocode(places: Gazetteer, query: string, options: GeocodeOptions = {}): Outcome {
  const country = options.country === undefined ? undefined : countryCode(places, options.country)
  const found = findPlaces(places, query, country, options.region)
  const suggestions = found.length > 0 ? [] : places.suggest(query, country)
  const code = found.length > 0 ? 0 : 1
  if (options.json) {
    return {
      code,
      out: JSON.stringify({ query, country: country ?? null, candidates: found, suggestions }, null, 2),
    }
  }
  const where = `${country ? ` in ${countryName(country)}` : ''}${options.region ? `, ${options.region}` : ''}`
  if (code === 0) return { code, out: [headline(query, where, found.length), ...table(found)].join('\n') }
  const hint =
    suggestions.length > 0 ? ` Did you mean ${suggestions.map((name) => quoted(name)).join(', ')}?` : ''
  return { code, err: `No place called ${quoted(query)}${where} in the gazetteer.${hint}` }
}

/** Candidates of a name; what follows a comma ("Town, Region", "Town, Country") narrows them when the whole is no name. */
export function findPlaces(places: Gazetteer, query: string, country?: string, region?: string): Candidate[] {
  const inRegion = (found: readonly Candidate[], name: string) =>
    found.filter((place) => place.region !== null && sameRegion(places, place, name))
  const whole = places.find(query, country)
  if (whole.length > 0) return region === undefined ? whole : inRegion(whole, region)
  const [name, ...context] = query.split(',').map((part) => part.trim())
  if (context.length === 0) return []
  return context.reduce(
    (found, part) => {
      const codes = countriesCalled(places, part)
      const there = found.filter((place) => codes.includes(place.country))
      return there.length > 0 ? there : inRegion(found, part)
    },
    findPlaces(places, name!, country, region),
  )
}

function sameRegion(places: Gazetteer, place: Candidate, name: string): boolean {
  return places
    .find(name, place.country)
    .some((area) => area.precision === 'province' && area.region === place.region)
}

function countriesCalled(places: Gazetteer, name: string): string[] {
  if (isCountryCode(name.toUpperCase())) return [name.toUpperCase()]
  return places.find(name).flatMap((place) => (place.id.startsWith('country:') ? [place.country] : []))
}

function countryCode(places: Gazetteer, text: string): string {
  const code = countriesCalled(places, text)[0]
  if (!code) throw new UsageError(`${quoted(text)} is no country: give a code such as RU, or an English name`)
  return code
}

function headline(query: string, where: string, count: number): string {
  if (count === 1) return `${quoted(query)}${where}: 1 place.`
  return `${quoted(query)}${where}: ${count} places, the likeliest first. Narrow it with --country or --region, or take the id that is meant.`
}

function table(found: readonly Candidate[]): string[] {
  const rows = found.map((place) => [
    place.id,
    place.match === 'name' ? place.name : `${place.name} (${place.match})`,
    place.precision,
    [
      place.region === place.name ? null : place.region,
      place.id.startsWith('country:') ? null : countryName(place.country),
    ]
      .filter((part) => part !== null)
      .join(', '),
    `[${place.position.join(', ')}]`,
    `radius ${place.radiusKm} km`,
    place.population > 0 ? `population ${place.population.toLocaleString('en')}` : 'population not known',
  ])
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}`,
  )
}
