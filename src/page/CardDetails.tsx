import type { Extra, IncidentRecord } from '../core/answer.ts'
import { contradictions } from '../core/record/contradictions.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { useWholeWords } from '../kit/useWholeWords.ts'
import { fieldWords } from '../words/vocabulary.ts'
import styles from './Card.module.css'
import { Claims } from './Claims.tsx'
import { CountrySteps } from './CountrySteps.tsx'
import { useData } from './useView.ts'

/** Who says what of an incident and how precisely it is known, where there are texts, and the way to others of its country. */
export function CardDetails(props: {
  feature: IncidentFeature | null
  extras: readonly Extra[]
  record: IncidentRecord
}) {
  const { feature, extras, record } = props
  return (
    <>
      <FileDetails feature={feature} extras={extras} />
      <CountrySteps record={record} />
    </>
  )
}

/** What a file says of an incident, as text: documents, precision, notes, and what the table is not made of. */
export function FileDetails(props: { feature: IncidentFeature | null; extras: readonly Extra[] }) {
  const { feature, extras } = props
  const { dataset } = useData()
  return (
    <>
      {feature && (
        <>
          <Claims feature={feature} contradictions={contradictions(feature, dataset.info.sources)} />
          <Precision feature={feature} />
          <Notes feature={feature} />
        </>
      )}
      <Extras extras={extras} />
    </>
  )
}

function Precision({ feature: { properties } }: { feature: IncidentFeature }) {
  const { placePrecision, placeBasis, datePrecision, dateBasis, radiusKm, start, end } = properties
  const words = useWholeWords()
  const { details } = words
  return (
    <section className={styles.section}>
      <h3>{details.precision}</h3>
      <p>
        {details.placeKnown({
          precision: placePrecision,
          radiusKm: radiusKm > 0 ? radiusKm : null,
          basis: placeBasis,
        })}
      </p>
      <p>
        {details.dateKnown({
          precision: datePrecision,
          days: start === end ? null : { from: start, to: end },
          basis: dateBasis,
        })}
      </p>
    </section>
  )
}

function Notes({ feature: { properties } }: { feature: IncidentFeature }) {
  const words = useWholeWords()
  const { details } = words
  if (properties.notes.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{details.notes}</h3>
      <ul className={styles.notes}>
        {properties.notes.map(({ field, text }) => (
          <li key={`${field}-${text}`} dir="auto">
            <strong>{details.noteOn({ field: fieldWords(field, words) })}</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the reader's file says beside what the table is made of, as it stands there. */
function Extras({ extras }: { extras: readonly Extra[] }) {
  const { details } = useWholeWords()
  if (extras.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>{details.alsoInFile}</h3>
      <dl className={styles.extras}>
        {extras.map(({ name, text }) => (
          <div key={name}>
            <dt dir="auto">{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
