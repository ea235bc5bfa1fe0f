import { useRef } from 'react'
import { Button } from '../kit/Button.tsx'
import { classes } from '../kit/classes.ts'
import { useWholeWords } from '../kit/useWholeWords.ts'
import { When } from '../kit/When.tsx'
import { incidentWords } from '../words/incident-words.ts'
import { valueWords } from '../words/vocabulary.ts'
import styles from './Card.module.css'
import { IncidentMark } from './IncidentMark.tsx'
import { useRecords } from './useAnswer.ts'
import { useOpened } from './useOpened.ts'
import { usePossible } from './usePossible.ts'
import { useActions, useApp } from './useStore.ts'
import { useData } from './useView.ts'

/** The incidents at one place, in the order of time; choosing one opens its card. */
export function PlaceList({ indices }: { indices: readonly number[] }) {
  const { names } = useData()
  const { placeList: words } = useWholeWords()
  const isPossible = usePossible()
  const heading = useRef<HTMLParagraphElement>(null)
  useOpened(heading)
  const actions = useActions()
  const of = useApp((app) => app.stackOf)
  const rows = useRecords([...indices].sort((a, b) => a - b))
  const places = new Set(rows.map((record) => incidentWords(record, names).place))
  return (
    <section
      className={styles.card}
      aria-label={of === 'window' ? words.titleShown : words.title}
      data-testid="place-list"
    >
      <header className={styles.head}>
        <p className={styles.kind} ref={heading} tabIndex={-1}>
          {words[of === 'window' ? 'shown' : places.size === 1 ? 'here' : 'nearby']({ n: indices.length })}
        </p>
        <Button look="plain" icon="close" aria-label={words.close} onClick={() => actions.closeCard()} />
      </header>
      <ol className={classes(styles.body, styles.stack)}>
        {rows.map((record) => {
          const { title, place, date } = incidentWords(record, names)
          const possible = isPossible(record)
          const when = places.size === 1 ? date : `${place} · ${date}`
          return (
            <li key={record.index}>
              <button type="button" onClick={() => actions.select(record.index)}>
                <IncidentMark of={record} possible={possible} />
                <span className="visually-hidden">{valueWords('kind', record.kind, names)}: </span>
                <strong dir="auto">{title}</strong>
                <span dir="auto">
                  <When date={when} possible={possible} />
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
