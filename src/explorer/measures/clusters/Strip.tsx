import { classes } from '../../../kit/classes.ts'
import { useActions } from '../../../page/useStore.ts'
import { kmWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, Section } from '../Section.tsx'
import table from '../Table.module.css'
import styles from './Strip.module.css'

/** How clusters come out at other distances: a finding that holds at one of them only is none. */
export function ClustersStrip() {
  const { analysis, question, names } = useGiven()
  const actions = useActions()
  const words = names.words.clusters.strip
  return (
    <Section title={words.title} method="clusters">
      <table className={classes(table.table, styles.strip)}>
        <thead>
          <tr>
            <th scope="col">{words.eps}</th>
            <th scope="col" className={table.number}>
              {words.clusters}
            </th>
            <th scope="col" className={table.number}>
              {words.clustered}
            </th>
            <th scope="col" className={table.number}>
              {words.largest}
            </th>
            <th scope="col" className={table.number}>
              {words.noise}
            </th>
          </tr>
        </thead>
        <tbody>
          {analysis.sensitivity.map(({ epsKm, count, clustered, largest, noise }) => (
            <tr key={epsKm} aria-current={epsKm === question.epsKm}>
              <th scope="row">
                <button type="button" onClick={() => actions.set({ eps: epsKm })}>
                  {kmWords(epsKm, names.words)}
                </button>
                {epsKm === question.epsKm && <small>{words.chosen}</small>}
              </th>
              <td className={table.number}>
                <Figure of={`clusters at ${epsKm}`} value={count}>
                  {count}
                </Figure>
              </td>
              <td className={table.number}>{clustered}</td>
              <td className={table.number}>{largest}</td>
              <td className={table.number}>{noise}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
