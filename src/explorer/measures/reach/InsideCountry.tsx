import { useId } from 'react'
import { scopeOf } from '../../../core/question.ts'
import { NONE } from '../../../core/table/facets.ts'
import { useAnswerOf } from '../../../page/useAnswer.ts'
import { useActions } from '../../../page/useStore.ts'
import { useGiven } from '../MeasuredContext.tsx'
import styles from './Base.module.css'

/** Which country counts as inside: the dataset's own, or one that it tells of. */
export function InsideCountry() {
  const { question, names } = useGiven()
  const actions = useActions()
  const id = useId()
  const { view } = question
  const own = view.info.base?.country ?? null
  const { share } = names.words.reach
  const told = useAnswerOf({ ask: 'facets', scope: scopeOf(view.state, view.window) })?.country ?? []
  const codes = new Set(told.map(({ value }) => value).filter((value) => value !== NONE))
  if (view.state.inside !== null) codes.add(view.state.inside)
  const countries = [...codes]
    .filter((code) => code !== own)
    .map((code) => ({ code, name: names.country(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, names.lang))
  return (
    <p className={styles.inside}>
      <label htmlFor={id}>{share.inside}</label>
      <select
        id={id}
        value={view.state.inside ?? ''}
        onChange={(event) => actions.set({ inside: event.currentTarget.value || null })}
      >
        <option value="">
          {own === null ? share.noInside : share.ownInside({ country: names.country(own) })}
        </option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
