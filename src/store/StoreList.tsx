import { useMemo } from 'react'
import { binsOf } from '../cells/bins.ts'
import type { IncidentRecord } from '../core/answer.ts'
import { scopeOf } from '../core/question.ts'
import { Button } from '../kit/Button.tsx'
import { Mark } from '../kit/Mark.tsx'
import { markOf } from '../plate/marks.ts'
import { clockOf } from '../source/stored/clock.ts'
import { formatInterval, recordDate } from '../words/dates.ts'
import type { Names } from '../words/names.ts'
import { formatNumber } from '../words/numbers.ts'
import { wholeOf } from '../words/whole.ts'
import styles from './StorePage.module.css'
import { MOST_SINGLE, type Seen, type Session, type Stored } from './session.ts'
import { fullest } from './squares.ts'
import { useSettled } from './useStored.ts'

/** So many are listed, squares or incidents. */
const MOST_LISTED = 50
/** How much closer the map looks at a square. */
const CLOSER = 3

/** What is in sight as a list: the fullest squares, or the newest incidents, or those of a place that was opened. */
export function StoreList(props: {
  session: Session
  names: Names
  opened: readonly number[]
  onClose: () => void
}) {
  const { session, names, opened, onClose } = props
  const stored = useSettled(session, 1000)
  const { seen } = stored
  if (!seen) return null
  return seen.rows ? (
    <Singles stored={stored} rows={seen.rows} names={names} opened={opened} onClose={onClose} />
  ) : (
    <Squares session={session} stored={stored} seen={seen} names={names} />
  )
}

function Squares(props: { session: Session; stored: Stored; seen: Seen; names: Names }) {
  const { session, stored, seen, names } = props
  const { state, store } = stored
  const words = wholeOf(names.words).store.squares
  const { series, looking } = seen
  const { window } = clockOf(state, store!.extent, series.unit)
  const days = formatInterval(window, names.words)
  const { squares, of } = useMemo(
    () =>
      fullest(
        series,
        looking.sight,
        binsOf({ from: window.from, to: window.to }, series.unit),
        state.certain,
        MOST_LISTED,
      ),
    [series, looking, window.from, window.to, state.certain],
  )
  const decimals = Math.max(0, Math.min(4, Math.round(series.z / 3)))
  return (
    <section className={styles.list} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.soft}>
        {of === 0 ? words.none({ days }) : words.of({ n: squares.length, of, days })}
      </p>
      {of > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.middle}</th>
              <th scope="col">{words.incidents}</th>
            </tr>
          </thead>
          <tbody>
            {squares.map(({ lon, lat, count }) => {
              const position = words.position({ lat, lon, decimals })
              return (
                <tr key={`${lon} ${lat}`}>
                  <td>
                    <button
                      type="button"
                      aria-label={words.lookCloser({ position })}
                      onClick={() =>
                        session.set({
                          camera: { type: 'view', lon, lat, zoom: Math.min(17, series.z + CLOSER) },
                        })
                      }
                    >
                      {position}
                    </button>
                  </td>
                  <td>{formatNumber(count, names.lang)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <p className={styles.soft}>
        {store!.terms.rows === 'open'
          ? words.toSingle({ most: MOST_SINGLE, now: seen.inSight })
          : words.onlySums}
      </p>
    </section>
  )
}

function Singles(props: {
  stored: Stored
  rows: NonNullable<Seen['rows']>
  names: Names
  opened: readonly number[]
  onClose: () => void
}) {
  const { stored, rows, names, opened, onClose } = props
  const { state, seen, store } = stored
  const whole = wholeOf(names.words)
  const words = whole.store.single
  const { window } = clockOf(state, store!.extent, seen!.series.unit)
  const days = formatInterval(window, names.words)
  const page = rows.now({
    ask: 'page',
    scope: scopeOf(state, window),
    only: null,
    sort: { by: 'date', down: true, lang: names.lang },
    ...{ offset: 0, limit: MOST_LISTED, find: null },
  })
  const here = opened.length > 0 ? rows.now({ ask: 'records', indices: opened }) : undefined
  const listed = here ?? page?.rows ?? []
  return (
    <section className={styles.list} aria-label={words.title}>
      <h2>{here ? whole.placeList.title : words.title}</h2>
      {here ? (
        <Button onClick={onClose}>{whole.placeList.close}</Button>
      ) : (
        <p className={styles.soft}>
          {listed.length === 0
            ? words.none({ days })
            : words.newest({ n: listed.length, of: page?.total ?? 0, days })}
        </p>
      )}
      <ul>
        {listed.map((record) => (
          <Single key={record.id} record={record} names={names} />
        ))}
      </ul>
    </section>
  )
}

function Single({ record, names }: { record: IncidentRecord; names: Names }) {
  const { title, place, country, kind } = record
  return (
    <li>
      <Mark mark={markOf(kind)} />
      <p>
        <strong dir="auto">{title}</strong>
        <span className={styles.soft}>
          {[recordDate(record, names.words), place, country && names.country(country)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </li>
  )
}
