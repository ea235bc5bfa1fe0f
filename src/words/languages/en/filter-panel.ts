import type { SwitchFacet } from '../../../core/table/facets.ts'
import type { Part } from '../../parts.ts'
import { number } from './format.ts'

/** Where values of facets are chosen. */
export const filterPanel = {
  how: 'Values of one facet add up (or); facets narrow each other (and).',
  clear: 'Clear',
  /** How many values of a facet are selected. */
  chosen: ({ n }: { n: number }) => (n > 0 ? `${number(n)} chosen` : 'all'),
  /** Searches the values of a facet that has many. */
  seek: ({ facet }: { facet: string }) => `Search in ${facet.toLowerCase()}`,
  /** Of a facet with many values: how many are shown, how many fit the search, how many there are. */
  shownOf: (n: { shown: number; found: number; of: number }) =>
    n.found === n.of
      ? `${number(n.shown)} of ${number(n.of)} values, the commonest first.`
      : `${number(n.shown)} of ${number(n.found)} that fit, of ${number(n.of)} values.`,
  /** Over the counts of the values. */
  columns: 'in time / all',
  /** Incidents of a value: for the eye two figures, for the ear a sentence. */
  count: (n: { inWindow: number; total: number }): Part<'inWindow' | 'seen' | 'heard'>[] => [
    { text: number(n.inWindow), element: 'inWindow' },
    { text: ' / ', element: 'seen' },
    { text: 'in time, of ', element: 'heard' },
    { text: number(n.total) },
  ],
  /** Columns of a reader's file that are filters. */
  columnsTitle: 'Columns of the file',
  makeFilter: 'Make a column a filter',
  removeFilter: ({ name }: { name: string }) => `Remove the filter ${name}`,
  /** What a switch does. */
  only: { told: 'Only what independent documents tell differently' } satisfies {
    readonly [F in SwitchFacet]: string
  },
}
