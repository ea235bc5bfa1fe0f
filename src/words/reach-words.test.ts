import { expect, it } from 'vitest'
import type { Reason } from '../measures/types.ts'
import {
  compassWords,
  countWords,
  km2Words,
  kmWords,
  leftOutWords,
  percentWords,
  periodWords,
  positionWords,
  undefinedWords,
} from './reach-words.ts'
import { WHOLE_ENGLISH as en } from './whole.ts'

it('writes distances whole from 100 km on, with one decimal below', () => {
  expect([0, 0.04, 12.34, 99.96, 3387.08].map((km) => kmWords(km, en))).toEqual([
    '0 km',
    '0 km',
    '12.3 km',
    '100 km',
    '3,387 km',
  ])
})

it('writes areas whole and grouped', () => {
  expect(km2Words(7_987_940.4, en)).toBe('7,987,940 km²')
})

it('writes shares in per cent, small ones with a decimal', () => {
  expect([0, 0.0512, 0.6, 1].map((share) => percentWords(share, en))).toEqual([
    '0 %',
    '5.1 %',
    '60 %',
    '100 %',
  ])
})

it('names the side of the equator and of Greenwich', () => {
  expect([positionWords([69.1723, 34.5281], en), positionWords([-73.98, -0.5], en)]).toEqual([
    '34.528° N, 69.172° E',
    '0.5° S, 73.98° W',
  ])
})

it('counts one and many', () => {
  expect([0, 1, 1200].map((n) => countWords(n, 'incident', en))).toEqual([
    '0 incidents',
    '1 incident',
    '1,200 incidents',
  ])
})

it('gives the reason for whatever is left out, and nothing for nothing', () => {
  expect([
    leftOutWords({ coarse: 10, unlocated: 1, notCounted: 18 }, en),
    leftOutWords({ coarse: 0, unlocated: 0, notCounted: 0 }, en),
  ]).toEqual([
    '10 placed no closer than a province or country; 1 without a place; 18 warnings, threats, context or totals',
    '',
  ])
})

it('says why something is undefined', () => {
  const reasons: Reason[] = [
    { code: 'tooFew', what: 'incident', atLeast: 3, has: 2 },
    { code: 'oneLine' },
    { code: 'inPeriod', period: 'first', reason: { code: 'tooFew', what: 'place', atLeast: 3, has: 1 } },
  ]
  expect(reasons.map((reason) => undefinedWords(reason, en))).toEqual([
    'Undefined because it needs at least 3 incidents, has 2.',
    'Undefined because incidents lie on one line.',
    'Undefined because first period: needs at least 3 places, has 1.',
  ])
})

it('names the nearest point of the compass', () => {
  expect([0, 22, 23, 180, 315, 359].map((azimuth) => compassWords(azimuth, en))).toEqual([
    'north',
    'north',
    'north-east',
    'south',
    'north-west',
    'north',
  ])
})

it('writes a period in few words, a day as one', () => {
  expect([periodWords({ from: 0, to: 0 }, en), periodWords({ from: 0, to: 31 }, en)]).toEqual([
    '1 Jan 1970',
    '1 Jan 1970 to 1 Feb 1970',
  ])
})
