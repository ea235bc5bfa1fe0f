import { useActions } from '../../ui/useStore.ts'
import styles from './ClustersStrip.module.css'
import { useGiven } from './ReachGiven.tsx'
import { Figure, Section } from './ReachParts.tsx'
import table from './ReachTable.module.css'
import { kmWords } from './reach-words.ts'

/** How clusters come out at other distances: a finding that holds at one of them only is none. */
export function ClustersStrip() {
  const { analysis, question, names } = useGiven()
  const actions = useActions()
  return (
    <Section title="At other distances" method="clusters">
      <table className={`${table.table} ${styles.strip}`}>
        <thead>
          <tr>
            <th scope="col">eps</th>
            <th scope="col" className={table.number}>
              Clusters
            </th>
            <th scope="col" className={table.number}>
              Incidents in one
            </th>
            <th scope="col" className={table.number}>
              Largest
            </th>
            <th scope="col" className={table.number}>
              Noise
            </th>
          </tr>
        </thead>
        <tbody>
          {analysis.sensitivity.map(({ epsKm, count, clustered, largest, noise }) => (
            <tr key={epsKm} aria-current={epsKm === question.epsKm}>
              <th scope="row">
                <button type="button" onClick={() => actions.set({ eps: epsKm })}>
                  {kmWords(epsKm, names.lang)}
                </button>
                {epsKm === question.epsKm && <small>chosen</small>}
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
