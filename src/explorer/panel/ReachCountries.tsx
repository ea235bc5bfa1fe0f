import type { Reached } from '../../measures/countries-reached.ts'
import { incidentWords } from '../../ui/incident-words.ts'
import { useGiven } from './ReachGiven.tsx'
import { Figure, FirstOf, Folded, IncidentLink, Section } from './ReachParts.tsx'
import styles from './ReachTable.module.css'
import { casesBasis } from './reach-words.ts'

/** Countries and first-level areas in the order in which they were reached, each with its first incident. */
export function ReachCountries() {
  const { analysis, names } = useGiven()
  const { countries, areas } = analysis
  return (
    <Section
      title={`Countries reached: ${countries.length}`}
      method="countries-reached"
      basis={casesBasis(analysis, names.lang)}
    >
      {countries.length === 0 ? (
        <p className={styles.none}>No incident with a country.</p>
      ) : (
        <FirstsTable
          of="Country"
          what="countries"
          rows={countries.map((reached) => ({
            ...reached,
            name: names.country(reached.code),
            key: reached.code,
          }))}
        />
      )}
      {areas.length > 0 && (
        <Folded summary={<>First-level areas: {areas.length}</>}>
          <FirstsTable
            of="Area"
            what="areas"
            rows={areas.map((area) => ({
              ...area,
              name: `${area.admin1}, ${names.country(area.country)}`,
              key: `${area.country} ${area.admin1}`,
            }))}
          />
        </Folded>
      )}
    </Section>
  )
}

const MOST_ROWS = 12

function FirstsTable(props: {
  of: string
  /** What the rows are, in the plural. */
  what: string
  rows: readonly (Reached & { name: string; key: string })[]
}) {
  const { question, names } = useGiven()
  return (
    <FirstOf all={props.rows} most={MOST_ROWS} what={props.what}>
      {(rows) => (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{props.of}</th>
              <th scope="col">First incident</th>
              <th scope="col" className={styles.number}>
                Cases
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, first, n }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <IncidentLink index={first} />
                  <small>{incidentWords(question.view.dataset, first, names).date}</small>
                </td>
                <td className={styles.number}>
                  <Figure of={`cases ${key}`} value={n}>
                    {n}
                  </Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FirstOf>
  )
}
