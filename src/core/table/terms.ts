import type { DatasetInfo } from './dataset.ts'

/** Whether the provider of a dataset forbids that its rows are handed on: then there is no way out of the page for them. */
export function isRestricted({ reading }: DatasetInfo): boolean {
  return reading?.restricted === true
}
