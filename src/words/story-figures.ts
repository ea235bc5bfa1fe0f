import type { Kind } from '../core/record/incident.ts'
import type { Core } from '../measures/analyse.ts'
import { isUndefined } from '../measures/types.ts'
import type { WholeLanguage } from './language.ts'
import { formatNumber } from './numbers.ts'

/** What a view shows at the end of a chapter: how many incidents, at any time and in its window, and the kind of each of these. */
export interface ShownInChapter {
  readonly shown: number
  readonly total: number
  readonly kinds: readonly string[]
}

/** What its measures give the text of a chapter, by the name of the placeholder; null where there is no such value. */
export function storyFigures(
  { n, distanceFromBase, countries, externalShare }: Core,
  { shown, total, kinds }: ShownInChapter,
  { story: { share }, lang }: Pick<WholeLanguage, 'story' | 'lang'>,
) {
  const number = (value: number) => formatNumber(value, lang)
  const ofKind = (kind: Kind) => number(kinds.filter((one) => one === kind).length)
  const shareOf = (kind?: Kind) => {
    if (isUndefined(externalShare)) return null
    const found = kind ? externalShare.byKind.find((one) => one.kind === kind) : externalShare
    return found && found.total > 0 ? share({ outside: found.outside, of: found.total }) : null
  }
  const distance = isUndefined(distanceFromBase) ? null : distanceFromBase
  return {
    count: number(shown),
    'count.attacks': ofKind('attack'),
    'count.plots': ofKind('foiled-plot'),
    'count.arrests': ofKind('arrest'),
    total: number(total),
    located: number(n),
    countries: number(countries.length),
    'reach.max': distance && number(distance.max),
    'reach.median': distance && number(distance.median),
    share: shareOf(),
    'share.attacks': shareOf('attack'),
  }
}
