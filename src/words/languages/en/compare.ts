import type { Reason } from '../../../measures/types.ts'
import { undefinedBecause } from './reasons.ts'

export const compare = {
  title: 'Compare two periods',
  around: 'Before and after',
  aroundDay: 'Put side by side',
  first: 'First period',
  second: 'Second period',
  from: 'From',
  to: 'To',
  hint: 'The first period is what the time bar shows: it follows the playhead.',
  swap: 'Swap',
  end: 'End comparison',
  failed: ({ reason }: { reason: string }) => `The second period could not be measured: ${reason}`,
  table: 'Measures of two periods',
  measure: 'Measure',
  firstDays: ({ days }: { days: string }) => `First ${days}`,
  secondDays: ({ days }: { days: string }) => `Second ${days}`,
  difference: 'Difference',
  undefined: 'undefined',
  centre: {
    undefined: ({ reason }: { reason: Reason }) => `Mean centre: ${undefinedBecause(reason)}`,
    notMoved: 'Mean centre: it did not move.',
    /** `interval` is null where resampling gives none. */
    moved: (shift: {
      km: string
      direction: string
      degrees: string
      interval: { low: string; high: string } | null
    }) => {
      const { km, direction, degrees, interval } = shift
      const between = interval ? `; 95 % interval of the distance ${interval.low} to ${interval.high}` : ''
      return `Mean centre: moved ${km} to the ${direction} (${degrees}°)${between}.`
    },
  },
  entered: ({ countries }: { countries: string }) => `In the second period only: ${countries}.`,
  left: ({ countries }: { countries: string }) => `In the first period only: ${countries}.`,
  /** What both periods rest on. */
  basis: ({ first, second }: { first: string; second: string }) => `First: ${first}. Second: ${second}.`,
  groups: {
    incidents: 'Incidents',
    distance: 'Distance from base, km',
    scatter: 'Scatter',
    clusters: 'Clusters',
  },
  rows: {
    n: 'Measured',
    countries: 'Countries',
    outside: 'Cases outside',
    total: 'Cases in all',
    externalShare: 'Outside, %',
    medianKm: 'Median',
    p90Km: '90th percentile',
    maxKm: 'Maximum',
    standardDistanceKm: 'Standard distance, km',
    semiMajorKm: 'Ellipse, major, km',
    semiMinorKm: 'Ellipse, minor, km',
    azimuthDeg: 'Ellipse, azimuth, °',
    ellipseAreaKm2: 'Ellipse, km²',
    hullAreaKm2: 'Hull, km²',
    hull95AreaKm2: '95 % hull, km²',
    clusters: 'Clusters',
    noise: 'Noise',
  },
}
