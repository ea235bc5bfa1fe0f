import type { Contradiction } from '../core/coverage.ts'
import type { Claim, IncidentFeature } from '../core/incident.ts'
import { capitalised } from '../core/words.ts'
import styles from './Card.module.css'
import { useShown } from './useView.ts'

/** What each document says, field by field and side by side; where independent documents differ, it is said. */
export function Claims(props: { feature: IncidentFeature; contradictions: readonly Contradiction[] }) {
  const { claims, sources } = props.feature.properties
  const { dataset } = useShown()
  const fields = [...new Set(claims.map((claim) => claim.field))]
  const publisher = (id: string) => dataset.info.sources.find((source) => source.id === id)
  const independent = new Set(sources.map((id) => publisher(id)?.derivedFrom ?? id)).size
  return (
    <section className={styles.section}>
      <h4>
        {sources.length === 1 ? 'Reported by 1 document' : `Reported by ${sources.length} documents`}
        {sources.length > 1 && `, ${independent} of them independent`}
      </h4>
      {fields.map((field) => {
        const differ = props.contradictions.some((found) => found.field === field)
        return (
          <table key={field} className={styles.claims}>
            <caption className={differ ? styles.differ : undefined}>
              {capitalised(field.replaceAll('-', ' '))}
              {differ && ': the sources differ'}
            </caption>
            <tbody>
              {claims
                .filter((claim) => claim.field === field)
                .map((claim) => (
                  <ClaimRow key={`${claim.source}-${claim.locator}-${claim.says}`} claim={claim} />
                ))}
            </tbody>
          </table>
        )
      })}
    </section>
  )
}

function ClaimRow({ claim }: { claim: Claim }) {
  const { dataset } = useShown()
  const source = dataset.info.sources.find((other) => other.id === claim.source)
  const original = dataset.info.sources.find((other) => other.id === source?.derivedFrom)
  return (
    <tr>
      <th scope="row">
        {source?.publisher ?? claim.source} <small>{claim.locator.replace(/^p/, '¶ ')}</small>
        {original && (
          <small>
            <br />
            rewrites {original.publisher}
          </small>
        )}
      </th>
      <td dir="auto">{claim.says}</td>
    </tr>
  )
}
