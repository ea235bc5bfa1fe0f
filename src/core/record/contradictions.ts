import { groupBy } from '../group-by.ts'
import { parseDay } from '../time/day.ts'
import type { Claim, IncidentFeature, Source } from './incident.ts'
import { rootsOf } from './roots.ts'

/** A field on which what was said cannot all be true. */
export interface Contradiction {
  readonly field: string
  /** What was said of the field, all of it, in its order. */
  readonly claims: readonly Claim[]
  /** Whether independent documents contradict each other, or only one document itself or a rewriting of it. */
  readonly independent: boolean
}

/** What one document says that can be held against what another says. */
interface Statement {
  readonly source: string
  /** Unit and part of a figure: only figures of the same are compared. */
  readonly about: string
  /** Numbers or days that fit what is said, infinite where it is open; null where it is a word. */
  readonly range: { readonly low: number; readonly high: number } | null
  readonly value: string | null
  /** Whether it was added up from parts. */
  readonly isSum: boolean
}

/** The wider groups that a group is part of. */
const PART_OF: Readonly<Record<string, readonly string[]>> = { ISKP: ['IS', 'IS-linked'], IS: ['IS-linked'] }

/** Ways to stand behind an attribution that exclude each other in two documents: to say it, and to suspect it. */
const EXCLUSIVE: readonly (readonly [string, string])[] = [['reported', 'suspected']]

/**
 * The fields of a feature on which claims contradict each other by what they mean, in the order of the claims.
 *
 * - Figures of the same unit and part contradict when no number fits both: "137" and "at least 140", but not "137" and "at least
 *   130". The parts of one sum that a document gives are added up and held against totals; one part alone is the least that a
 *   total can be.
 * - Days contradict when no day fits both: "in 2015" and "at the end of 2014", but not "in April" and "on the 3rd".
 * - Words are compared where they were given a `value`: other ones contradict each other, but for a group and a wider one, and for
 *   who stands behind an attribution, where only "it was" and "it is suspected" do.
 *
 * What has nothing to compare contradicts nothing.
 */
export function contradictions(feature: IncidentFeature, sources: readonly Source[]): Contradiction[] {
  return contradictionsBy(rootsOf(sources), feature)
}

/** Whether independent documents contradict each other on something, for features of the same sources. */
export function toldDifferently(sources: readonly Source[]): (feature: IncidentFeature) => boolean {
  const rootOf = rootsOf(sources)
  return (feature) => contradictionsBy(rootOf, feature).some(({ independent }) => independent)
}

function contradictionsBy(
  rootOf: (source: string) => string,
  { properties }: IncidentFeature,
): Contradiction[] {
  return [...groupBy(properties.claims, ({ field }) => field)].flatMap(([field, claims]) => {
    const against = claims.length < 2 ? [] : pairsAgainst(field, statementsOf(claims))
    if (against.length === 0) return []
    return [{ field, claims, independent: against.some(([a, b]) => rootOf(a.source) !== rootOf(b.source)) }]
  })
}

function pairsAgainst(field: string, statements: readonly Statement[]): [Statement, Statement][] {
  return statements.flatMap((a, i) =>
    statements
      .slice(i + 1)
      .filter((b) => contradict(field, a, b))
      .map((b): [Statement, Statement] => [a, b]),
  )
}

function contradict(field: string, a: Statement, b: Statement): boolean {
  if (a.value !== null && b.value !== null) return !agree(field, a.value, b.value)
  if (!a.range || !b.range || a.about !== b.about) return false
  // Two sums may be made of other parts: those that are the same are compared part by part.
  if (a.isSum && b.isSum) return false
  return Math.max(a.range.low, b.range.low) > Math.min(a.range.high, b.range.high)
}

function agree(field: string, a: string, b: string): boolean {
  if (a === b) return true
  if (field === 'attribution')
    return !EXCLUSIVE.some(
      (pair) => (pair as readonly string[]).includes(a) && (pair as readonly string[]).includes(b),
    )
  return field === 'actor' && Boolean(PART_OF[a]?.includes(b) || PART_OF[b]?.includes(a))
}

function statementsOf(claims: readonly Claim[]): Statement[] {
  const said = claims.map((claim) => ({
    ...{ source: claim.source, about: aboutOf(claim.unit, claim.of), isSum: false },
    ...{ range: rangeOf(claim), value: claim.value ?? null },
  }))
  return [...said, ...sumsOf(claims)]
}

/** What the parts that each document gives say of the whole. A part of which no number is told leaves it open. */
function sumsOf(claims: readonly Claim[]): Statement[] {
  const parts = groupBy(
    claims.filter(({ of }) => of != null),
    ({ source, unit }) => `${source} ${aboutOf(unit, null)}`,
  )
  return [...parts.values()].map((given) => {
    const { source, unit } = given[0]!
    // A part that is told twice is one part, with room for both. None is less than nothing.
    const ranges = [...groupBy(given, ({ of }) => of).values()].map((same) => ({
      low: Math.min(...same.map(({ low }) => numberOf(low) ?? 0)),
      high: Math.max(...same.map(({ high }) => numberOf(high) ?? Number.POSITIVE_INFINITY)),
    }))
    const high = ranges.reduce((sum, range) => sum + range.high, 0)
    return {
      ...{ source, about: aboutOf(unit, null), isSum: true, value: null },
      range: {
        low: ranges.reduce((sum, { low }) => sum + low, 0),
        high: ranges.length > 1 ? high : Number.POSITIVE_INFINITY,
      },
    }
  })
}

function aboutOf(unit: string | null | undefined, of: string | null | undefined): string {
  return JSON.stringify([unit ?? null, of ?? null])
}

function rangeOf({ low, high }: Claim): { low: number; high: number } | null {
  if (low === null && high === null) return null
  return { low: numberOf(low) ?? Number.NEGATIVE_INFINITY, high: numberOf(high) ?? Number.POSITIVE_INFINITY }
}

/** A figure, or a day as its number; null for a day that there is not. */
function numberOf(bound: Claim['low']): number | null {
  return typeof bound === 'string' ? parseDay(bound) : bound
}
