import type { StoredClusters } from '../../measures/stored-measures.ts'
import { formatNumber } from '../../words/numbers.ts'
import { kmWords } from '../../words/reach-words.ts'
import { basisOf, type MeasuredFacts, type MeasuredRow, type MeasuredSection } from './section.ts'

const PARTS = ['count', 'core', 'edge', 'noise'] as const

/** What a store says of clusters: numbers, or between which two they lie; none where it says nothing. */
export function clusterSections(facts: MeasuredFacts): MeasuredSection[] {
  const { measures, names } = facts
  const { clusters } = measures
  if (!clusters) return []
  const { clusters: said } = names.words.store.measures
  const { minPoints: least, epsKm } = clusters
  const rows = PARTS.flatMap((part): MeasuredRow[] => {
    const value = numberOf(part, clusters, facts)
    return value === null ? [] : [{ name: said[part], value }]
  })
  return [
    {
      ...{ key: 'clusters', title: said.title, rows },
      remark: said.lead({ least, within: kmWords(epsKm, names.words) }),
      basis: basisOf('clusters', facts),
    },
  ]
}

function numberOf(
  part: (typeof PARTS)[number],
  clusters: StoredClusters,
  { measures, names }: MeasuredFacts,
): string | null {
  const known = clusters[part]
  if (known !== undefined) return formatNumber(known, names.lang)
  const { clusters: basis } = measures.basis
  const between = basis?.how === 'bounded' ? basis.between[part] : undefined
  if (!between) return null
  const [least, most] = between
  return names.words.store.measures.between({ least, most })
}
