import type { Reached } from '../../../measures/countries-reached.ts'
import { useRecords } from '../../../page/useAnswer.ts'
import { incidentWords } from '../../../words/incident-words.ts'
import type { WholeLanguage } from '../../../words/language.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, FirstOf, IncidentLink } from '../Section.tsx'
import styles from '../Table.module.css'
import { Documents } from './Documents.tsx'

const MOST_ROWS = 12

interface FirstRow extends Reached {
  readonly name: string
  readonly key: string
  /** Ids of the documents that tell of it. */
  readonly documents?: readonly string[]
}

/** Countries or areas, each with its first incident and its cases. */
export function FirstsTable(props: {
  of: 'country' | 'area'
  list: keyof WholeLanguage['measures']['list']
  rows: readonly FirstRow[]
}) {
  const { countries: words } = useGiven().names.words.reach
  return (
    <FirstOf all={props.rows} most={MOST_ROWS} list={props.list}>
      {(rows) => (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words[props.of]}</th>
              <th scope="col">{words.first}</th>
              <th scope="col" className={styles.number}>
                {words.cases}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, first, n, documents }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <IncidentLink index={first} />
                  <DateOf index={first} />
                  {documents && <Documents ids={documents} />}
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

function DateOf({ index }: { index: number }) {
  const { names } = useGiven()
  const [record] = useRecords([index])
  return <small>{record && incidentWords(record, names).date}</small>
}
