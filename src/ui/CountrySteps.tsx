import { facetValues } from '../core/columns.ts'
import { NONE } from '../core/facets.ts'
import { Button } from './Button.tsx'
import styles from './Card.module.css'
import { useActions } from './useStore.ts'
import { useShown } from './useView.ts'

/** To the incident before and after this one in its country, among those that pass the filters. */
export function CountrySteps({ index }: { index: number }) {
  const { view, names } = useShown()
  const actions = useActions()
  const { columns, filtered } = view
  const country = facetValues(columns.facets.country, index)[0] ?? NONE
  if (country === NONE) return null
  const same = [...filtered].filter((row) => facetValues(columns.facets.country, row)[0] === country)
  const before = same.filter((row) => row < index).at(-1)
  const after = same.find((row) => row > index)
  const name = names.country(country)
  return (
    <div className={styles.steps}>
      <Button
        icon="previous"
        disabled={before === undefined}
        onClick={() => before !== undefined && actions.select(before)}
      >
        Before, in {name}
      </Button>
      <Button
        icon="next"
        disabled={after === undefined}
        onClick={() => after !== undefined && actions.select(after)}
      >
        Next in {name}
      </Button>
    </div>
  )
}
