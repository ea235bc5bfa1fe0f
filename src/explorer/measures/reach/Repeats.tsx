import { classes } from '../../../kit/classes.ts'
import type { NearRepeat } from '../../../measures/near-repeat.ts'
import { isUndefined } from '../../../measures/types.ts'
import { formatNumber } from '../../../words/numbers.ts'
import { kmWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, MaybeGiven, Section } from '../Section.tsx'
import table from '../Table.module.css'
import { heatOf } from './heat.ts'
import styles from './Repeats.module.css'
import scatter from './Scatter.module.css'

/** Whether incidents follow each other more closely than chance has it, by distance and days. */
export function ReachRepeats() {
  const { analysis, names } = useGiven()
  const words = names.words.reach.repeats
  const { nearRepeat } = analysis
  return (
    <Section
      title={words.title}
      method="near-repeat"
      {...(isUndefined(nearRepeat) ? {} : { basis: basisOf(nearRepeat, words) })}
    >
      <MaybeGiven of={nearRepeat}>
        {(pairs) => (
          <>
            <HeatTable pairs={pairs} />
            <p className={scatter.remark}>{words.lead}</p>
          </>
        )}
      </MaybeGiven>
    </Section>
  )
}

interface BasisWords {
  basis(facts: { n: number }): string
  sample(facts: { n: number; of: number }): string
}

function basisOf({ n, of }: NearRepeat, words: BasisWords): string {
  return n < of ? words.sample({ n, of }) : words.basis({ n })
}

function HeatTable({ pairs }: { pairs: NearRepeat }) {
  const { analysis, names } = useGiven()
  const { lang, words } = names
  const { repeats } = words.reach
  const { repeatProbabilities } = analysis
  return (
    <table className={classes(table.table, styles.heat)}>
      <caption className="visually-hidden">{repeats.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{repeats.within}</th>
          {pairs.days.map((days) => (
            <th key={days} scope="col" className={table.number}>
              {repeats.days({ n: days })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs.km.map((km, i) => (
          <tr key={km}>
            <th scope="row">{kmWords(km, words)}</th>
            {pairs.days.map((days, j) => {
              const [observed, expected] = [pairs.observed[i]![j]!, pairs.expected[i]![j]!]
              const p = isUndefined(repeatProbabilities) ? 1 : repeatProbabilities[i]![j]!
              return (
                <td key={days} className={table.number} data-heat={heatOf(observed, expected, p)}>
                  <Figure of={`pairs ${km} ${days}`} value={observed}>
                    {formatNumber(observed, lang)}
                  </Figure>
                  <small>{repeats.expected({ expected: formatNumber(expected, lang, 1) })}</small>
                  <small>{repeats.p({ p: formatNumber(p, lang, 3) })}</small>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
