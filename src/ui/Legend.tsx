import { memo, useState } from 'react'
import type { Kind } from '../core/incident.ts'
import { Button } from './Button.tsx'
import { KindMark } from './KindMark.tsx'
import styles from './Legend.module.css'

const ENTRIES: readonly { readonly kinds: readonly Kind[]; readonly label: string }[] = [
  { kinds: ['attack'], label: 'Attack' },
  { kinds: ['foiled-plot'], label: 'Foiled plot' },
  { kinds: ['arrest', 'security-operation'], label: 'Arrest, operation' },
  { kinds: ['warning', 'threat'], label: 'Warning, threat' },
  { kinds: ['context'], label: 'Context' },
  { kinds: ['organisation'], label: 'Organisation' },
  { kinds: ['territorial-control'], label: 'Territory' },
]

/** What the marks mean, for the kinds that can be on the map now; coarse places, stacks and the afterglow where they can. */
export const Legend = memo(function Legend(props: {
  kinds: readonly Kind[]
  coarse: boolean
  stacks: boolean
  afterglow: string
  /** Starts folded, as on a small screen. */
  folded?: boolean
}) {
  const [open, setOpen] = useState(!props.folded)
  return (
    <section className={styles.legend} aria-label="Legend" data-open={open}>
      <Button
        look="plain"
        icon="chevron"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Legend
      </Button>
      {open && (
        <ul className={styles.entries}>
          {ENTRIES.filter(({ kinds }) => kinds.some((kind) => props.kinds.includes(kind))).map(
            ({ kinds, label }) => (
              <li key={label}>
                <KindMark kind={kinds[0]!} />
                {label}
              </li>
            ),
          )}
          {props.stacks && (
            <li>
              <span className={styles.stack} aria-hidden="true">
                3
              </span>
              Several at one place
            </li>
          )}
          {props.coarse && (
            <li>
              <span className={styles.area} aria-hidden="true" />
              Somewhere in this area
            </li>
          )}
          <li>
            <span className={styles.glow} aria-hidden="true" />
            {props.afterglow}
          </li>
        </ul>
      )}
    </section>
  )
})
