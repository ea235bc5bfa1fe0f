import type { Rows } from '../core/answer.ts'
import { printLink } from '../core/link/permalink.ts'
import { isoDay } from '../core/time/day.ts'
import type { View } from '../core/view.ts'
import { type SentenceFacts, sentence } from '../words/sentence.ts'

/** What rows say of themselves wherever they are taken: what was asked, of what, and how to cite it. Names are a contract. */
export interface About {
  /** Version of this form. */
  readonly form: 1
  readonly dataset: string
  /** Empty where the dataset has none: a file of the reader's own. */
  readonly version: string
  readonly licence: string
  readonly citation: string
  /** What is shown, in words. */
  readonly sentence: string
  /** The same as the query of a link, in full where the playhead is. */
  readonly query: string
  /** The day at which it is shown, and the days that it is of: `YYYY-MM-DD`, both included. */
  readonly day: string
  readonly from: string
  readonly to: string
  /** Rows, and incidents of the dataset. */
  readonly incidents: number
  readonly of: number
}

/** What the rows of a view say of themselves. */
export function aboutOf(
  facts: SentenceFacts & { readonly view: View },
  { features, of }: Pick<Rows, 'features' | 'of'>,
): About {
  const { info, state, window, at } = facts.view
  return {
    form: 1,
    dataset: info.title,
    version: info.version,
    licence: info.licence,
    citation: info.citation,
    sentence: sentence(facts).text,
    query: printLink({ ...state, at }, info.group),
    day: isoDay(at),
    from: isoDay(window.from),
    to: isoDay(window.to),
    incidents: features.length,
    of,
  }
}
