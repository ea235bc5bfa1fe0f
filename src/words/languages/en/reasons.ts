import type { Reason } from '../../../measures/types.ts'
import { counted, number } from './format.ts'

const WHAT: { readonly [W in 'incident' | 'place' | 'dayIncident']: readonly [string, string] } = {
  incident: ['incident', 'incidents'],
  dayIncident: ['incident known to the day', 'incidents known to the day'],
  place: ['place', 'places'],
}

/** Why a measure can't be given. */
export function why(reason: Reason): string {
  switch (reason.code) {
    case 'tooFew':
      return `needs at least ${counted(reason.atLeast, ...WHAT[reason.what])}, has ${number(reason.has)}`
    case 'smallMinimum':
      return 'needs a minimum of at least 2 incidents to a cluster'
    case 'onePlace':
      return 'all incidents lie at one place'
    case 'oneLine':
      return 'incidents lie on one line'
    case 'oneLineInDraws':
      return `incidents lie on one line in ${number(reason.of)} of ${number(reason.draws)} draws`
    case 'noCentre':
      return 'incidents balance each other round the globe: they have no centre'
    case 'noCentreInDraws':
      return `incidents have no centre in ${number(reason.of)} of ${number(reason.draws)} draws`
    case 'oppositeCentre':
      return 'an incident lies opposite the mean centre'
    case 'equallyFar':
      return 'places are equally far from the mean centre where incidents are dropped, and which came later is not known'
    case 'farFromCentre':
      return `an incident ${reason.certain ? 'lies' : 'may lie'} ${reason.degrees} degrees or more from the mean centre`
    case 'noMove':
      return 'the centre did not move'
    case 'wideCircle':
      return `a circle round all incidents would reach ${reason.degrees} degrees or more`
    case 'firstYear':
      return 'there is no year before it'
    case 'noCountry':
      return 'no case has a country, or a region beyond that of the base'
    case 'noBase':
      return 'no base is chosen'
    case 'noBaseCountry':
      return 'no country is chosen that counts as inside'
    case 'inPeriod':
      return `${reason.period} period: ${why(reason.reason)}`
  }
}

export const undefinedBecause = (reason: Reason) =>
  `Undefined because ${reason.code === 'tooFew' || reason.code === 'smallMinimum' ? 'it ' : ''}${why(reason)}.`
