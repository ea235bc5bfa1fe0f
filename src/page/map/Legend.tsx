import { memo, useState } from 'react'
import { type By, columnName } from '../../core/table/by.ts'
import type { PresentClasses } from '../../core/table/classing.ts'
import type { Facet } from '../../core/table/facets.ts'
import type { Toll } from '../../core/table/toll.ts'
import { Button } from '../../kit/Button.tsx'
import { Mark } from '../../kit/Mark.tsx'
import { StackMark } from '../../kit/StackMark.tsx'
import { useWords } from '../../kit/useWords.ts'
import { classMark, classStack } from '../../plate/class-marks.ts'
import { useAnswerOf } from '../useAnswer.ts'
import { useActions } from '../useStore.ts'
import { useValueName } from '../useValueName.ts'
import styles from './Legend.module.css'
import { meaningsOf } from './legend-entries.ts'

/**
 * What the marks mean, of those that can be on the map now, and what tells them apart, to be chosen; what is only possible, coarse places, stacks and the afterglow
 * where they can.
 */
export const Legend = memo(function Legend(props: {
  classes: PresentClasses
  /** How many were killed in what is shown, where numbers count that. */
  toll: Toll | null
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
  const words = useWords()
  const { legend } = words
  const { classes } = props
  const nameOf = useValueName(classes.by)
  const entries = meaningsOf(classes, classes.present, words, nameOf)
  const first = entries[0]?.class ?? classes.count - 1
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
        {open && <TellsApart by={classes.by} />}
      </div>
      {open && (
        <div className={styles.body}>
          <ul className={styles.entries}>
            {entries.map(({ class: one, mark, words }) => (
              <li key={one}>
                <Mark mark={mark} />
                <span dir="auto">{words}</span>
              </li>
            ))}
            {props.possible && (
              <li>
                <Mark mark={classMark(classes, first)} possible />
                {legend.possible}
              </li>
            )}
            {props.stacks && (
              <li>
                <svg
                  viewBox="-14 -14 28 28"
                  width={24}
                  height={24}
                  className={styles.stack}
                  aria-hidden="true"
                >
                  <StackMark look={classStack(classes, first)} count={3} />
                </svg>
                {legend.stack({ as: classes.by === 'kind' ? 'gravest' : 'commonest' })}
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
          {props.toll && <p className={styles.several}>{legend.toll(props.toll)}</p>}
          {classes.several && <p className={styles.several}>{legend.several}</p>}
        </div>
      )}
    </section>
  )
})

/** What marks are told apart by, to be chosen. */
function TellsApart({ by }: { by: By }) {
  const { legend, filters } = useWords()
  const actions = useActions()
  const choices = useAnswerOf({ ask: 'choices' }) ?? [by]
  const nameOf = (one: By) => {
    const name = columnName(one)
    return name === null ? legend.by({ facet: filters.facet[one as Facet] }) : legend.byColumn({ name })
  }
  return (
    <select
      className={styles.by}
      aria-label={legend.tellsApart}
      value={by}
      onChange={(event) =>
        actions.set({ by: choices.find((one) => one === event.currentTarget.value) ?? by })
      }
    >
      {choices.map((one) => (
        <option key={one} value={one}>
          {nameOf(one)}
        </option>
      ))}
    </select>
  )
}
