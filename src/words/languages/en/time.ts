import type { Clock, Mode, Weight } from '../../../core/link/state.ts'
import type { GapLength } from '../../../core/time/gaps.ts'
import { number } from './format.ts'

const days = ({ from, to }: { from: string; to: string }) => `${from} to ${to}`

const duration = (length: { years: number; months: number; days: number }) =>
  [
    { n: length.years, unit: 'year' },
    { n: length.months, unit: 'month' },
    { n: length.days, unit: 'day' },
  ]
    .filter(({ n }) => n > 0)
    .map(({ n, unit }) => `${n} ${unit}${n === 1 ? '' : 's'}`)
    .join(' and ')

const gap = ({ unit, n, more }: GapLength) =>
  `${more ? 'more than ' : ''}${n} ${unit}${n === 1 ? '' : 's'} without a dated incident`

export const time = {
  days,
  /** When something happened, where only its bounds are known. */
  between: ({ from, to }: { from: string; to: string }) => `between ${from} and ${to}`,
  /** Days of one year or of two, in few words. */
  shortDays: ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
  duration,
  speed: (length: { years: number; months: number; days: number }) => `${duration(length)} per second`,
  gap,
  /** A mark at the time bar. */
  firstIn: ({ country }: { country: string }) => `First in ${country}`,
  farthestSoFar: ({ km }: { km: number }) => `Farthest so far: ${number(km)} km`,
  title: 'Time',
  /** What the window shows, with a hint where the reader narrowed the period. */
  window: ({ days, periodSet }: { days: string; periodSet: boolean }) =>
    periodSet ? `${days} (period set)` : days,
  playFrom: ({ from, to, seconds }: { from: string; to: string; seconds: number }) =>
    `Play ${from} to ${to}, ${number(seconds)} s`,
  /** From where the playhead stands. */
  playOn: ({ to, seconds }: { to: string; seconds: number }) => `Play on to ${to}, ${number(seconds)} s`,
  again: 'Again from the start',
  nothingToPlay: 'Nothing to play',
  pause: 'Pause',
  settings: 'Time settings',
  previous: 'Previous incident',
  next: 'Next incident',
  nextFirst: 'Next first: new country or new farthest',
  shown: 'What is shown',
  modes: {
    cumulative: { label: 'So far', title: 'Everything from the start of the period to the playhead' },
    window: { label: 'Window', title: 'A window of fixed length that ends at the playhead' },
    instant: { label: 'Step', title: 'Only what happened at this step' },
  } satisfies Record<Mode, { label: string; title: string }>,
  start: 'Start of the period',
  end: 'End of the period',
  playhead: 'Playhead',
  clocks: {
    events: { label: 'By event', title: 'Each step is the next day with an incident' },
    calendar: {
      label: 'By calendar',
      title: 'Time passes evenly; long gaps are passed quickly and said',
    },
  } satisfies Record<Clock, { label: string; title: string }>,
  transcriptOfRun: 'Transcript of the run',
}

/** What stands in the time row. */
export const timeKey = {
  title: 'Key to the time row',
  /** `highest` is what the highest bar counts. */
  signs: {
    bar: ({ highest, weight }: { highest: number; weight: Weight }) =>
      `${weight === 'killed' ? 'Killed' : 'Began'} (√ scale, up to ${number(highest)})`,
    interval: () => 'Several days',
    gap: () => 'Silence',
    country: () => 'New country',
    farthest: () => 'Farthest',
  },
}
