import { type Option, Segmented } from '../../kit/Segmented.tsx'
import styles from './Picture.module.css'

/** One choice of a few, with its name before it. */
export function Choice<V extends string>(props: {
  label: string
  options: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
}) {
  const { label, options, value, onChange } = props
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <Segmented legend={label} options={options} value={value} onChange={onChange} />
    </div>
  )
}
