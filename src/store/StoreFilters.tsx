import { useState } from 'react'
import { openingState } from '../core/link/opening.ts'
import { isServed } from '../core/stored/store-info.ts'
import { FACETS, type Facet } from '../core/table/facets.ts'
import { Button } from '../kit/Button.tsx'
import type { Names } from '../words/names.ts'
import { formatNumber } from '../words/numbers.ts'
import { valueNames } from '../words/value-names.ts'
import { wholeOf } from '../words/whole.ts'
import { type Shut, shutOf, toggled } from './archived-filter.ts'
import { chosenOf } from './questions.ts'
import styles from './StorePage.module.css'
import type { Session } from './session.ts'
import { useStored } from './useStored.ts'

/** Of a facet with more values than these the commonest are shown. */
const MOST_VALUES = 12

/** The search, and every facet with its values: how many there are in the window and at any time, as the store last said. */
export function StoreFilters({ session, names }: { session: Session; names: Names }) {
  const words = wholeOf(names.words)
  const store = useStored(session, ({ store }) => store)!
  const state = useStored(session, ({ still }) => still)
  const opening = chosenOf(openingState(store.info.group))
  const isOpening = JSON.stringify(chosenOf(state)) === JSON.stringify(opening)
  const [q, setQ] = useState(state.q)
  return (
    <section aria-label={words.store.filters}>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault()
          session.set({ q: q.trim() })
        }}
      >
        <label>
          <span className="visually-hidden">{words.store.search}</span>
          <input
            type="search"
            maxLength={200}
            disabled={!isServed(store)}
            dir="auto"
            placeholder={words.store.search}
            value={q}
            onChange={(event) => setQ(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" disabled={!isServed(store)}>
          {words.store.search}
        </Button>
        <Button
          disabled={isOpening}
          onClick={() => {
            setQ('')
            session.clear()
          }}
        >
          {words.filterPanel.clear}
        </Button>
      </form>
      {!isServed(store) && (
        <p className={styles.shut}>
          {store.archive ? words.store.archive.noSearch : words.store.tab.noSearch}
        </p>
      )}
      {FACETS.map((facet) => (
        <FacetList key={facet} facet={facet} session={session} names={names} />
      ))}
    </section>
  )
}

function FacetList({ facet, session, names }: { facet: Facet; session: Session; names: Names }) {
  const { filters, filterPanel, store: words } = wholeOf(names.words)
  const store = useStored(session, ({ store }) => store)!
  const selected = useStored(session, ({ state }) => state[facet])
  const shut = useStored(session, ({ state }) => shutOf(store, state, facet))
  const given = useStored(session, ({ beside }) => beside?.facets[facet])
  const counts = given ?? []
  const isOld = useStored(session, ({ isBesideOld }) => isBesideOld)
  const nameOf = valueNames(facet, store.info, names)
  const title = filters.facet[facet]
  if (store.facets[facet].length < 2 && selected.length === 0) return null
  const isChosen = new Set(selected)
  const order = counts.toSorted((a, b) => b.total - a.total)
  const shown = [
    ...order.filter(({ value }) => isChosen.has(value)),
    ...order.filter(({ value, total }) => total > 0 && !isChosen.has(value)).slice(0, MOST_VALUES),
  ]
  return (
    <details className={styles.facet} open={selected.length > 0 || facet === 'country' || facet === 'kind'}>
      <summary>
        {title}
        <span className={styles.soft}>{filterPanel.chosen({ n: selected.length })}</span>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        {shown.map(({ value, inWindow, total }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={isChosen.has(value)}
              disabled={shut !== null}
              onChange={() => session.set({ [facet]: toggled(store, facet, selected, value) })}
            />
            <span dir="auto">{nameOf(value)}</span>
            <span className={styles.count}>
              {/* While it plays nobody counts them: nothing stands there, and not what was. */}
              <strong>{isOld ? '–' : formatNumber(inWindow, names.lang)}</strong> /{' '}
              {formatNumber(total, names.lang)}
            </span>
          </label>
        ))}
        {shut && <p className={styles.soft}>{whyShut(shut, names)}</p>}
        {given?.length === 0 && <p className={styles.soft}>{words.archive.notCounted}</p>}
        {shown.length < order.length && (
          <p className={styles.soft}>
            {filterPanel.shownOf({ shown: shown.length, found: order.length, of: order.length })}
          </p>
        )}
      </fieldset>
    </details>
  )
}

function whyShut(shut: NonNullable<Shut>, names: Names): string {
  const { store, filters } = wholeOf(names.words)
  const { archive } = store
  return shut === 'not-made' ? archive.notThis : archive.oneAtATime({ facet: filters.facet[shut] })
}
