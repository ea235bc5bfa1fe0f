import { memo, useState } from 'react'
import type { Kind } from '../../core/record/incident.ts'
import { Button } from '../../kit/Button.tsx'
import { KindMark } from '../../kit/KindMark.tsx'
import { StackMark } from '../../kit/StackMark.tsx'
import { useWords } from '../../kit/useWords.ts'
import styles from './Legend.module.css'

/** Kinds that one mark stands for; each entry is said by the name of its first kind. */
const ENTRIES = [
  ['attack'],
  ['foiled-plot'],
  ['arrest', 'security-operation'],
  ['warning', 'threat'],
  ['context'],
  ['organisation'],
  ['territorial-control'],
] as const satisfies readonly (readonly Kind[])[]

export type LegendEntry = (typeof ENTRIES)[number][0]

/** The entries that some kinds need, each as the kinds of one mark, named by the first. */
export function entriesOf(kinds: readonly Kind[]) {
  return ENTRIES.filter((entry) => entry.some((kind) => kinds.includes(kind)))
}

/**
 * What the marks mean, for the kinds that can be on the map now; what is only possible, coarse places, stacks and the afterglow
 * where they can.
 */
export const Legend = memo(function Legend(props: {
  kinds: readonly Kind[]
  coarse: boolean
  stacks: boolean
  /** Whether lines from the base show how far the frontier has come. */
  path: boolean
  /** Whether something can be shown that is only possible. */
  possible: boolean
  /** Whether what has just arrived fades, or is marked until the next step. */
  fades: boolean
  /** Starts folded, as on a small screen. */
  folded?: boolean
}) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? !props.folded
  const { legend } = useWords()
  const entries = entriesOf(props.kinds)
  return (
    <section
      className={styles.legend}
      aria-label={legend.title}
      data-open={open}
      data-chosen={chosen !== null}
      data-over-map
    >
      <Button
        look="plain"
        icon="chevron"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => setChosen(!open)}
      >
        {legend.title}
      </Button>
      {open && (
        <ul className={styles.entries}>
          {entries.map(([kind]) => (
            <li key={kind}>
              <KindMark kind={kind} />
              {legend.marks[kind]}
            </li>
          ))}
          {props.possible && (
            <li>
              <KindMark kind={entries[0]?.[0] ?? 'context'} possible />
              {legend.possible}
            </li>
          )}
          {props.stacks && (
            <li>
              <svg viewBox="-14 -14 28 28" width={24} height={24} className={styles.stack} aria-hidden="true">
                <StackMark kind={entries[0]?.[0] ?? 'context'} count={3} />
              </svg>
              {legend.stack}
            </li>
          )}
          {props.path && (
            <li>
              <span className={styles.path} aria-hidden="true">
                <b>1</b>
              </span>
              {legend.path}
            </li>
          )}
          {props.coarse && (
            <li>
              <span className={styles.area} aria-hidden="true" />
              {legend.area}
            </li>
          )}
          <li>
            <span className={styles.glow} aria-hidden="true" />
            {props.fades ? legend.fades : legend.arrived}
          </li>
          {props.coarse && (
            <li>
              <span className={styles.country} aria-hidden="true">
                3
              </span>
              {legend.country}
            </li>
          )}
        </ul>
      )}
    </section>
  )
})
