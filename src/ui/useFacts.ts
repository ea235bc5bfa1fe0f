import { useMemo } from 'react'
import { facetValues } from '../core/columns.ts'
import { type First, firstsOf } from '../core/firsts.ts'
import type { SentenceFacts } from '../core/sentence.ts'
import { isInWindow } from '../core/window.ts'
import { formatNumber } from '../core/words.ts'
import { useShown } from './useView.ts'

const MEASURED = new Set(['site', 'city', 'district'])

/** What the sentence, the alternative text and the file name are made of. */
export function useFacts(): SentenceFacts {
  const { dataset, view, names, distances } = useShown()
  const { columns, filtered, range, window, state } = view
  const km = useMemo(() => {
    let most = Number.NaN
    if (!distances) return most
    for (let k = range.lo; k < range.hi; k++) {
      const row = filtered[k]!
      const measured =
        MEASURED.has(facetValues(columns.facets.precision, row)[0] ?? '') &&
        facetValues(columns.facets.role, row)[0] === 'incident'
      if (!measured || !isInWindow(columns, row, window, state.certain)) continue
      const distance = distances[row]!
      if (!(distance <= most)) most = distance
    }
    return most
  }, [columns, filtered, range.lo, range.hi, window, state.certain, distances])
  const base = state.base === null ? dataset.info.base.name : 'the chosen base'
  return { view, names, farthest: Number.isNaN(km) ? null : { km, base } }
}

/** Where reach grew among what passes the filters, and how to say it. */
export function useFirsts(): { firsts: readonly First[]; words: (first: First) => string } {
  const { view, distances, names } = useShown()
  const firsts = useMemo(
    () => firstsOf(view.columns, view.filtered, distances),
    [view.columns, view.filtered, distances],
  )
  const words = useMemo(
    () => (first: First) =>
      first.kind === 'country'
        ? `First in ${names.country(first.value)}`
        : `Farthest so far: ${formatNumber(first.value, names.lang)} km`,
    [names],
  )
  return { firsts, words }
}
