import type { Kind } from '../core/incident.ts'
import styles from './KindMark.module.css'

const SHAPES: { readonly [K in Kind]: { readonly tone: string; readonly shape: React.ReactNode } } = {
  attack: { tone: 'attack', shape: <path d="m8 1.5 6.5 6.5L8 14.5 1.5 8Z" className={styles.solid} /> },
  'foiled-plot': { tone: 'plot', shape: <path d="m8 2.5 5.5 5.5L8 13.5 2.5 8Z" className={styles.open} /> },
  arrest: { tone: 'operation', shape: <path d="M3 3h10v10H3Z" className={styles.solid} /> },
  'security-operation': { tone: 'operation', shape: <path d="M3 3h10v10H3Z" className={styles.solid} /> },
  warning: { tone: 'warning', shape: <path d="M8 2.5 14 13H2Z" className={styles.open} /> },
  threat: { tone: 'warning', shape: <path d="M8 2.5 14 13H2Z" className={styles.open} /> },
  'territorial-control': {
    tone: 'context',
    shape: <path d="M3 3h10v10H3Z M3 8l5-5M3 13 13 3M8 13l5-5" className={styles.thin} />,
  },
  organisation: { tone: 'context', shape: <circle cx="8" cy="8" r="5" className={styles.open} /> },
  context: { tone: 'context', shape: <circle cx="8" cy="8" r="3.25" className={styles.solid} /> },
  aggregate: {
    tone: 'context',
    shape: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" className={styles.dots} />,
  },
}

/** The mark of a kind as the map draws it: the shape tells the kind, the colour only helps. Hidden from screen readers. */
export function KindMark({ kind, size = 16 }: { kind: Kind; size?: number }) {
  const { tone, shape } = SHAPES[kind]
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={styles.mark}
      data-tone={tone}
      aria-hidden="true"
    >
      {shape}
    </svg>
  )
}
