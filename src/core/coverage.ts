import { fold } from './fold.ts'
import type { Claim, IncidentFeature, Source } from './incident.ts'

/** One feature against all sources. */
export interface CoverageRow {
  readonly id: string
  readonly title: string
  /** For each source, in their order: where it mentions the feature. Null where it does not; empty where no place is given. */
  readonly cells: readonly (readonly string[] | null)[]
  /** How many of the sources that mention it are independent of each other. */
  readonly independent: number
}

/** Which document mentions which feature, and where; rows in the order of the features. */
export function coverage(features: readonly IncidentFeature[], sources: readonly Source[]): CoverageRow[] {
  const rootOf = originals(sources)
  return features.map(({ id, properties }) => {
    const mentioned = new Set([...properties.sources, ...properties.claims.map((claim) => claim.source)])
    const cells = sources.map((source) => {
      if (!mentioned.has(source.id)) return null
      const locators = properties.claims
        .filter((claim) => claim.source === source.id)
        .map((claim) => claim.locator)
      return [...new Set(locators)]
    })
    const roots = new Set([...mentioned].map(rootOf))
    return { id, title: properties.title, cells, independent: roots.size }
  })
}

/** A field on which what was said cannot all be true. */
export interface Contradiction {
  readonly field: string
  readonly claims: readonly Claim[]
  /** Whether independent documents contradict each other, or only one document itself or a rewriting of it. */
  readonly independent: boolean
}

/**
 * The fields of a feature on which claims contradict each other, in the order of the claims. Figures contradict when no
 * number fits both ("137" and "at least 140"; "at least 130" fits 137), dates when their words differ after folding. Other
 * words can differ without contradicting each other ("Krasnogorsk", "near Moscow") and are not compared.
 */
export function contradictions(feature: IncidentFeature, sources: readonly Source[]): Contradiction[] {
  const rootOf = originals(sources)
  const byField = new Map<string, Claim[]>()
  for (const claim of feature.properties.claims) {
    byField.set(claim.field, [...(byField.get(claim.field) ?? []), claim])
  }
  const found: Contradiction[] = []
  for (const [field, claims] of byField) {
    const pairs = claims.flatMap((a, i) => claims.slice(i + 1).map((b) => [a, b] as const))
    const against = pairs.filter(([a, b]) => contradict(a, b))
    if (against.length === 0) continue
    const independent = against.some(([a, b]) => rootOf(a.source) !== rootOf(b.source))
    found.push({ field, claims, independent })
  }
  return found
}

function contradict(a: Claim, b: Claim): boolean {
  const figures = [a, b].map(({ low, high }) => low !== null || high !== null)
  if (figures[0] !== figures[1]) return false
  if (!figures[0]) return a.field === 'date' && fold(a.says) !== fold(b.says)
  const least = Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY)
  const most = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY)
  return least > most
}

/** For a source's id, the document that it goes back to: itself unless it was derived. Circles end where they began. */
function originals(sources: readonly Source[]): (id: string) => string {
  const from = new Map(sources.map((source) => [source.id, source.derivedFrom]))
  return (id) => {
    const seen = new Set<string>()
    let original = id
    for (let next = from.get(id); next && !seen.has(next); next = from.get(next)) {
      seen.add(next)
      original = next
    }
    return original
  }
}
