import { useEffect, useState } from 'react'
import { scopeOf } from '../../core/question.ts'
import { Button } from '../../kit/Button.tsx'
import { Parts } from '../../kit/Parts.tsx'
import { Segmented } from '../../kit/Segmented.tsx'
import { useWords } from '../../kit/useWords.ts'
import { EmptyWindow } from '../../page/EmptyWindow.tsx'
import { lazyPart } from '../../page/parts/lazyPart.tsx'
import { useLength } from '../../page/useRows.ts'
import { useActions, useApp } from '../../page/useStore.ts'
import { useShown } from '../../page/useView.ts'
import { IncidentList } from './IncidentList.tsx'
import styles from './Incidents.module.css'
import { type ListOrder, ORDERS } from './list-order.ts'
import { Search } from './Search.tsx'

const IncidentTable = lazyPart(() => import('./IncidentTable.tsx').then(({ IncidentTable }) => IncidentTable))

const LOOKS = ['list', 'table'] as const
type Look = (typeof LOOKS)[number]

/** The incidents in time, as a list or as a table of the same set. */
export function Incidents({ onWide }: { onWide: (wide: boolean) => void }) {
  const actions = useActions()
  const [look, setLook] = useState<Look>('list')
  // The table's room goes with it, however the panel is left.
  useEffect(() => () => onWide(false), [onWide])
  const { view } = useShown()
  // What is typed stays, also while the view waits for the texts that it is looked for in.
  const q = useApp((app) => app.state.q)
  const { lang, incidents } = useWords()
  const { hl } = view.state
  const [all, setAll] = useState(false)
  const [order, setOrder] = useState<ListOrder>('newest')
  const scope = scopeOf(view.state, view.window)
  const highlighted = useLength(
    hl.length > 0 ? { scope, only: hl, sort: { by: 'date', down: true, lang } } : null,
  )
  const list = { scope, only: hl.length > 0 && !all ? hl : null }

  return (
    <>
      <div className={styles.tools}>
        <Search value={q} onSearch={actions.search} />
        <Segmented
          legend={incidents.showAs}
          options={LOOKS.map((value) => ({ value, label: incidents.looks[value] }))}
          value={look}
          onChange={(next) => {
            setLook(next)
            onWide(next === 'table')
          }}
        />
      </div>
      <p className={styles.count}>
        <Parts of={incidents.count(view)} elements={{ shown: (text) => <strong>{text}</strong> }} />
      </p>
      {look === 'list' && view.shown > 1 && (
        <p className={styles.order}>
          <label>
            <span>{incidents.order}</span>
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as ListOrder)}>
              {(Object.keys(ORDERS) as ListOrder[]).map((one) => (
                <option key={one} value={one}>
                  {incidents.orders[one]}
                </option>
              ))}
            </select>
          </label>
          {order !== 'killed' && <span>{incidents.insideDay}</span>}
        </p>
      )}
      {hl.length > 0 && (
        <p className={styles.highlighted}>
          {all
            ? incidents.highlighted({ n: hl.length })
            : incidents.highlightedOnly({ shown: highlighted.total })}
          <Button look="plain" onClick={() => setAll(!all)}>
            {all ? incidents.listThemAlone : incidents.listAll}
          </Button>
          <Button look="plain" onClick={() => actions.set({ hl: [] })}>
            {incidents.noHighlight}
          </Button>
        </p>
      )}
      {view.shown === 0 ? (
        <EmptyWindow view={view} />
      ) : look === 'list' ? (
        <IncidentList of={list} order={order} />
      ) : (
        <IncidentTable of={list} />
      )}
    </>
  )
}
