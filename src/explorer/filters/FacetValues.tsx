import { useMemo, useState } from 'react'
import type { ValueCount } from '../../core/answer.ts'
import { MOST_VALUES_OF_A_FACET } from '../../core/record/limits.ts'
import type { By } from '../../core/table/by.ts'
import { classOfValue } from '../../core/table/classing.ts'
import { fold } from '../../core/table/fold.ts'
import { Mark } from '../../kit/Mark.tsx'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useAnswerOf } from '../../page/useAnswer.ts'
import { useApp } from '../../page/useStore.ts'
import { useValueName } from '../../page/useValueName.ts'
import { useSaid } from '../../page/useVoice.ts'
import { classMark } from '../../plate/class-marks.ts'
import { COUNT } from './count.tsx'
import styles from './Filters.module.css'

/** The values of a facet: all of few; of many the commonest, with a search that finds the others. */
export function FacetValues(props: {
  /** The facet or column, and what it is called. */
  of: By
  title: string
  counts: readonly ValueCount[]
  selected: readonly string[]
  onToggle: (value: string) => void
}) {
  const { of: facet, title, counts, selected, onToggle } = props
  const { filterPanel } = useWholeWords()
  const [sought, setSought] = useState('')
  const nameOf = useValueName(facet)
  const by = useApp((app) => app.state.by)
  const marked = useAnswerOf(facet === by ? { ask: 'classes', by, indices: [] } : null)?.classes
  const isLong = counts.length > MOST_VALUES_OF_A_FACET
  const { shown, found } = useMemo(
    () => shownOf(props, isLong, fold(sought.trim()), nameOf),
    [props, isLong, sought, nameOf],
  )
  useSaid(
    isLong && found < counts.length
      ? filterPanel.shownOf({ shown: shown.length, found, of: counts.length })
      : '',
    'values',
  )
  return (
    <fieldset className={styles.values}>
      <legend className="visually-hidden">{title}</legend>
      {isLong && (
        <label className={styles.seek}>
          <span className="visually-hidden">{filterPanel.seek({ facet: title })}</span>
          <input
            className={styles.field}
            type="search"
            placeholder={filterPanel.seek({ facet: title })}
            value={sought}
            maxLength={100}
            dir="auto"
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        </label>
      )}
      <p className={styles.columns} aria-hidden="true">
        {filterPanel.columns}
      </p>
      {shown.map(({ value, inWindow, total }) => (
        <label key={value} className={styles.value} data-empty={inWindow === 0}>
          <input type="checkbox" checked={selected.includes(value)} onChange={() => onToggle(value)} />
          {facet === by && marked && <Mark mark={classMark(marked, classOfValue(marked, value))} />}
          <span dir="auto">{nameOf(value)}</span>
          <span className={styles.count}>
            <Parts of={filterPanel.count({ inWindow, total })} elements={COUNT} />
          </span>
        </label>
      ))}
      {isLong && (
        <p className={styles.more} data-testid="more-values">
          {filterPanel.shownOf({ shown: shown.length, found, of: counts.length })}
        </p>
      )}
    </fieldset>
  )
}

/** The values to show, and how many there are that fit the search: what is chosen always, then the commonest. */
function shownOf(
  { of: facet, counts, selected }: Parameters<typeof FacetValues>[0],
  isLong: boolean,
  sought: string,
  nameOf: (value: string) => string,
): { readonly shown: readonly ValueCount[]; readonly found: number } {
  const isChosen = new Set(selected)
  const byTotal = facet === 'country' || isLong
  const fitting = counts.filter(
    ({ value, total }) =>
      (total > 0 || isChosen.has(value) || facet !== 'country') &&
      (sought === '' || isChosen.has(value) || fold(nameOf(value)).includes(sought)),
  )
  const order = byTotal ? fitting.toSorted((a, b) => b.total - a.total) : fitting
  if (!isLong) return { shown: order, found: order.length }
  const chosen = order.filter(({ value }) => isChosen.has(value))
  const others = order.filter(({ value }) => !isChosen.has(value)).slice(0, MOST_VALUES_OF_A_FACET)
  return { shown: [...chosen, ...others], found: fitting.length }
}
