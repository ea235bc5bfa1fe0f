import { useGiven } from './ReachGiven.tsx'
import { FirstOf, IncidentLink, Section } from './ReachParts.tsx'
import styles from './ReachTable.module.css'
import { casesBasis } from './reach-words.ts'

const MOST_AREAS = 12

/** Areas that were reached for the first time, by year. */
export function ReachGround() {
  const { analysis, names } = useGiven()
  const { newGround } = analysis
  return (
    <Section title="New ground by year" method="new-ground" basis={casesBasis(analysis, names.lang)}>
      {newGround.length === 0 ? (
        <p className={styles.none}>No incident with a country.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" className={styles.number}>
                New
              </th>
              <th scope="col">First-level areas, or countries where none is coded</th>
            </tr>
          </thead>
          <tbody>
            {newGround.map(({ year, areas }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className={styles.number}>{areas.length}</td>
                <td>
                  <FirstOf all={areas} most={MOST_AREAS} what="areas">
                    {(shown) =>
                      shown.map(({ country, admin1, first }, i) => (
                        <span key={`${country} ${admin1}`}>
                          {i > 0 && ', '}
                          <IncidentLink index={first}>
                            {admin1 ? `${admin1} (${names.country(country)})` : names.country(country)}
                          </IncidentLink>
                        </span>
                      ))
                    }
                  </FirstOf>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
