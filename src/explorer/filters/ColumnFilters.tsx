import { scopeOf } from '../../core/question.ts'
import { byColumn, columnName } from '../../core/table/by.ts'
import type { ColumnFilter } from '../../core/table/filter.ts'
import type { View } from '../../core/view.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useAnswerOf } from '../../page/useAnswer.ts'
import { useActions } from '../../page/useStore.ts'
import { FacetValues } from './FacetValues.tsx'
import styles from './Filters.module.css'

/** Columns of a reader's file that the reader made filters of, and the choice of another one. Nothing where the data have none. */
export function ColumnFilters({ view }: { view: View }) {
  const { filterPanel } = useWholeWords()
  const actions = useActions()
  const { columns } = view.state
  const choices = useAnswerOf({ ask: 'choices' }) ?? []
  const names = choices.flatMap((by) => columnName(by) ?? [])
  if (names.length === 0 && columns.length === 0) return null
  const left = names.filter((name) => !columns.some((one) => one.name === name))
  const change = (changed: ColumnFilter) =>
    actions.set({ columns: columns.map((one) => (one.name === changed.name ? changed : one)) })
  return (
    <section aria-label={filterPanel.columnsTitle}>
      {columns.map((one) => (
        <OneColumn
          key={one.name}
          of={one}
          view={view}
          onChange={change}
          onRemove={() => actions.set({ columns: columns.filter((other) => other !== one) })}
        />
      ))}
      {left.length > 0 && (
        <p className={styles.make}>
          <select
            className={styles.field}
            aria-label={filterPanel.makeFilter}
            value=""
            onChange={(event) =>
              actions.set({ columns: [...columns, { name: event.currentTarget.value, values: [] }] })
            }
          >
            <option value="" disabled>
              {filterPanel.makeFilter}
            </option>
            {left.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
    </section>
  )
}

function OneColumn(props: {
  of: ColumnFilter
  view: View
  onChange: (changed: ColumnFilter) => void
  onRemove: () => void
}) {
  const { name, values } = props.of
  const { filterPanel } = useWholeWords()
  const counts = useAnswerOf({ ask: 'column', name, scope: scopeOf(props.view.state, props.view.window) })
  const toggle = (value: string) =>
    props.onChange({
      name,
      values: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
    })
  return (
    <details className={styles.facet} open>
      <summary>
        <span dir="auto">{name}</span>
        <span className={styles.chosen}>{filterPanel.chosen({ n: values.length })}</span>
      </summary>
      <FacetValues
        of={byColumn(name)}
        title={name}
        counts={counts ?? []}
        selected={values}
        onToggle={toggle}
      />
      <p className={styles.make}>
        <Button look="plain" icon="close" onClick={props.onRemove}>
          {filterPanel.removeFilter({ name })}
        </Button>
      </p>
    </details>
  )
}
