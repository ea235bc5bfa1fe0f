import { useId } from 'react'
import styles from './Segmented.module.css'

export interface Option<V extends string> {
  readonly value: V
  readonly label: string
  readonly title?: string
}

/** One choice of a few, all in sight: native radio buttons, so arrows move between them. */
export function Segmented<V extends string>(props: {
  legend: string
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
}) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{props.legend}</legend>
      {props.options.map(({ value, label, title }) => (
        <label key={value} className={styles.option} title={title}>
          <input
            type="radio"
            name={name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
