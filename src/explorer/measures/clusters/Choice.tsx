import { useEffect, useId, useState } from 'react'
import { DEFAULT_STATE } from '../../../core/link/state.ts'
import { Button } from '../../../kit/Button.tsx'
import { Parts } from '../../../kit/Parts.tsx'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { useActions, useApp } from '../../../page/useStore.ts'
import { useSaid } from '../../../page/useVoice.ts'
import { MethodLink } from '../methods/MethodsHost.tsx'
import styles from './Choice.module.css'

const LEAST_KM = 0.001
/** The farthest that two places can lie apart, km. */
const FARTHEST_KM = 20_040
const MOST_POINTS = 1_000_000

/** What makes a cluster: how near, and how many. */
export function ClustersChoice() {
  const eps = useApp((app) => app.state.eps)
  const min = useApp((app) => app.state.min)
  const actions = useActions()
  const words = useWholeWords().clusters.choice
  const isDefault = eps === DEFAULT_STATE.eps && min === DEFAULT_STATE.min
  return (
    <div className={styles.choice}>
      <NumberField
        label={words.eps}
        hint={words.epsHint}
        value={eps}
        step="any"
        problem={words.epsWrong({ least: LEAST_KM, most: FARTHEST_KM })}
        accepts={(km) => km >= LEAST_KM && km <= FARTHEST_KM}
        onValue={(next) => actions.set({ eps: next })}
      />
      <NumberField
        label={words.min}
        hint={words.minHint}
        value={min}
        step="1"
        problem={words.minWrong}
        accepts={(n) => Number.isInteger(n) && n >= 1 && n <= MOST_POINTS}
        onValue={(next) => actions.set({ min: next })}
      />
      <Button
        disabled={isDefault}
        onClick={() => actions.set({ eps: DEFAULT_STATE.eps, min: DEFAULT_STATE.min })}
      >
        {words.defaults}
      </Button>
      <p className={styles.why}>
        <Parts
          of={words.why()}
          elements={{ reference: (text) => <MethodLink id="clusters">{text}</MethodLink> }}
        />
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
  useSaid(isWrong ? props.problem : '')
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
      <small id={`${id}-hint`} data-wrong={isWrong} data-testid={isWrong ? 'refused' : undefined}>
        {isWrong ? props.problem : props.hint}
      </small>
    </div>
  )
}
