import type { Contradiction } from '../core/record/contradictions.ts'
import type { Claim, IncidentFeature } from '../core/record/incident.ts'
import { independentOf, rootsOf } from '../core/record/roots.ts'
import { useWholeWords } from '../kit/useWholeWords.ts'
import { fieldWords } from '../words/vocabulary.ts'
import styles from './Card.module.css'
import { useData } from './useView.ts'

/** Read first: what was done to people; then who is behind it. Everything else follows in the order of the documents. */
const FIRST = ['killed', 'injured', 'casualties', 'attribution', 'date']

/** What each document says, field by field and side by side; where documents contradict each other, it is said. */
export function Claims(props: { feature: IncidentFeature; contradictions: readonly Contradiction[] }) {
  const { claims, sources } = props.feature.properties
  const { dataset } = useData()
  const { claims: words } = useWholeWords()
  const given = [...new Set(claims.map((claim) => claim.field))]
  const differing = props.contradictions.map(({ field }) => field)
  const inSight = [...FIRST, ...differing].filter(
    (field, i, all) => given.includes(field) && all.indexOf(field) === i,
  )
  const folded = given.filter((field) => !inSight.includes(field))
  const independent = independentOf(sources, rootsOf(dataset.info.sources))
  const table = (field: string) => (
    <FieldClaims
      key={field}
      field={field}
      claims={claims.filter((claim) => claim.field === field)}
      contradiction={props.contradictions.find((found) => found.field === field)}
    />
  )
  return (
    <section className={styles.section}>
      <h3>{words.reportedBy({ documents: sources.length, independent })}</h3>
      {inSight.map(table)}
      {folded.length > 0 && (
        <details className={styles.more} open={inSight.length === 0}>
          <summary>{inSight.length === 0 ? words.all : words.more}</summary>
          {folded.map(table)}
        </details>
      )}
    </section>
  )
}

function FieldClaims(props: { field: string; claims: readonly Claim[]; contradiction?: Contradiction }) {
  const { field, claims, contradiction } = props
  const words = useWholeWords()
  const name = fieldWords(field, words)
  const { differ, toldDifferently } = words.claims
  return (
    <table className={styles.claims}>
      <caption className={contradiction ? styles.differ : undefined}>
        {contradiction ? (contradiction.independent ? differ : toldDifferently)({ field: name }) : name}
      </caption>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow key={`${claim.source}-${claim.locator}-${claim.says}`} claim={claim} />
        ))}
      </tbody>
    </table>
  )
}

function ClaimRow({ claim }: { claim: Claim }) {
  const { dataset } = useData()
  const { claims: words } = useWholeWords()
  const source = dataset.info.sources.find((other) => other.id === claim.source)
  const original = dataset.info.sources.find((other) => other.id === source?.derivedFrom)
  return (
    <tr>
      <th scope="row">
        {source?.publisher ?? claim.source}{' '}
        <small>
          {claim.locator.replace(/^p/, '¶\u00a0')}
          {original && words.rewrites({ publisher: original.publisher ?? original.id })}
        </small>
      </th>
      <td dir="auto">{claim.says}</td>
    </tr>
  )
}
