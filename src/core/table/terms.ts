import type { ProfileName } from '../record/own-data.ts'
import type { DatasetInfo } from './dataset.ts'

/** The format of a dataset whose provider forbids that its rows are handed on; null where nobody does. */
export function providerOf(info: DatasetInfo): ProfileName | null {
  return isRestricted(info) ? (info.reading?.as ?? null) : null
}

/** Whether the provider of a dataset forbids that its rows are handed on: then there is no way out of the page for them. */
export function isRestricted({ reading }: DatasetInfo): boolean {
  return reading?.restricted === true
}
