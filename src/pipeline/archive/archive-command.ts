import { NUMBERS_FILE, ROWS_FILE } from '../../core/stored/archive-info.ts'
import { FACETS } from '../../core/table/facets.ts'
import { MOST_ARCHIVED_VALUES } from '../../engine/archive/sets.ts'
import { ARCHIVE_UNITS, MOST_ARCHIVED_ZOOM, TooFineForTiles } from '../../engine/archive/tiles.ts'
import { EngineFault } from '../../engine/engine.ts'
import { EngineMissing } from '../../engine/missing.ts'
import { NoStore, readStore } from '../../engine/store-file.ts'
import { type Command, folderOf, type Outcome, oneOf, readOptions, UsageError } from '../command.ts'
import { type ArchiveOptions, makeArchive, type WrittenArchive } from './make-archive.ts'

const HELP = `npm run --silent geodata -- archive STORE --out FOLDER [options]

Writes a store as files that any host with Range requests serves: the page of a store plays them with no server.
cells.pmtiles holds the tiles of what the page opens with, and its sums; each --facet one more for every value.

  --out FOLDER   where they are written: archive/ beside the built pages, such as dist/archive
  --zoom 0-N     zooms of the tiles, N at most ${MOST_ARCHIVED_ZOOM} (default: 0-10)
  --unit UNIT    in what time is counted: ${ARCHIVE_UNITS.join(', ')} (default: month)
  --facet NAME   what readers can filter by, one value at a time; may be given several times: ${FACETS.join(', ')}
  --rows         single incidents too, where the store hands them out
  --numbers      where, when and what every incident is, in numbers, on the same terms: a reader who loads them
                 can filter by everything, and count by days, with no server`

/** Writes a store as files that are played without a server. */
export const archiveCommand: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      out: { type: 'string' },
      zoom: { type: 'string' },
      unit: { type: 'string' },
      facet: { type: 'string', multiple: true },
      rows: { type: 'boolean' },
      numbers: { type: 'boolean' },
    })
    if (positionals.length !== 1) throw new UsageError('Which STORE')
    const options: ArchiveOptions = {
      store: positionals[0]!,
      out: folderOf(values),
      zoom: zoomOf(values.zoom ?? '0-10'),
      unit: oneOf('--unit', ARCHIVE_UNITS, values.unit ?? 'month'),
      facets: [...new Set(values.facet ?? [])].map((name) => oneOf('--facet', FACETS, name)),
      rows: values.rows ?? false,
      numbers: values.numbers ?? false,
    }
    try {
      checkValues(options)
      return { code: 0, out: summary(options, await makeArchive(options)).join('\n') }
    } catch (error) {
      return failed(options, error)
    }
  },
}

function zoomOf(text: string): number {
  const [, digits] = /^0-(\d{1,2})$/.exec(text) ?? []
  const zoom = Number(digits ?? Number.NaN)
  if (zoom <= MOST_ARCHIVED_ZOOM) return zoom
  throw new UsageError(`--zoom: from 0 to ${MOST_ARCHIVED_ZOOM} at most, such as 0-10`)
}

function checkValues({ store, facets }: ArchiveOptions): void {
  const known = readStore(store).facets
  for (const facet of facets) {
    const { length } = known[facet].values
    if (length > MOST_ARCHIVED_VALUES)
      throw new UsageError(
        `--facet ${facet} has ${number(length)} values, and an archive is made for ${MOST_ARCHIVED_VALUES} at most`,
      )
  }
}

function summary({ out, unit, zoom, rows, numbers }: ArchiveOptions, written: WrittenArchive): string[] {
  const { store, sets, uncounted } = written
  const lines = sets.map(({ path, by, incidents, tiles, bytes }) => {
    const of = by ? `${by.facet}: ${by.value ?? 'any'}` : 'what the page opens with'
    return `  ${path}: ${of}, ${number(incidents)} incidents, ${number(tiles)} tiles, ${size(bytes)}`
  })
  if (written.rows)
    lines.push(
      `  ${ROWS_FILE}: single incidents, in ${number(written.rows.tiles)} blocks, ${size(written.rows.bytes)}`,
    )
  if (written.numbers)
    lines.push(
      `  ${NUMBERS_FILE}: the numbers of all incidents, in ${number(written.numbers.tiles)} blocks, ${size(written.numbers.bytes)}`,
    )
  return [
    `${out}: ${number(store.count)} incidents by ${unit}, zoom 0 to ${zoom}, version ${store.version}.`,
    ...lines,
    ...(rows && !written.rows ? ['No single incidents: this store hands out sums alone.'] : []),
    ...(numbers && !written.numbers ? ['No numbers of incidents: this store hands out sums alone.'] : []),
    ...uncounted.map((facet) => `${facet} has too many values: the page will not count them.`),
    'As the folder archive/ beside the built pages it is played at store/, by any host that answers Range requests.',
  ]
}

function failed({ store, unit }: ArchiveOptions, error: unknown): Outcome {
  if (error instanceof EngineMissing || error instanceof NoStore) return { code: 2, err: `${error.message}.` }
  if (error instanceof TooFineForTiles)
    return { code: 2, err: `${store}: too much for one tile by ${unit}: take a coarser --unit.` }
  if (error instanceof EngineFault) return { code: 2, err: `${store}: ${error.message}.` }
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined || error instanceof UsageError) throw error
  return { code: 2, err: `${(error as NodeJS.ErrnoException).path ?? store}: can't be written (${code}).` }
}

const number = (n: number) => n.toLocaleString('en')

function size(bytes: number): string {
  return bytes < 1e6 ? `${number(Math.ceil(bytes / 1e3))} KB` : `${number(Math.ceil(bytes / 1e5) / 10)} MB`
}
