import { parseLink } from '../core/link/permalink.ts'
import type { MeasureOptions } from '../measures/types.ts'
import type { Refusal } from './filter.ts'
import type { StoreFile } from './store-file.ts'

/** Parameters of a link that say how it is measured. */
const MEASURING: readonly string[] = ['base', 'inside', 'eps', 'min']

/** How a query in the words of a link measures: what it does not say is the store's own. Any text gives options or a refusal. */
export function readMeasureOptions(
  query: string,
  { info }: Pick<StoreFile, 'info'>,
): MeasureOptions | Refusal {
  const { state, problems } = parseLink(query, info.group)
  const wrong = problems.find(({ parameter }) => MEASURING.includes(parameter))
  if (wrong)
    return { status: 400, error: `${wrong.parameter}: ${JSON.stringify(wrong.value)} is not understood` }
  return {
    base: state.base ?? info.base?.position ?? null,
    baseCountry: state.inside ?? info.base?.country ?? null,
    epsKm: state.eps,
    minPoints: state.min,
  }
}
