import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
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
import { valueWords } from '../words/vocabulary.ts'
import { wholeOf } from '../words/whole.ts'
import type { Door } from './door.ts'
import { SquareList } from './SquareList.tsx'
import styles from './StorePage.module.css'
import { MOST_SINGLE, type Session } from './session.ts'
import { addressOf, closerTo, decimalsAt, fullest } from './squares.ts'
import type { Seen, Stored } from './stored.ts'
import { useSettled } from './useStored.ts'

/** So many are listed, squares or incidents. */
const MOST_LISTED = 50
/** How often the list follows a run, milliseconds: fifty lines that change faster can't be read, and cost more than the squares themselves. */
const LIST_MS = 2000

/** What is in sight as a list: the fullest squares, or the newest incidents, or those of a place that was opened. */
export function StoreList(props: {
  session: Session
  door: Door
  names: Names
  opened: readonly number[]
  onClose: () => void
}) {
  const { session, door, names, opened, onClose } = props
  const stored = useSettled(session, LIST_MS)
  const square = useStore(door.page, ({ square }) => square)
  const [left, setLeft] = useState<string | null>(null)
  const { seen } = stored
  if (!seen) return null
  if (square && !seen.rows)
    return (
      <SquareList
        session={session}
        door={door}
        square={square}
        names={names}
        onClose={() => {
          setLeft(square.address)
          door.close()
        }}
      />
    )
  return seen.rows ? (
    <Singles door={door} stored={stored} rows={seen.rows} names={names} opened={opened} onClose={onClose} />
  ) : (
    <Squares session={session} door={door} stored={stored} seen={seen} names={names} left={left} />
  )
}

/** Gives the focus back to where it was, once that is there again and nothing else has it. */
function takeFocus(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) button?.focus()
}

function Squares(props: {
  session: Session
  door: Door
  stored: Stored
  seen: Seen
  names: Names
  /** The square that was read last: the focus goes back to it. */
  left: string | null
}) {
  const { session, door, stored, seen, names, left } = props
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
  const decimals = decimalsAt(series.z)
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
            {squares.map(({ cell, lon, lat, count }) => {
              const position = words.position({ lat, lon, decimals })
              const address = addressOf(series, cell)
              return (
                <tr key={address}>
                  <td>
                    <button
                      type="button"
                      ref={address === left ? takeFocus : undefined}
                      aria-label={door.isOpen ? words.open({ position }) : words.lookCloser({ position })}
                      onClick={() =>
                        door.isOpen
                          ? door.openSquare({ ...{ address, lon, lat, window, count }, z: series.z })
                          : session.set({ camera: closerTo({ lon, lat, z: series.z }) })
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
  door: Door
  stored: Stored
  rows: NonNullable<Seen['rows']>
  names: Names
  opened: readonly number[]
  onClose: () => void
}) {
  const { door, stored, rows, names, opened, onClose } = props
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
          <Single
            key={record.id}
            record={record}
            names={names}
            onOpen={door.isOpen ? () => door.openSingle(record) : null}
          />
        ))}
      </ul>
    </section>
  )
}

/** An incident; it opens its card where the store hands one out. */
function Single(props: { record: IncidentRecord; names: Names; onOpen: (() => void) | null }) {
  const { record, names, onOpen } = props
  const { title, id, place, country, kind } = record
  return (
    <li>
      <Mark mark={markOf(kind)} />
      <p>
        {onOpen ? (
          <button type="button" dir="auto" onClick={onOpen}>
            <span className="visually-hidden">{valueWords('kind', kind, names)}: </span>
            {title || id}
          </button>
        ) : (
          <strong dir="auto">{title || id}</strong>
        )}
        <span className={styles.soft}>
          {[recordDate(record, names.words), place, country && names.country(country)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </li>
  )
}
