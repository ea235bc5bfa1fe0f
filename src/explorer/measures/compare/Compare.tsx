import { useState } from 'react'
import type { Day } from '../../../core/time/day.ts'
import type { DayInterval } from '../../../core/time/interval.ts'
import { secondWindow } from '../../../core/time/second-period.ts'
import { Button } from '../../../kit/Button.tsx'
import { DateField } from '../../../kit/DateField.tsx'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { useMeasures } from '../../../page/useMeasures.tsx'
import { useActions } from '../../../page/useStore.ts'
import { useShown } from '../../../page/useView.ts'
import { MeasuringFailed } from '../MeasuringFailed.tsx'
import styles from './Compare.module.css'
import { CompareTable } from './CompareTable.tsx'

/** Two periods side by side: what comes before and after a day, or any two. */
export function Compare() {
  const { view } = useShown()
  const { first, second } = useMeasures()
  const window2 = secondWindow(view)
  const { compare } = useWholeWords()
  const [open, setOpen] = useState(window2 !== null)
  return (
    <details
      className={styles.compare}
      open={open || window2 !== null}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{compare.title}</summary>
      <AroundDay />
      {window2 && <Periods first={view.window} second={window2} />}
      {window2 && first.measured && second.measured && (
        <CompareTable first={first.measured} second={second.measured} />
      )}
      {window2 && <MeasuringFailed now={second} says={compare.failed} />}
    </details>
  )
}

/** Before and after the playhead in one click, or any other day. */
function AroundDay() {
  const { at } = useShown().view
  const actions = useActions()
  const { compare } = useWholeWords()
  const [chosen, setChosen] = useState<Day | null>(null)
  const day = chosen ?? at
  return (
    <div className={styles.around}>
      <DateField label={compare.around} day={day} onDay={setChosen} />
      <Button
        onClick={() => {
          setChosen(null)
          actions.compareAround(day)
        }}
      >
        {compare.aroundDay}
      </Button>
    </div>
  )
}

function Periods({ first, second }: { first: DayInterval; second: DayInterval }) {
  const { view } = useShown()
  const { compare } = useWholeWords()
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
        <PeriodFields name={compare.first} period={first} onPeriod={setFirst} />
        <PeriodFields name={compare.second} period={second} onPeriod={setSecond} />
      </div>
      <p className={styles.hint}>{compare.hint}</p>
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            setFirst(second)
            setSecond(first)
          }}
        >
          {compare.swap}
        </Button>
        <Button onClick={() => actions.set({ from2: null, to2: null })}>{compare.end}</Button>
      </div>
    </>
  )
}

function PeriodFields(props: { name: string; period: DayInterval; onPeriod: (period: DayInterval) => void }) {
  const { name, period, onPeriod } = props
  const { compare } = useWholeWords()
  return (
    <fieldset>
      <legend>{name}</legend>
      <DateField
        label={compare.from}
        day={period.from}
        onDay={(from) => onPeriod({ from, to: Math.max(from, period.to) })}
      />
      <DateField
        label={compare.to}
        day={period.to}
        onDay={(to) => onPeriod({ from: Math.min(to, period.from), to })}
      />
    </fieldset>
  )
}
