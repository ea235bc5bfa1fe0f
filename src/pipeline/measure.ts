import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ReadingIssue } from '../core/record/reading-issue.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { FACETS, type Facet } from '../core/table/facets.ts'
import { filterIncidents } from '../core/table/filter.ts'
import { FACET_ROWS, type FacetRow } from '../core/table/spec.ts'
import { textAt } from '../core/table/text-column.ts'
import { createView } from '../core/view.ts'
import { EngineMissing } from '../engine/missing.ts'
import { NoStore } from '../engine/store-file.ts'
import { NOTHING_BESIDE } from '../intake/beside.ts'
import { type Reading, readIncidents, tooLarge } from '../intake/normalise.ts'
import { datasetOf } from '../intake/own-file.ts'
import { type Measures, measureAll } from '../measures/measure.ts'
import { tableFromColumns } from '../measures/table.ts'
import { DEFAULT_OPTIONS, type MeasureInput, type MeasureOptions } from '../measures/types.ts'
import { readingWords } from '../words/reading-words.ts'
import { WHOLE_ENGLISH as en } from '../words/whole.ts'
import type { Outcome } from './command.ts'
import { readInfo } from './dataset-info.ts'
import { report, reportJson } from './measure-report.ts'
import {
  type AskedByLink,
  type AskedByOptions,
  actorsOf,
  BadInput,
  checkSelected,
  type Request,
  requestOf,
} from './measure-request.ts'
import { measureStore } from './measure-store.ts'
import { readTableOf } from './measure-table.ts'

const HELP = `npm run --silent geodata -- measure [options]

Measures reach and clusters of a dataset; METHODS.md says how.

  --json               one JSON object and nothing else
  --input FILE         a FeatureCollection of points with a start, or any file that "import" reads (default: the project's own dataset)
  --store FOLDER       a store that "store" wrote, of any number of incidents, in place of a file
  --map FILE           the mapping by which the page, or "import", read a table
  --from, --to DAY     a window of days YYYY-MM-DD, both included; either may stand alone
${FACETS.map(facetHelp).join('\n')}
  --q WORDS            only incidents with all these words in their texts
  --certain            only incidents that lie in the window for certain
  --base LON,LAT       where distances are measured from (default: Kabul, ${DEFAULT_OPTIONS.base.join(',')}); none for none
  --base-country AF    the country that counts as inside; none for none
  --eps KM             radius of a cluster's neighbourhood (default ${DEFAULT_OPTIONS.epsKm})
  --min-points N       incidents that make a core (default ${DEFAULT_OPTIONS.minPoints})
  --eps-days N         measure episodes too: clusters whose neighbours are at most so many days apart
  --link 'LINK'        what a link of the page shows, with all its filters, in place of the options above
  --partial            leave out what can't be read in the file, and name it on standard error`

function facetHelp(facet: Facet): string {
  const { known }: FacetRow = FACET_ROWS[facet]
  const values = facet === 'country' ? 'AF,IR' : known ? `${known[0]},...` : 'VALUE,...'
  return `  ${`--${facet} ${values}`.padEnd(20)} only these values of ${en.filters.facet[facet].toLowerCase()}; "none" for what has none`
}

/**
 * Runs the measure command: prints the measures to standard output and returns 0. Bad input and wrong use print one
 * line to standard error and return 2. Resolves when the text has been handed over, so that a pipe gets all of it.
 */
export async function runMeasure(args: string[]): Promise<number> {
  const { code, out, err } = await measureTable(args)
  if (err !== undefined) await written(process.stderr, err)
  if (out !== undefined) await written(process.stdout, out)
  return code
}

/** As measureOutcome, of any file that the page opens. */
export async function measureTable(args: readonly string[]): Promise<Outcome> {
  try {
    if (args.includes('--help') || args.includes('-h')) return measureOutcome(args)
    const request = requestOf(args)
    if (request.store !== undefined) return await measureStore(request.store, request)
    return measureOutcome(args, await readTableOf(request))
  } catch (error) {
    return failed(error)
  }
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => stream.write(`${text}\n`, () => done()))
}

/** What the measure command prints, and the code it ends with; `table` is what was read of a table of somebody's own. */
export function measureOutcome(args: readonly string[], table: Reading | null = null): Outcome {
  if (args.includes('--help') || args.includes('-h')) return { code: 0, out: HELP }
  try {
    const request = requestOf(args)
    const reading = table ?? readFeatures(request)
    const { issues } = reading
    const measures = measure(request, reading)
    return {
      code: 0,
      out: request.json ? reportJson(measures) : report(measures, actorsOf(request)),
      ...(issues.length > 0 && { err: issues.map((issue) => line(request.file, issue)).join('\n') }),
    }
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): Outcome {
  const isForPeople = error instanceof BadInput || error instanceof NoStore || error instanceof EngineMissing
  if (!isForPeople) throw error
  return { code: 2, err: `geodata measure: ${error.message.replace(/\s+/g, ' ')}` }
}

function measure({ file, asked }: Request, reading: Reading): Measures {
  const { dataset, options, ...input } =
    'state' in asked ? byLink(asked, reading, file) : byOptions(asked, reading, file)
  const { columns } = dataset
  const table = tableFromColumns(columns)
  return measureAll({ table, ...input }, options, (i) => textAt(columns.id, i))
}

type Chosen = Omit<MeasureInput, 'table'> & { readonly dataset: Dataset; readonly options: MeasureOptions }

/** What the page shows at a link: the same view, whatever the filter. */
function byLink(
  { state, base: otherwise, baseCountry, epsDays }: AskedByLink,
  reading: Reading,
  file: string,
): Chosen {
  const dataset = openDataset(file, reading)
  const { filtered, window } = createView(dataset)(state)
  const { base, eps: epsKm, min: minPoints, certain } = state
  const options = {
    ...{ base: base ?? otherwise, baseCountry, epsKm, minPoints },
    ...(epsDays !== undefined && { epsDays }),
  }
  return { dataset, positions: filtered, window, certain, options }
}

function byOptions(
  { window, selected, certain, options }: AskedByOptions,
  reading: Reading,
  file: string,
): Chosen {
  const dataset = openDataset(file, reading)
  const { columns } = dataset
  checkSelected(selected, file, (facet) => columns.facets[facet].values)
  const positions = filterIncidents(columns, selected, selected.q)
  return { dataset, positions, window, certain, options }
}

/** The features with what stands beside their file: which document rewrites which. */
function openDataset(file: string, { features, beside }: Reading): Dataset {
  return datasetOf(file, features, en.sources.own, readInfo(dirname(file)).sources, beside)
}

/** The features of the file, all of them unless the request is content with a part. */
function readFeatures({ file, partial }: Request): Reading {
  const reading = readFile(file)
  const { issues, features, of } = reading
  const bad = issues.find(({ effect }) => effect !== 'changed')
  if (!bad || (partial && bad.effect === 'left-out' && features.length > 0)) return reading
  const rest =
    features.length > 0 ? ` (${features.length} of ${of} can be read: --partial measures those)` : ''
  throw new BadInput(`${line(file, bad)}${rest}`)
}

function readFile(file: string): Reading {
  try {
    const large = tooLarge(statSync(file).size)
    if (large) return { features: [], beside: NOTHING_BESIDE, issues: [large], of: 0 }
    return readIncidents(readFileSync(file, 'utf8'), en.sources.own.blanks)
  } catch (error) {
    throw new BadInput(`${file}: can't be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function line(file: string, issue: ReadingIssue): string {
  const { where, what } = readingWords(issue, en)
  return [file, where, what].filter(Boolean).join(': ')
}
