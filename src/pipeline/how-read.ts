/** Options that say how a file is read, and where it is told what of it could not be used. */
export const HOW_READ = {
  as: { type: 'string' },
  map: { type: 'string' },
  'day-order': { type: 'string' },
  repairs: { type: 'string' },
} as const

/** Orders of day and month, as the option says them. */
export const ORDERS = ['day-first', 'month-first'] as const
