import { isoDay } from '../../core/day.ts'
import { FACETS, NONE } from '../../core/facets.ts'
import type { Question } from '../../ui/question.ts'

/** How the numbers of a question are computed again from the command line. */
export interface Recompute {
  readonly command: string
  /**
   * Why the command reads a file of what is filtered and in time: an option for these does not exist. Null where the
   * dataset and the options suffice.
   */
  readonly file: string | null
}

/** What the file of a question is called. */
export const FILE = 'reachmap-filtered.geojson'

/** Facets for which the command has an option. */
const OPTIONS: readonly string[] = ['country', 'kind']

/** The measure command with the filters, the window, the base and the choices of a question. */
export function recompute({ view, window, base, baseCountry, epsKm, minPoints }: Question): Recompute {
  const { state } = view
  const others = FACETS.filter(
    (facet) => !OPTIONS.includes(facet) && facet !== 'role' && state[facet].length > 0,
  )
  const reasons = [
    ...others,
    ...OPTIONS.filter((facet) => state[facet as 'country' | 'kind'].includes(NONE)),
    ...(state.role.length > 0 && !state.role.includes('incident') ? ['role'] : []),
    ...(state.q === '' ? [] : ['search']),
    ...(state.certain ? ['certain only'] : []),
  ]
  const needsFile = reasons.length > 0
  const options = [
    ...(needsFile ? [`--input ${FILE}`] : []),
    `--from ${isoDay(window.from)} --to ${isoDay(window.to)}`,
    ...(needsFile
      ? []
      : OPTIONS.filter((facet) => state[facet as 'country' | 'kind'].length > 0).map(
          (facet) => `--${facet} ${state[facet as 'country' | 'kind'].join()}`,
        )),
    `--base ${base.join()} --base-country ${baseCountry}`,
    `--eps ${epsKm} --min-points ${minPoints}`,
  ]
  return {
    command: `npm run --silent geodata -- measure --json ${options.join(' ')}`,
    file: needsFile ? reasons.join(', ') : null,
  }
}
