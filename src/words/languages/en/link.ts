import type { PeriodBound, Problem } from '../../../core/link/problem.ts'
import type { Facet } from '../../../core/table/facets.ts'
import { parseDuration } from '../../../core/time/duration.ts'
import { number } from './format.ts'

const PERIOD_BOUNDS: { readonly [B in PeriodBound]: string } = {
  first: 'the period begins with the first incident',
  last: 'the period ends with the last incident',
  playhead: 'the end of the period is shown',
  'second-first': 'the second period begins with the first incident',
  'second-last': 'the second period ends with the last incident',
}

/** A part of a link, and what is wrong with it. */
function misread({ parameter, value, misread }: Problem): string {
  const part = `${parameter}=${value}`
  switch (misread.code) {
    case 'version':
      return `${part} is not known`
    case 'day':
      return `${part} is not a date`
    case 'duration':
      return `${part} is not a length of time such as P90D or P1Y`
    case 'choice':
      return `${part} is not one of ${misread.known.join(', ')}`
    case 'flag':
      return `${part} is neither 1 nor 0`
    case 'long':
      return `${part} is longer than ${misread.longest} characters`
    case 'unknown-values':
      return `${part} has unknown values`
    case 'too-many-values':
      return `${part} has too many or too long values`
    case 'position':
      return `${part} is not lon,lat in degrees`
    case 'bounds':
      return `${part} is not west,south,east,north in degrees`
    case 'view':
      return `${part} is not lon,lat,zoom`
    case 'distance':
      return `${part} is not a distance in km above 0`
    case 'whole-number':
      return `${part} is not a whole number from 1`
    case 'language':
      return `${part} is not a language`
    case 'columns':
      return `${part} is not columns with values such as NAME,VALUE;NAME`
    case 'country':
      return `${part} is not a country code of two capital letters`
    case 'data-version':
      return `${part} is not a version such as 1.1.0`
    case 'order':
      return `${part} lies before ${misread.start}=${misread.day}`
  }
}

/** What is done in place of a part of a link that was not understood. */
function instead({ misread, usual }: Problem): string {
  switch (misread.code) {
    case 'version':
      return `the link is read as v=${usual}`
    case 'day':
      return PERIOD_BOUNDS[misread.bound]
    case 'duration': {
      const length = parseDuration(usual ?? '')
      return length ? `${number(length.months)} months are used` : 'the usual speed is used'
    }
    case 'flag':
      return 'it is left off'
    case 'long':
      return misread.cut ? 'it is cut' : 'it is left out'
    case 'unknown-values':
    case 'too-many-values':
      return `left out are ${misread.left.join(', ')}`
    case 'position':
      return "the dataset's own base is used"
    case 'columns':
      return 'they do not filter'
    case 'country':
      return "the dataset's own country is used"
    case 'bounds':
    case 'view':
      return 'the whole map is shown'
    case 'whole-number':
      return usual === null ? 'the first chapter is shown' : `${usual} is used`
    case 'data-version':
      return 'none is compared'
    case 'order':
      return 'the end of the period is left open'
    case 'choice':
    case 'distance':
      return `${usual} is used`
    case 'language':
      return 'the usual one is used'
  }
}

/** What is selected and can't be found. */
export const valuesUnknown = ({ facet, values }: { facet: Facet; values: readonly string[] }) =>
  `${facet}=${values.join()}: no incident of this dataset has ${values.length === 1 ? 'this value' : 'these values'}.`

export const linkProblem = (problem: Problem) => `${misread(problem)}: ${instead(problem)}.`

/** Parts of a link that were not understood. */
export const link = {
  /** With what is done instead. */
  problem: linkProblem,
  /** Values that no incident has. */
  valuesUnknown,
  /** Where nothing is done instead. */
  refusal: (problem: Problem) =>
    'left' in problem.misread
      ? `${misread(problem)}: ${problem.misread.left.join(', ')}.`
      : `${misread(problem)}.`,
}
