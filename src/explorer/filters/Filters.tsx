import type { ValueCount } from '../../core/answer.ts'
import { openingState } from '../../core/link/opening.ts'
import { scopeOf } from '../../core/question.ts'
import { FACETS, type Facet, type SwitchFacet } from '../../core/table/facets.ts'
import { FACET_ROWS, type FacetRow } from '../../core/table/spec.ts'
import { Button } from '../../kit/Button.tsx'
import { classes } from '../../kit/classes.ts'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { AnswerFailed } from '../../page/AnswerFailed.tsx'
import { useAnswer } from '../../page/useAnswer.ts'
import { useActions } from '../../page/useStore.ts'
import { useShown } from '../../page/useView.ts'
import { ColumnFilters } from './ColumnFilters.tsx'
import { COUNT } from './count.tsx'
import { FacetValues } from './FacetValues.tsx'
import styles from './Filters.module.css'

const OPEN: readonly Facet[] = ['country', 'kind', 'role']

/** The value that a facet is a switch for; undefined where it is a list of values. */
const onlyOf = (facet: Facet) => (FACET_ROWS[facet] as FacetRow).only
const SWITCHES = FACETS.filter((facet) => onlyOf(facet) !== undefined) as readonly SwitchFacet[]
const LISTS = FACETS.filter((facet) => onlyOf(facet) === undefined)

/** Every facet with its values, and of each value how many incidents lie in the window and at any time. */
export function Filters() {
  const actions = useActions()
  const { view } = useShown()
  const words = useWholeWords()
  const opening = openingState(view.info.group)
  const restricted = FACETS.filter((facet) => String(view.state[facet]) !== String(opening[facet]))
  const counts = useAnswer({ ask: 'facets', scope: scopeOf(view.state, view.window) })
  return (
    <div className={styles.filters}>
      <div className={styles.head}>
        <p>{words.filterPanel.how}</p>
        <Button
          disabled={restricted.length === 0 && view.state.q === '' && view.state.columns.length === 0}
          onClick={() => actions.clearFilters()}
        >
          {words.filterPanel.clear}
        </Button>
      </div>
      {counts.status === 'failed' && <AnswerFailed onRetry={counts.retry} />}
      {LISTS.map((facet) => (
        <details
          key={facet}
          className={styles.facet}
          open={OPEN.includes(facet) || restricted.includes(facet)}
        >
          <summary>
            {words.filters.facet[facet]}
            <span className={styles.chosen}>{words.filterPanel.chosen({ n: view.state[facet].length })}</span>
          </summary>
          <FacetValues
            of={facet}
            title={words.filters.facet[facet]}
            counts={counts.answer?.[facet] ?? []}
            selected={view.state[facet]}
            onToggle={(value) => actions.toggleFacet(facet, value)}
          />
        </details>
      ))}
      <ColumnFilters view={view} />
      {SWITCHES.map((facet) => (
        <FacetSwitch
          key={facet}
          facet={facet}
          counts={counts.answer?.[facet] ?? []}
          selected={view.state[facet]}
        />
      ))}
    </div>
  )
}

/** A facet of which one value is asked for, or nothing. */
function FacetSwitch(props: {
  facet: SwitchFacet
  counts: readonly ValueCount[]
  selected: readonly string[]
}) {
  const { facet, counts, selected } = props
  const { filterPanel } = useWholeWords()
  const actions = useActions()
  const only = onlyOf(facet)!
  const { inWindow, total } = counts.find(({ value }) => value === only) ?? { inWindow: 0, total: 0 }
  return (
    <label className={classes(styles.value, styles.switch)} data-empty={inWindow === 0}>
      <input
        type="checkbox"
        checked={selected.includes(only)}
        onChange={(event) => actions.setFacet(facet, event.currentTarget.checked ? [only] : [])}
      />
      <span>{filterPanel.only[facet]}</span>
      <span className={styles.count}>
        <Parts of={filterPanel.count({ inWindow, total })} elements={COUNT} />
      </span>
    </label>
  )
}
