import { useId, useRef } from 'react'
import type { Ask, ImportMap } from '../../intake/mapping.ts'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import styles from './OwnData.module.css'

type Asked = Extract<Ask, { ask: 'day-order' }>

/** Asks how days are read that can be read two ways. Nothing is chosen before the reader does. */
export function DayOrder(props: {
  asked: Asked | null
  value: ImportMap['dayOrder']
  onChange: (order: NonNullable<ImportMap['dayOrder']>) => void
}) {
  const words = useWholeWords().ownData
  const name = useId()
  // Once it is answered nothing is asked any more, and the answer can still be changed.
  const last = useRef(props.asked)
  if (props.asked) last.current = props.asked
  const asked = last.current
  if (!asked) return null
  const [first = 0, second = 0] = asked.example.split(/\D+/).map(Number)
  return (
    <fieldset className={styles.ask}>
      <legend>
        <Parts
          of={words.askOrder(asked)}
          elements={{
            example: (text) => <strong>{text}</strong>,
            column: (text) => <bdi>{text}</bdi>,
          }}
        />
      </legend>
      {(['day-first', 'month-first'] as const).map((order) => (
        <label key={order}>
          <input
            type="radio"
            name={name}
            checked={props.value === order}
            onChange={() => props.onChange(order)}
          />
          {words.order(order === 'day-first' ? { day: first, month: second } : { day: second, month: first })}
        </label>
      ))}
    </fieldset>
  )
}
