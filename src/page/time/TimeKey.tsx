import type { ReactNode } from 'react'
import type { Weight } from '../../core/link/state.ts'
import { useWords } from '../../kit/useWords.ts'
import styles from './TimeKey.module.css'

/** What bars, ticks and triangles of the time row mean. `highest` is what the highest bar counts. */
export function TimeKey({ highest, weight }: { highest: number; weight: Weight }) {
  const { timeKey: words } = useWords()
  const signs: { readonly [S in keyof typeof words.signs]: ReactNode } = {
    bar: <path d="M1 12V8h3v4ZM6 12V2h3v10Z" className={styles.bar} />,
    interval: <path d="M0 5h12v3H0Z" className={styles.interval} />,
    gap: <path d="M0 7l3 -4l5 7l3 -4" className={styles.line} />,
    country: <path d="M6 2v9" className={styles.tick} />,
    farthest: <path d="M6 2l5 9H1Z" className={styles.mark} />,
  }
  return (
    <ul className={styles.key} aria-label={words.title}>
      {(Object.keys(signs) as (keyof typeof signs)[]).map((sign) => (
        <li key={sign}>
          <svg width={12} height={12} aria-hidden="true">
            {signs[sign]}
          </svg>
          {words.signs[sign]({ highest, weight })}
        </li>
      ))}
    </ul>
  )
}
