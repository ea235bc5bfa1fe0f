import type { Part as SaidPart } from '../../parts.ts'
import { number } from './format.ts'

export const incidents = {
  search: 'Search incidents',
  searchIn: 'Search titles, places, notes',
  showAs: 'Show incidents as',
  looks: { list: 'List', table: 'Table' },
  count: (n: { shown: number; passing: number; unlocated: number }): SaidPart<'shown'>[] => [
    { text: number(n.shown), element: 'shown' },
    {
      text: ` in time, ${number(n.passing)} at any time${n.unlocated > 0 ? `; ${number(n.unlocated)} without a place, listed only` : ''}`,
    },
  ],
  highlighted: ({ n }: { n: number }) => `${number(n)} are highlighted.`,
  highlightedOnly: ({ shown }: { shown: number }) =>
    `Listed are the highlighted ones only: ${number(shown)} of them in time.`,
  listThemAlone: 'List them alone',
  listAll: 'List all',
  noHighlight: 'No highlight',
  list: {
    newest: 'Incidents in time, newest first',
    oldest: 'Incidents in time, oldest first',
    killed: 'Incidents in time, most killed first',
  },
  /** What the list is sorted by, and what holds inside a day of it. */
  order: 'Order:',
  orders: { newest: 'Newest first', oldest: 'Oldest first', killed: 'Most killed first' },
  insideDay: 'inside a day the gravest first',
  /** Of an incident that independent documents contradict each other about. */
  differs: 'documents differ',
  where: ({ place, country }: { place: string; country: string }) => `${place}, ${country}`,
  /** Beside the date of an incident that is shown because it may lie in this time. */
  possible: 'possible',
}

export const figures = {
  notStated: 'not stated',
  atLeast: ({ low }: { low: number }) => `at least ${number(low)}`,
  atMost: ({ high }: { high: number }) => `at most ${number(high)}`,
  exactly: ({ best }: { best: number }) => number(best),
  upTo: ({ best, high }: { best: number; high: number }) => `${number(best)} (at most ${number(high)})`,
  between: ({ low, high }: { low: number; high: number }) => `${number(low)}–${number(high)}`,
  openAbove: ({ low, best }: { low: number; best: number }) => `${number(low)}–${number(best)}+`,
  decided: ({ low, best, high }: { low: number; best: number; high: number }) =>
    `${number(best)} (${number(low)}–${number(high)})`,
  killed: ({ figure }: { figure: string }) => `${figure} killed`,
}
