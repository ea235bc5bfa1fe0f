import type { CountryTold } from '../../../core/answer.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { IncidentLink } from '../Section.tsx'
import styles from '../Table.module.css'
import { Documents } from './Documents.tsx'

/** As many of what is told of one country are named. */
const MOST_NAMED = 5

/** Countries or parts of the world with all that is told of them. */
export function ToldTable(props: { rows: readonly CountryTold[]; nameOf: (code: string) => string }) {
  const { measures, reach } = useGiven().names.words
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{reach.countries.country}</th>
          <th scope="col">{reach.countries.told}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ code, indices, sources }) => (
          <tr key={code}>
            <th scope="row">{props.nameOf(code)}</th>
            <td>
              {indices.slice(0, MOST_NAMED).map((index) => (
                <div key={index}>
                  <IncidentLink index={index} />
                </div>
              ))}
              {indices.length > MOST_NAMED && (
                <small>{measures.more({ n: indices.length - MOST_NAMED })}</small>
              )}
              <Documents ids={sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
