import { useState } from 'react'
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

/** Before and after the playhead in one click, or any other day. */
function AroundDay() {
  const { at } = useShown().view
  const actions = useActions()
  const [chosen, setChosen] = useState<Day | null>(null)
  const day = chosen ?? at
  return (
    <div className={styles.around}>
      <DayField label="Before and after" day={day} onDay={setChosen} />
      <Button
        onClick={() => {
          setChosen(null)
          actions.compareAround(day)
        }}
      >
        Put side by side
      </Button>
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

function DayField({ label, day, onDay }: { label: string; day: Day; onDay: (day: Day) => void }) {
  return (
    <label>
      {label}
      <input
        type="date"
        value={isoDay(day)}
        onChange={(event) => {
          const given = parseDay(event.currentTarget.value)
          if (given !== null) onDay(given)
        }}
      />
    </label>
  )
}
