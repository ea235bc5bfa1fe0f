import { type ReactNode, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useScrolls } from '../../kit/useScrolls.ts'
import { useWords } from '../../kit/useWords.ts'
import styles from './Legend.module.css'

/** What is about every legend: it folds by its title, beside which something may stand as long as it is open. */
export function LegendFrame({
  folded,
  beside,
  children,
}: {
  /** Starts folded, as on a small screen. */
  folded: boolean | undefined
  beside?: ReactNode
  children: ReactNode
}) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? !folded
  const [body, scrolls] = useScrolls<HTMLDivElement>()
  const { title } = useWords().legend
  return (
    <section
      className={styles.legend}
      aria-label={title}
      data-open={open}
      data-chosen={chosen !== null}
      data-over-map
      data-part="legend"
    >
      <div className={styles.head}>
        <Button
          look="plain"
          icon="chevron"
          className={styles.toggle}
          aria-expanded={open}
          onClick={() => setChosen(!open)}
        >
          {title}
        </Button>
        {open && beside}
      </div>
      {open && (
        <div
          ref={body}
          className={styles.body}
          // A box that scrolls is a stop of the keyboard, and a stop has a name.
          {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': title })}
        >
          {children}
        </div>
      )}
    </section>
  )
}
