import { useId } from 'react'
import styles from './OwnData.module.css'

/** One of several, in a list that unfolds, with what it is about before it. */
export function Choice(props: {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>{props.label}</label>
      <select
        className={styles.field}
        id={id}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}
