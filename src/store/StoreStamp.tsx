import { useRef } from 'react'
import { binsOf } from '../cells/bins.ts'
import styles from '../page/map/Stamp.module.css'
import { formatDay } from '../words/dates.ts'
import type { Names } from '../words/names.ts'
import type { Session } from './session.ts'
import { useStored, useTicks } from './useStored.ts'
import { write } from './write.ts'

/** The date on the map and what the window holds, from the sums of all: a step costs no look at the squares. */
export function StoreStamp({ session, names: { words } }: { session: Session; names: Names }) {
  const date = useRef<HTMLParagraphElement>(null)
  const under = useRef<HTMLParagraphElement>(null)
  useTicks(session, (stored) => {
    const clock = session.clock(stored)
    const { seen, state } = stored
    if (!clock || !seen || !date.current || !under.current) return
    const shown = seen.sums.countIn(binsOf(clock.window, clock.unit), state.certain)
    const of = seen.sums.total
    write(date.current, formatDay(clock.at, words.lang))
    write(under.current, of === 0 ? words.map.none : words.map.shown[state.mode]({ shown, of }))
  })
  const isSeen = useStored(session, ({ seen }) => seen !== null)
  return (
    <div className={styles.stamp} data-testid="date-stamp" hidden={!isSeen}>
      <p className={styles.date} ref={date} />
      <p className={styles.under} ref={under} />
    </div>
  )
}
