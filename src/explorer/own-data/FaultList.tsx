import type { FaultEffect, FaultGroup, Repair } from '../../core/record/fault.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { faultLine } from '../../words/fault-words.ts'
import styles from './OwnData.module.css'

/** Rows of a group that are shown. */
const MOST_EXAMPLES = 3

const EFFECTS: readonly FaultEffect[] = ['left-out', 'changed', 'doubted']

/** What could not be used of a file, by what came of it and what it is: a line a kind, with examples and a repair for all. */
export function FaultList(props: {
  faults: readonly FaultGroup[]
  onRepair?: ((repair: Repair) => void) | undefined
}) {
  const whole = useWholeWords()
  const words = whole.ownData
  return EFFECTS.map((effect) => {
    const groups = props.faults.filter((group) => group.effect === effect)
    if (groups.length === 0) return null
    return (
      <section key={effect} className={styles.effect}>
        <h3>{words.effects[effect]}</h3>
        <ul>
          {groups.map((group) => (
            <li key={`${group.file} ${group.code} ${group.column} ${group.issue?.code}`}>
              {group.file && <strong dir="auto">{group.file}</strong>}
              <p dir="auto">{faultLine(group, whole)}</p>
              <ul className={styles.examples}>
                {group.rows.slice(0, MOST_EXAMPLES).map((row, i) => (
                  <li key={row} dir="auto">
                    {words.example({ row, given: group.given[i]!, suggested: group.suggested[i]! })}
                  </li>
                ))}
                {group.rows.length > MOST_EXAMPLES && (
                  <li>{words.moreRows({ n: group.rows.length - MOST_EXAMPLES })}</li>
                )}
              </ul>
              {group.repair && props.onRepair && (
                <Button onClick={() => props.onRepair!(group.repair!)}>
                  {words.applyToAll({ repair: words.repairs[group.repair], n: group.n })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
