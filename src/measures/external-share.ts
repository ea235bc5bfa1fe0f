import { regionContains } from '../core/record/m49.ts'
import { byKind } from './kinds.ts'
import type { Maybe, MeasureTable } from './types.ts'
import { wilsonInterval } from './wilson.ts'

/** Cases outside the base country, of all cases of which that can be said: numerator and denominator. */
export interface Share {
  readonly outside: number
  readonly total: number
  /** Wilson's 95 % interval of the share, from 0 to 1; undefined for 0 of 0. */
  readonly interval: Maybe<readonly [low: number, high: number]>
}

export interface ExternalShare extends Share {
  /** The share of each kind that occurs: a case counts with its incidents of that kind. */
  readonly byKind: readonly (Share & { readonly kind: string })[]
}

/** What is read of an incident to count its case. */
export type CaseTable = Pick<
  MeasureTable,
  'count' | 'alike' | 'caseOf' | 'country' | 'countries' | 'region' | 'regions'
>

/** Kinds whose figures are shown apart; the first of them is the headline. */
export const SHOWN_KINDS = ['attack', 'foiled-plot', 'arrest'] as const

/**
 * Method `external-share`, in cases. A case is outside if any of its places is. Without a country an incident is outside
 * where its region does not contain the base country, else in neither number. `counted` are positions of the table. No
 * incident: 0 of 0. Undefined where no country counts as inside (null).
 */
export function externalShare(
  table: CaseTable & Pick<MeasureTable, 'kind' | 'kinds'>,
  counted: Uint32Array,
  baseCountry: string | null,
): Maybe<ExternalShare> {
  if (baseCountry === null) return { undefined: { code: 'noBaseCountry' } }
  const isOutside = outsideTest(table, baseCountry)
  return {
    ...shareOf(table, counted, isOutside),
    byKind: byKind(table, counted).map(({ kind, indices }) => ({
      kind,
      ...shareOf(
        table,
        indices.map((i) => counted[i]!),
        isOutside,
      ),
    })),
  }
}

/** How many cases there are of which a country is told. */
export function casesWithCountry(table: CaseTable, counted: Uint32Array): number {
  return shareOf(table, counted, (i) => (table.country[i]! >= 0 ? false : null)).total
}

/** Whether an incident lies outside a country; null where that can't be said. */
function outsideTest(table: CaseTable, baseCountry: string): (i: number) => boolean | null {
  const base = table.countries.indexOf(baseCountry)
  const beyond = table.regions.map((region) => (regionContains(region, baseCountry) === false ? true : null))
  return (i) => {
    if (table.country[i]! >= 0) return table.country[i] !== base
    return table.region[i]! < 0 ? null : beyond[table.region[i]!]!
  }
}

function shareOf(table: CaseTable, counted: Uint32Array, isOutside: (i: number) => boolean | null): Share {
  // Of each case: 0 not met, 1 met inside only, 2 met outside.
  const met = new Uint8Array(table.count)
  let [outside, total] = [0, 0]
  for (const i of counted) {
    const of = table.caseOf[i]!
    if (met[of] === 2) continue
    const beyond = isOutside(i)
    if (beyond === null) continue
    const cases = table.alike?.[i] ?? 1
    if (met[of] === 0) total += cases
    met[of] = beyond ? 2 : 1
    if (beyond) outside += cases
  }
  const interval =
    total === 0 ? { undefined: { code: 'noCountry' } as const } : wilsonInterval(outside, total)
  return { outside, total, interval }
}
