import type { IncidentRecord } from '../core/answer.ts'
import { selectedOf } from '../core/question.ts'
import { Button } from '../kit/Button.tsx'
import { useWholeWords } from '../kit/useWholeWords.ts'
import styles from './Card.module.css'
import { useAnswerOf } from './useAnswer.ts'
import { useActions } from './useStore.ts'
import { useShown } from './useView.ts'

/** To the incident before and after this one in its country, among those that pass the filters. */
export function CountrySteps({ record }: { record: IncidentRecord }) {
  const { view, names } = useShown()
  const actions = useActions()
  const { details } = useWholeWords()
  const { index, country } = record
  const steps = useAnswerOf(
    country === null ? null : { ask: 'neighbours', index, selected: selectedOf(view.state) },
  )
  if (country === null) return null
  const [before, after] = [steps?.before ?? null, steps?.after ?? null]
  const name = names.country(country)
  return (
    <div className={styles.steps}>
      <Button
        icon="previous"
        disabled={before === null}
        onClick={() => before !== null && actions.select(before)}
      >
        {details.before({ country: name })}
      </Button>
      <Button icon="next" disabled={after === null} onClick={() => after !== null && actions.select(after)}>
        {details.next({ country: name })}
      </Button>
    </div>
  )
}
