import { memo } from 'react'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import type { CellsShown } from '../../map/map-props.ts'
import styles from './Legend.module.css'
import { LegendFrame } from './LegendFrame.tsx'

/** What squares mean that stand for very many incidents: how their colour counts, and what each of them gathers. */
export const CellsLegend = memo(function CellsLegend({
  shown: { unit, km, most },
  folded,
}: {
  shown: CellsShown
  /** Starts folded, as on a small screen. */
  folded: boolean
}) {
  const { cells } = useWholeWords()
  return (
    <LegendFrame folded={folded}>
      <p className={styles.ramp} data-cells={unit}>
        <span>{cells.from({ count: 1 })}</span>
        <span className={styles.colours} aria-hidden="true" />
        <span>{cells.to({ count: most })}</span>
      </p>
      <p className={styles.several}>{cells.gathers({ km, unit })}</p>
    </LegendFrame>
  )
})
