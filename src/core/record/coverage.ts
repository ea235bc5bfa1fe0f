import type { IncidentFeature, Source } from './incident.ts'
import { independentOf, rootsOf } from './roots.ts'

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
  const rootOf = rootsOf(sources)
  return features.map(({ id, properties }) => {
    const mentioned = new Set([...properties.sources, ...properties.claims.map((claim) => claim.source)])
    const cells = sources.map((source) => {
      if (!mentioned.has(source.id)) return null
      const locators = properties.claims
        .filter((claim) => claim.source === source.id)
        .map((claim) => claim.locator)
      return [...new Set(locators)]
    })
    return { id, title: properties.title, cells, independent: independentOf(mentioned, rootOf) }
  })
}
