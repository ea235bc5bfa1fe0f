import type { Mode } from '../../../core/link/state.ts'
import type { Toll } from '../../../core/table/toll.ts'
import { number } from './format.ts'

export const map = {
  /** What a screen reader calls the thing itself. */
  role: 'map',
  /** Units of the scale. */
  metres: 'm',
  kilometres: 'km',
  scale: 'Scale: the bar is as long as',
  /** What the window holds, under the date. */
  shown: {
    cumulative: ({ shown, of }: { shown: number; of: number }) => `${number(shown)} of ${number(of)} so far`,
    window: ({ shown, of }: { shown: number; of: number }) =>
      `${number(shown)} of ${number(of)} in the window`,
    instant: ({ shown, of }: { shown: number; of: number }) =>
      `${number(shown)} of ${number(of)} at this step`,
  } satisfies { readonly [M in Mode]: unknown },
  /** The same where there is nothing at any time: no data, or filters that leave none. */
  none: 'No incidents',
  title: 'Map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all incidents',
  gestures: 'Hold Ctrl or ⌘ to zoom, use two fingers to move the map',
  /** On a country, of incidents that are known no nearer. */
  somewhere: ({ n, possible, country }: { n: number; possible: number; country: string }) => {
    const words = `${number(n)}, somewhere in ${country}`
    const doubt = possible === n ? 'only possibly then' : `${number(possible)} of them only possibly then`
    return {
      words,
      /** Where there is little room. */
      brief: `${number(n)} in ${country}`,
      /** Where there is next to none. */
      least: number(n),
      name: possible > 0 ? `${words} (${doubt})` : words,
    }
  },
  /** Incidents under the pointer beyond those that are named. */
  more: ({ n }: { n: number }) => `and ${number(n)} more`,
  periods: { first: 'First period', second: 'Second period' },
  secondPeriod: ({ days }: { days: string }) => `Map of the second period, ${days}.`,
  shownInPeriod: ({ shown, of }: { shown: number; of: number }) =>
    `${number(shown)} of ${number(of)} in this period`,
  placeBase: 'Click the map where distances start.',
  cancelPlacing: 'Cancel (Esc)',
}

export const legend = {
  title: 'Legend',
  marks: {
    attack: 'Attack',
    'foiled-plot': 'Foiled plot',
    arrest: 'Arrest, operation',
    warning: 'Warning, threat',
    context: 'Context',
    organisation: 'Organisation',
    'territorial-control': 'Territory',
  },
  /** The choice of what tells marks apart. */
  tellsApart: 'Marks by',
  by: ({ facet }: { facet: string }) => `By ${facet.toLowerCase()}`,
  byColumn: ({ name }: { name: string }) => `By ${name}`,
  /** How many were killed in what is shown, where numbers count that. */
  toll: ({ low, best, high, open, known, of }: Toll) => {
    const range = low < high || open ? ` (${number(low)} to ${number(high)}${open ? ' or more' : ''})` : ''
    const without = known < of ? `; ${number(of - known)} of ${number(of)} incidents have no figure` : ''
    return `Numbers are of killed, best figure: ${number(best)}${range}${without}.`
  },
  /** All values beyond the commonest. */
  rest: 'Other values',
  none: 'No value',
  several: 'With several of these, an incident has the mark of the first.',
  /** What stands for several: whose mark it has. */
  stack: ({ as }: { as: 'gravest' | 'commonest' }) => `Several close together, as the ${as}`,
  path: 'Farthest from the base so far',
  area: 'Somewhere in this area',
  country: 'Only country known',
  possible: 'Only possibly then',
  arrived: 'Just arrived',
  fades: 'Just arrived, then fades',
}
