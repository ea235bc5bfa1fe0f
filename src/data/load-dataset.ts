import { decodeColumns } from '../core/columns-file.ts'
import type { Dataset, DatasetInfo } from '../core/dataset.ts'
import type { IncidentFeature } from '../core/incident.ts'

export type Fetch = (address: string) => Promise<Response>

/** A dataset, and what could not be loaded beside it, in words. */
export interface Loaded {
  readonly dataset: Dataset
  readonly missing: readonly string[]
}

/**
 * The dataset that the geodata command built into `folder` (an address that ends in a slash).
 * Columns and info are needed: without them the promise rejects with a sentence for the reader. Texts are not: without
 * them the map, the list and the filters work, and `missing` says what does not.
 */
export async function loadDataset(folder: string, fetch: Fetch): Promise<Loaded> {
  const [columns, info, features] = await Promise.allSettled([
    bytes(`${folder}incidents.bin`, fetch).then(decodeColumns),
    json<DatasetInfo>(`${folder}info.json`, fetch),
    json<IncidentFeature[]>(`${folder}features.json`, fetch),
  ])
  if (columns.status === 'rejected') throw unreadable('incidents.bin', columns.reason)
  if (info.status === 'rejected') throw unreadable('info.json', info.reason)
  const read = features.status === 'fulfilled' && Array.isArray(features.value) ? features.value : []
  return {
    dataset: { info: info.value, columns: columns.value, feature: (index) => read[index] },
    missing:
      features.status === 'rejected'
        ? [
            `The texts of the incidents could not be loaded (${words(features.reason)}): cards show what the map knows.`,
          ]
        : [],
  }
}

async function bytes(address: string, fetch: Fetch): Promise<ArrayBuffer> {
  return (await answer(address, fetch)).arrayBuffer()
}

async function json<T>(address: string, fetch: Fetch): Promise<T> {
  return (await answer(address, fetch)).json() as Promise<T>
}

async function answer(address: string, fetch: Fetch): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return response
}

function unreadable(file: string, reason: unknown): Error {
  return new Error(
    `The data file ${file} could not be read: ${words(reason)}. Reload the page; if it stays so, the site’s data are missing or damaged.`,
  )
}

function words(reason: unknown): string {
  return (reason instanceof Error ? reason.message : String(reason)).replace(/\.$/, '')
}
