import { useRef } from 'react'
import { selectedOf } from '../core/question.ts'
import { actorsOf, whoseChoices, whoseOf } from '../core/table/whose.ts'
import { Segmented } from '../kit/Segmented.tsx'
import { useAnswerOf } from '../page/useAnswer.ts'
import { useGoal } from '../page/useGoal.ts'
import { useActions } from '../page/useStore.ts'
import { useShown } from '../page/useView.ts'
import { actorWords } from '../words/vocabulary.ts'
import styles from './Whose.module.css'

/** Whose incidents are shown of a dataset that is about a group, and what else it holds under the same filters. */
export function Whose() {
  const actions = useActions()
  const { view, names } = useShown()
  const { info, state } = view
  const { whose: words } = names.words
  const { group } = info
  const beside = useAnswerOf(group && { ask: 'beside', selected: selectedOf(state) })
  const place = useRef<HTMLDivElement>(null)
  useGoal('whose', () => {
    const radio = (state: string) => place.current?.querySelector<HTMLElement>(`[type=radio]${state}`)
    ;(radio(':checked') ?? radio(''))?.focus()
  })
  if (!group) return null
  const others = beside?.others ?? 0
  const signals = state.role.length > 0 ? (beside?.signals ?? 0) : 0
  const withSignals = state.role.includes('signal')

  function toggleSignals() {
    const role = withSignals ? state.role.filter((one) => one !== 'signal') : [...state.role, 'signal']
    actions.setFacet('role', role)
  }

  return (
    <div className={styles.whose} ref={place}>
      <Segmented
        legend={words.title}
        options={whoseChoices(group).map((value) => ({
          value,
          label: words.choices[value]({
            actor: actorWords(group.actor, names),
            related: group.related.map((actor) => actorWords(actor, names)),
          }),
        }))}
        value={whoseOf(state.actor, group) ?? 'others'}
        onChange={(whose) => whose !== 'others' && actions.setFacet('actor', actorsOf(whose, group))}
      />
      {/* Its line stays where there is nothing beside: what is chosen doesn't move the map. */}
      <p className={styles.beside}>
        {(others > 0 || signals > 0) && <span>{words.beside}</span>}
        {others > 0 && (
          <button type="button" onClick={() => actions.setFacet('actor', [])}>
            {words.others({ n: others })}
          </button>
        )}
        {signals > 0 && (
          <label>
            <input type="checkbox" checked={withSignals} onChange={toggleSignals} />
            {words.signals({ n: signals })}
          </label>
        )}
      </p>
    </div>
  )
}
