import type { IncidentFeature } from '../core/record/incident.ts'
import { DataFault, type DataFile, type Fault } from '../core/table/data-fault.ts'
import { type Read, readColumns, readFeatures, readInfo } from '../core/table/data-files.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { textAt } from '../core/table/text-column.ts'
import type { DataSource } from './source.ts'

export type Fetch = (address: string) => Promise<Response>

/** A dataset, and what could not be read beside it. */
export interface Loaded {
  readonly dataset: Dataset
  readonly missing: readonly Fault[]
  /** The build that its files are of. */
  readonly build: number
  /** Who answers of a dataset whose texts come in blocks; a table at hand does of any other. */
  readonly source?: DataSource
}

/**
 * The dataset that the geodata command built into `folder` (an address that ends in a slash), once its files are known to be
 * whole and of one build. Columns and info are needed: without them the promise rejects with a DataFault. Texts are not:
 * without them the map, the list and the filters work, and `missing` says why they are not there. Of very many incidents texts
 * come in blocks, when something asks for them.
 */
export async function loadDataset(folder: string, fetch: Fetch): Promise<Loaded> {
  const [columns, info, features] = await Promise.allSettled([
    read('incidents.bin', readColumns),
    read('info.json', readInfo),
    read('features.json', readFeatures),
  ])
  if (columns.status === 'rejected') throw columns.reason
  if (info.status === 'rejected') throw info.reason
  const { build, value: table } = columns.value
  if (info.value.build !== build) throw new DataFault({ code: 'mixed', file: 'info.json' })
  // Texts that come beside the columns.
  if (table.id.offsets.length === 0) {
    const { arrivingDataset } = await import('./arriving-dataset.ts')
    return arrivingDataset(info.value.value, table, build, load)
  }
  const texts = textsOf(features, build)
  const byId = new Map(texts.features.map((feature) => [feature.id, feature]))
  return {
    dataset: {
      info: info.value.value,
      columns: table,
      feature: (index) => byId.get(textAt(table.id, index)),
    },
    missing: texts.fault ? [texts.fault] : [],
    build,
  }

  async function read<T>(file: DataFile, reader: (buffer: ArrayBuffer) => Read<T>): Promise<Read<T>> {
    return reader(await load(file))
  }

  function load(file: DataFile): Promise<ArrayBuffer> {
    return bytes(file, folder + file, fetch)
  }
}

/** What a rejection of `loadDataset` says of the files; anything else is a fault of the page itself. */
export function failureOf(reason: unknown): Fault | { readonly code: 'unexpected'; readonly what: string } {
  return reason instanceof DataFault ? reason.fault : { code: 'unexpected', what: String(reason) }
}

function textsOf(
  read: PromiseSettledResult<Read<readonly IncidentFeature[]>>,
  build: number,
): { features: readonly IncidentFeature[]; fault?: Fault } {
  if (read.status === 'rejected') {
    if (!(read.reason instanceof DataFault)) throw read.reason
    return { features: [], fault: read.reason.fault }
  }
  if (read.value.build !== build) return { features: [], fault: { code: 'mixed', file: 'features.json' } }
  return { features: read.value.value }
}

async function bytes(file: DataFile, address: string, fetch: Fetch): Promise<ArrayBuffer> {
  const missing = (status: number | null) => new DataFault({ code: 'missing', file, status })
  try {
    const response = await fetch(address)
    if (!response.ok) throw missing(response.status)
    return await response.arrayBuffer()
  } catch (reason) {
    // No answer, or one that broke off.
    throw reason instanceof DataFault ? reason : missing(null)
  }
}
