import { Button } from './Button.tsx'
import styles from './Card.module.css'
import { incidentWords } from './incident-words.ts'
import { KindMark } from './KindMark.tsx'
import { useActions } from './useStore.ts'
import { useData } from './useView.ts'

/** The incidents at one place, in the order of time; choosing one opens its card. */
export function PlaceList({ indices }: { indices: readonly number[] }) {
  const { dataset, names } = useData()
  const actions = useActions()
  const rows = [...indices].sort((a, b) => a - b)
  const places = new Set(rows.map((index) => incidentWords(dataset, index, names).place))
  return (
    <section className={styles.card} aria-label="Incidents at this place" data-testid="place-list">
      <header className={styles.head}>
        <p className={styles.kind}>
          {rows.length} incidents {places.size === 1 ? 'at this place' : 'close together here'}
        </p>
        <Button look="plain" icon="close" aria-label="Close list" onClick={() => actions.closeCard()} />
      </header>
      <ol className={`${styles.body} ${styles.stack}`}>
        {rows.map((index) => {
          const { title, place, date, kind } = incidentWords(dataset, index, names)
          return (
            <li key={index}>
              <button type="button" onClick={() => actions.select(index)}>
                <KindMark kind={kind} />
                <strong dir="auto">{title}</strong>
                <span dir="auto">{places.size === 1 ? date : `${place} · ${date}`}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
