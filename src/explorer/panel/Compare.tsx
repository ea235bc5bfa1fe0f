import { useState } from 'react'
import { formatDay } from '../../core/dates.ts'
import { type Day, isoDay, parseDay } from '../../core/day.ts'
import type { DayInterval } from '../../core/interval.ts'
import { Button } from '../../ui/Button.tsx'
import { secondWindow } from '../../ui/second-period.ts'
import { useMeasures } from '../../ui/useMeasures.tsx'
import { useActions } from '../../ui/useStore.ts'
import { useShown } from '../../ui/useView.ts'
import styles from './Compare.module.css'
import { CompareTable } from './CompareTable.tsx'

/** Two periods side by side: what comes before and after a day, or any two. */
export function Compare() {
  const { view } = useShown()
  const { first, second } = useMeasures()
  const window2 = secondWindow(view)
  const [open, setOpen] = useState(window2 !== null)
  return (
    <details
      className={styles.compare}
      open={open || window2 !== null}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Compare two periods</summary>
      <AroundDay />
      {window2 && <Periods first={view.window} second={window2} />}
      {window2 && first.measured && second.measured && (
        <CompareTable first={first.measured} second={second.measured} />
      )}
      {window2 && second.failure && (
        <p role="alert">The second period could not be measured: {second.failure}</p>
      )}
    </details>
  )
}

/** One click at the playhead, or any day. */
function AroundDay() {
  const { view, names } = useShown()
  const actions = useActions()
  return (
    <div className={styles.around}>
      <Button onClick={() => actions.compareAround(view.at)}>
        Before and after {formatDay(view.at, names.lang)}
      </Button>
      <DayField label="or another day" day={null} onDay={(day) => actions.compareAround(day)} />
    </div>
  )
}

function Periods({ first, second }: { first: DayInterval; second: DayInterval }) {
  const { view } = useShown()
  const actions = useActions()
  const { extent, state } = view

  function setFirst({ from, to }: DayInterval) {
    actions.set({
      mode: 'cumulative',
      from: from <= extent.from ? null : from,
      to: state.to !== null && to > state.to ? null : state.to,
      at: to,
    })
  }
  const setSecond = ({ from, to }: DayInterval) => actions.set({ from2: from, to2: to })
  return (
    <>
      <div className={styles.periods}>
        <PeriodFields name="First period" period={first} onPeriod={setFirst} />
        <PeriodFields name="Second period" period={second} onPeriod={setSecond} />
      </div>
      <p className={styles.hint}>The first period is what the time bar shows: it follows the playhead.</p>
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            setFirst(second)
            setSecond(first)
          }}
        >
          Swap
        </Button>
        <Button onClick={() => actions.set({ from2: null, to2: null })}>End comparison</Button>
      </div>
    </>
  )
}

function PeriodFields(props: { name: string; period: DayInterval; onPeriod: (period: DayInterval) => void }) {
  const { name, period, onPeriod } = props
  return (
    <fieldset>
      <legend>{name}</legend>
      <DayField
        label="From"
        day={period.from}
        onDay={(from) => onPeriod({ from, to: Math.max(from, period.to) })}
      />
      <DayField
        label="To"
        day={period.to}
        onDay={(to) => onPeriod({ from: Math.min(to, period.from), to })}
      />
    </fieldset>
  )
}

function DayField({ label, day, onDay }: { label: string; day: Day | null; onDay: (day: Day) => void }) {
  return (
    <label>
      {label}
      <input
        type="date"
        value={day === null ? undefined : isoDay(day)}
        onChange={(event) => {
          const given = parseDay(event.currentTarget.value)
          if (given !== null) onDay(given)
        }}
      />
    </label>
  )
}
