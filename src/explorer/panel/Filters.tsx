import { useMemo } from 'react'
import { FacetCounter } from '../../core/facet-counts.ts'
import { FACETS, type Facet, type FacetCounts } from '../../core/facets.ts'
import { DEFAULT_STATE } from '../../core/state.ts'
import { FACET_WORDS, valueWords } from '../../core/words.ts'
import { Button } from '../../ui/Button.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { useActions } from '../../ui/useStore.ts'
import { useData, useShown } from '../../ui/useView.ts'
import styles from './Filters.module.css'

const OPEN: readonly Facet[] = ['country', 'kind', 'role']

/** Every facet with its values, and of each value how many incidents lie in the window and at any time. */
export function Filters() {
  const actions = useActions()
  const { view } = useShown()
  const restricted = FACETS.filter((facet) => String(view.state[facet]) !== String(DEFAULT_STATE[facet]))
  const { columns, filtered, state } = view
  // The filtered set is new when, and only when, the selection or the search is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const counter = useMemo(() => new FacetCounter(columns, state, state.q), [columns, filtered])
  const counts = counter.at(view.window, state.certain)
  return (
    <div className={styles.filters}>
      <div className={styles.head}>
        <p>Values of one facet add up (or); facets narrow each other (and).</p>
        <Button
          disabled={restricted.length === 0 && view.state.q === ''}
          onClick={() => actions.clearFilters()}
        >
          Clear
        </Button>
      </div>
      {FACETS.map((facet) => (
        <details
          key={facet}
          className={styles.facet}
          open={OPEN.includes(facet) || restricted.includes(facet)}
        >
          <summary>
            {FACET_WORDS[facet]}
            <span className={styles.chosen}>
              {view.state[facet].length > 0 ? `${view.state[facet].length} chosen` : 'all'}
            </span>
          </summary>
          <FacetValues facet={facet} counts={counts[facet]} selected={view.state[facet]} />
        </details>
      ))}
    </div>
  )
}

function FacetValues(props: { facet: Facet; counts: FacetCounts; selected: readonly string[] }) {
  const { facet, counts, selected } = props
  const { dataset, names } = useData()
  const actions = useActions()
  const { values } = dataset.columns.facets[facet]
  const order = values
    .map((value, i) => ({ value, inWindow: counts.inWindow[i]!, total: counts.total[i]! }))
    .filter(({ value, total }) => total > 0 || selected.includes(value) || facet !== 'country')
    .sort((a, b) => (facet === 'country' ? b.total - a.total : 0))
  return (
    <fieldset className={styles.values}>
      <legend className="visually-hidden">{FACET_WORDS[facet]}</legend>
      <p className={styles.columns} aria-hidden="true">
        in time / all
      </p>
      {order.map(({ value, inWindow, total }) => (
        <label key={value} className={styles.value} data-empty={inWindow === 0}>
          <input
            type="checkbox"
            checked={selected.includes(value)}
            onChange={() => actions.toggleFacet(facet, value)}
          />
          {facet === 'kind' && <KindMark kind={value as never} />}
          <span dir="auto">
            {facet === 'source' ? sourceName(dataset.info, value) : valueWords(facet, value, names)}
          </span>
          <span className={styles.count}>
            <strong>{inWindow}</strong>
            <span aria-hidden="true"> / </span>
            <span className="visually-hidden">in time, of </span>
            {total}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function sourceName(
  info: { sources: readonly { id: string; publisher: string | null }[] },
  id: string,
): string {
  const source = info.sources.find((other) => other.id === id)
  return source?.publisher ?? id
}
