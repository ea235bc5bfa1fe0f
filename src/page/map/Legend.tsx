import { memo } from 'react'
import { type By, columnName } from '../../core/table/by.ts'
import type { Facet } from '../../core/table/facets.ts'
import type { Toll } from '../../core/table/toll.ts'
import { Mark } from '../../kit/Mark.tsx'
import { StackMark } from '../../kit/StackMark.tsx'
import { useWords } from '../../kit/useWords.ts'
import { type LegendItem, type LegendNeeds, legendItems } from '../../plate/legend.ts'
import { useAnswerOf } from '../useAnswer.ts'
import { useActions } from '../useStore.ts'
import { useValueName } from '../useValueName.ts'
import styles from './Legend.module.css'
import { LegendFrame } from './LegendFrame.tsx'

/**
 * What the marks mean, of those that can be on the map now, and what tells them apart, to be chosen; what is only possible, coarse places, stacks and the afterglow
 * where they can.
 */
export const Legend = memo(function Legend({
  folded,
  toll,
  ...needs
}: LegendNeeds & {
  /** How many were killed in what is shown, where numbers count that. */
  toll: Toll | null
  /** Starts folded, as on a small screen. */
  folded?: boolean
}) {
  const words = useWords()
  const { legend } = words
  const { classes } = needs
  const items = legendItems(needs, words, useValueName(classes.by))
  return (
    <LegendFrame folded={folded} beside={<TellsApart by={classes.by} />}>
      <ul className={styles.entries}>
        {items.map((item) => (
          <li key={item.words}>
            <Sign item={item} />
            <span dir="auto">{item.words}</span>
          </li>
        ))}
      </ul>
      {toll && <p className={styles.several}>{legend.toll(toll)}</p>}
      {classes.several && <p className={styles.several}>{legend.several}</p>}
    </LegendFrame>
  )
})

function Sign({ item }: { item: LegendItem }) {
  switch (item.sign) {
    case 'mark':
    case 'possible':
      return <Mark mark={item.mark} possible={item.sign === 'possible'} />
    case 'stack':
      return (
        <svg viewBox="-14 -14 28 28" width={24} height={24} className={styles.stack} aria-hidden="true">
          <StackMark look={item.look} count={3} />
        </svg>
      )
    case 'path':
      return (
        <span className={styles.path} aria-hidden="true">
          <b>1</b>
        </span>
      )
    case 'country':
      return (
        <span className={styles.country} aria-hidden="true">
          3
        </span>
      )
    default:
      return <span className={item.sign === 'area' ? styles.area : styles.glow} aria-hidden="true" />
  }
}

/** What marks are told apart by, to be chosen. */
function TellsApart({ by }: { by: By }) {
  const { legend, filters } = useWords()
  const actions = useActions()
  const found = useAnswerOf({ ask: 'choices' }) ?? []
  // What is the same everywhere is no choice, and may be what they are told apart by all the same.
  const choices = found.includes(by) ? found : [by, ...found]
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
