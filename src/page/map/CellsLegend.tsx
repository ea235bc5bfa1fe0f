import { memo, useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useScrolls } from '../../kit/useScrolls.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import type { CellsShown } from '../../map/map-props.ts'
import styles from './Legend.module.css'

/** What squares mean that stand for very many incidents: how their colour counts, and what each of them gathers. */
export const CellsLegend = memo(function CellsLegend({
  shown: { unit, km, most },
  folded,
}: {
  shown: CellsShown
  /** Starts folded, as on a small screen. */
  folded: boolean
}) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? !folded
  const [body, scrolls] = useScrolls<HTMLDivElement>()
  const { legend, cells } = useWholeWords()
  return (
    <section
      className={styles.legend}
      aria-label={legend.title}
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
          {legend.title}
        </Button>
      </div>
      {open && (
        <div
          ref={body}
          className={styles.body}
          // A box that scrolls is a stop of the keyboard, and a stop has a name.
          {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': legend.title })}
        >
          <p className={styles.ramp} data-cells={unit}>
            <span>{cells.from({ count: 1 })}</span>
            <span className={styles.colours} aria-hidden="true" />
            <span>{cells.to({ count: most })}</span>
          </p>
          <p className={styles.several}>{cells.gathers({ km, unit })}</p>
        </div>
      )}
    </section>
  )
})
