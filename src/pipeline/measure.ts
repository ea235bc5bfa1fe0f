import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Day, parseDay } from '../core/day.ts'
import { KINDS, type Position } from '../core/incident.ts'
import { BadInput, rowsFromGeoJson } from '../measures/geojson.ts'
import { type Measures, measureAll } from '../measures/measure.ts'
import { report } from '../measures/report.ts'
import { type MeasureRow, tableFromRows } from '../measures/table.ts'
import { DEFAULT_OPTIONS, type MeasureOptions } from '../measures/types.ts'
import type { Outcome } from './command.ts'
import { projectFile } from './data-files.ts'

const HELP = `npm run --silent geodata -- measure [options]

Measures reach and clusters of a dataset; METHODS.md says how.

  --json               one JSON object and nothing else
  --input FILE         a FeatureCollection of points with id and start (default: the project's own dataset)
  --from, --to DAY     a window of days YYYY-MM-DD, both included; either may stand alone
  --country AF,IR      only these countries (ISO 3166-1)
  --kind attack,...    only these kinds
  --base LON,LAT       where distances are measured from (default: Kabul, ${DEFAULT_OPTIONS.base.join(',')})
  --base-country AF    the country that counts as inside
  --eps KM             radius of a cluster's neighbourhood (default ${DEFAULT_OPTIONS.epsKm})
  --min-points N       incidents that make a core (default ${DEFAULT_OPTIONS.minPoints})`

interface Request {
  readonly file: string
  readonly json: boolean
  readonly from: Day | null
  readonly to: Day | null
  readonly countries: readonly string[]
  readonly kinds: readonly string[]
  readonly options: MeasureOptions
}

/**
 * Runs the measure command: prints the measures to standard output and returns 0. Bad input and wrong use print one
 * line to standard error and return 2. Resolves when the text has been handed over, so that a pipe gets all of it.
 */
export async function runMeasure(args: string[]): Promise<number> {
  const { code, out, err } = measureOutcome(args)
  const [stream, text] = code === 0 ? [process.stdout, out] : [process.stderr, err]
  await new Promise<void>((done) => stream.write(`${text}\n`, () => done()))
  return code
}

/** What the measure command prints, and the code it ends with. */
export function measureOutcome(args: readonly string[]): Outcome {
  if (args.includes('--help') || args.includes('-h')) return { code: 0, out: HELP }
  try {
    const request = requestOf(args)
    const measures = measure(request)
    return { code: 0, out: request.json ? JSON.stringify(measures, null, 2) : report(measures) }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    return { code: 2, err: `geodata measure: ${error.message.replace(/\s+/g, ' ')}` }
  }
}

function measure({ file, from, to, countries, kinds, options }: Request): Measures {
  const rows = readRows(file)
  const unknown = kinds.find(
    (kind) => !(KINDS as readonly string[]).includes(kind) && !rows.some((row) => row.kind === kind),
  )
  if (unknown !== undefined) throw new BadInput(`--kind: ${file} has no kind ${JSON.stringify(unknown)}`)
  const chosen = (list: readonly string[], value: string | null) =>
    list.length === 0 || (value !== null && list.includes(value))
  const { table, ids } = tableFromRows(
    rows.filter((row) => chosen(countries, row.country) && chosen(kinds, row.kind)),
  )
  const positions = Uint32Array.from({ length: table.count }, (_, i) => i)
  return measureAll({ table, positions, window: { from, to } }, options, (i) => ids[i]!)
}

function readRows(file: string): MeasureRow[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new BadInput(`${file}: can't be read (${(error as NodeJS.ErrnoException).code})`)
  }
  try {
    return rowsFromGeoJson(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadInput(`${file}: is not JSON: ${error.message}`)
    if (error instanceof BadInput) throw new BadInput(`${file}: ${error.message}`)
    throw error
  }
}

function requestOf(args: readonly string[]): Request {
  const given = optionsOf(args)
  const day = (name: 'from' | 'to') => {
    if (given[name] === undefined) return null
    const parsed = parseDay(given[name])
    if (parsed === null) throw new BadInput(`--${name}: "${given[name]}" is not a day (YYYY-MM-DD)`)
    return parsed
  }
  const [from, to] = [day('from'), day('to')]
  if (from !== null && to !== null && to < from) throw new BadInput('--to: lies before --from')
  const countries = list(given.country)
  const wrong = [...countries, given['base-country'] ?? 'AF'].find((code) => !/^[A-Z]{2}$/.test(code))
  if (wrong !== undefined) throw new BadInput(`"${wrong}" is not an ISO 3166-1 code of two capital letters`)
  return {
    file: given.input ?? projectFile('geodata', 'incidents.geojson'),
    json: given.json ?? false,
    from,
    to,
    countries,
    kinds: list(given.kind),
    options: {
      base: given.base === undefined ? DEFAULT_OPTIONS.base : positionOf(given.base),
      baseCountry: given['base-country'] ?? DEFAULT_OPTIONS.baseCountry,
      epsKm: number('eps', given.eps, DEFAULT_OPTIONS.epsKm, (km) => km >= 0.001, 'kilometres from 0.001'),
      minPoints: number(
        'min-points',
        given['min-points'],
        DEFAULT_OPTIONS.minPoints,
        (n) => Number.isSafeInteger(n) && n >= 1,
        'a whole number from 1',
      ),
    },
  }
}

function optionsOf(args: readonly string[]) {
  const options = {
    json: { type: 'boolean' },
    input: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    country: { type: 'string' },
    kind: { type: 'string' },
    base: { type: 'string' },
    'base-country': { type: 'string' },
    eps: { type: 'string' },
    'min-points': { type: 'string' },
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

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function positionOf(text: string): Position {
  const [lon, lat, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (
    lon === undefined ||
    lat === undefined ||
    rest.length > 0 ||
    !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
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
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!test(value)) throw new BadInput(`--${name}: "${text}" is not ${wanted}`)
  return value
}
