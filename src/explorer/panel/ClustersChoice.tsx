import { useEffect, useId, useState } from 'react'
import { DEFAULT_STATE } from '../../core/state.ts'
import { Button } from '../../ui/Button.tsx'
import { useActions, useApp } from '../../ui/useStore.ts'
import { MethodLink } from '../methods/MethodsHost.tsx'
import styles from './ClustersChoice.module.css'

/** The farthest that two places can lie apart, km. */
const FARTHEST_KM = 20_040
const MOST_POINTS = 1_000_000

/** What makes a cluster: how near, and how many. */
export function ClustersChoice() {
  const eps = useApp((app) => app.state.eps)
  const min = useApp((app) => app.state.min)
  const actions = useActions()
  const isDefault = eps === DEFAULT_STATE.eps && min === DEFAULT_STATE.min
  return (
    <div className={styles.choice}>
      <NumberField
        label="eps, km"
        hint="how near"
        value={eps}
        step="any"
        problem={`A number of kilometres from 0.001 to ${FARTHEST_KM}.`}
        accepts={(km) => km >= 0.001 && km <= FARTHEST_KM}
        onValue={(next) => actions.set({ eps: next })}
      />
      <NumberField
        label="minPoints, incidents"
        hint="how many, itself included"
        value={min}
        step="1"
        problem="A whole number from 1."
        accepts={(n) => Number.isInteger(n) && n >= 1 && n <= MOST_POINTS}
        onValue={(next) => actions.set({ min: next })}
      />
      <Button
        disabled={isDefault}
        onClick={() => actions.set({ eps: DEFAULT_STATE.eps, min: DEFAULT_STATE.min })}
      >
        Defaults
      </Button>
      <p className={styles.why}>
        Not below 50 km unless you choose so: about 80 % of media-based events in Afghanistan lie within 50 km
        of their stated place, so finer clusters are finer than the truth.{' '}
        <MethodLink id="clusters">Weidmann 2015</MethodLink>. Near-repeat studies of these groups use 20 km.
      </p>
    </div>
  )
}

function NumberField(props: {
  label: string
  hint: string
  value: number
  step: string
  problem: string
  accepts: (value: number) => boolean
  onValue: (value: number) => void
}) {
  const { value, accepts } = props
  const id = useId()
  const [text, setText] = useState(String(value))
  useEffect(() => setText(String(value)), [value])
  const isWrong = text.trim() === '' || !accepts(Number(text))
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="number"
        step={props.step}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const given = event.currentTarget.value
          setText(given)
          if (given.trim() !== '' && accepts(Number(given))) props.onValue(Number(given))
        }}
        onBlur={() => isWrong && setText(String(value))}
      />
      <small id={`${id}-hint`} role={isWrong ? 'alert' : undefined}>
        {isWrong ? props.problem : props.hint}
      </small>
    </div>
  )
}
