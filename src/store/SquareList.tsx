import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { CellRecord } from '../core/stored/cell-page.ts'
import { Button } from '../kit/Button.tsx'
import { Mark } from '../kit/Mark.tsx'
import { markOf } from '../plate/marks.ts'
import { formatInterval } from '../words/dates.ts'
import type { Names } from '../words/names.ts'
import { valueWords } from '../words/vocabulary.ts'
import { wholeOf } from '../words/whole.ts'
import type { Door, OpenSquare } from './door.ts'
import { NoAnswer } from './StoreLines.tsx'
import styles from './StorePage.module.css'
import type { Session } from './session.ts'
import { closerTo, decimalsAt } from './squares.ts'

/** Incidents of a page of a square's list. */
const PAGE = 200

/** The incidents of a square, the newest first; each opens its card. */
export function SquareList(props: {
  session: Session
  door: Door
  square: OpenSquare
  names: Names
  onClose: () => void
}) {
  const { session, door, square, names, onClose } = props
  const { rows, after, isComing, unanswered } = useStore(door.page)
  const { store: words } = wholeOf(names.words)
  const heading = useRef<HTMLHeadingElement>(null)
  const { address, lon, lat, z, window, count } = square
  // biome-ignore lint/correctness/useExhaustiveDependencies: each square that is opened takes the focus
  useEffect(() => heading.current?.focus(), [address])
  const position = words.squares.position({ lat, lon, decimals: decimalsAt(z) })
  const days = formatInterval(window, names.words)
  return (
    <section className={styles.list} aria-labelledby="square-title" data-testid="square">
      <h2 id="square-title" ref={heading} tabIndex={-1}>
        {words.square.title({ position })}
      </h2>
      <p className={styles.soft}>
        {rows.length > 0 && words.square.of({ n: rows.length, of: count, days })}
        {rows.length === 0 && isComing && !unanswered && words.square.coming}
      </p>
      <p className={styles.actions}>
        <Button icon="previous" onClick={onClose}>
          {words.square.close}
        </Button>
        <Button onClick={() => session.set({ camera: closerTo(square) })}>{words.square.lookCloser}</Button>
      </p>
      <ol>
        {rows.map((row) => (
          <Line key={row.seq} row={row} names={names} onOpen={() => door.openIncident(row.seq)} />
        ))}
      </ol>
      <NoAnswer of={unanswered} names={names} onAgain={() => door.askNow()} />
      {after !== null && !unanswered && (
        <Button disabled={isComing} onClick={() => door.more()}>
          {words.square.more({ n: Math.min(PAGE, count - rows.length) })}
        </Button>
      )}
    </section>
  )
}

function Line({ row, names, onOpen }: { row: CellRecord; names: Names; onOpen: () => void }) {
  const { title, id, place, country, kind, start, end } = row
  return (
    <li>
      <Mark mark={markOf(kind)} />
      <p>
        <button type="button" dir="auto" onClick={onOpen}>
          <span className="visually-hidden">{valueWords('kind', kind, names)}: </span>
          {title || id}
        </button>
        <span className={styles.soft}>
          {[formatInterval({ from: start, to: end }, names.words), place, country && names.country(country)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </li>
  )
}
