import { casesBasis } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { FirstOf, IncidentLink, Section } from '../Section.tsx'
import styles from '../Table.module.css'

const MOST_AREAS = 12

/** Areas that were reached for the first time, by year. */
export function ReachGround() {
  const { analysis, names } = useGiven()
  const { newGround } = analysis
  const words = names.words.reach
  return (
    <Section title={words.ground.title} method="new-ground" basis={casesBasis(analysis, names.words)}>
      {newGround.length === 0 ? (
        <p className={styles.none}>{words.noCountry}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.ground.year}</th>
              <th scope="col" className={styles.number}>
                {words.ground.n}
              </th>
              <th scope="col">{words.ground.areas}</th>
            </tr>
          </thead>
          <tbody>
            {newGround.map(({ year, areas }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className={styles.number}>{areas.length}</td>
                <td>
                  <FirstOf all={areas} most={MOST_AREAS} list="areas">
                    {(shown) =>
                      shown.map(({ country, admin1, first }, i) => (
                        <span key={`${country} ${admin1}`}>
                          {i > 0 && words.ground.between}
                          <IncidentLink index={first}>
                            {admin1
                              ? words.ground.areaIn({ area: admin1, country: names.country(country) })
                              : names.country(country)}
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
