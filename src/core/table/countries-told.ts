import type { CountriesTold, CountryTold } from '../answer.ts'
import type { Columns, FacetColumn } from './dataset.ts'
import { facetValues } from './facet-column.ts'
import { NONE } from './facets.ts'
import { allowedSets } from './filter.ts'
import { inOrderOfTime } from './time-order.ts'

/** The kind of what was meant and did not happen. */
const MEANT = 'foiled-plot'

/**
 * Where some incidents (`shown`, ascending; only the counted ones are looked at) and totals (`totals`, ascending) happened,
 * by what is told of it: each country stands in the first list that it belongs to. In the order of time.
 */
export function countriesTold(columns: Columns, shown: Uint32Array, totals: Uint32Array): CountriesTold {
  const { role, kind } = columns.facets
  const isCounted = allowedSets(role, ['incident'])
  const isMeant = allowedSets(kind, [MEANT])
  const counted = inOrderOfTime(columns, shown).filter((row) => isCounted[role.codes[row]!])
  const added = inOrderOfTime(columns, totals)
  const plots = counted.filter((row) => isMeant[kind.codes[row]!])
  const others = counted.filter((row) => !isMeant[kind.codes[row]!])
  const { country } = columns.facets
  const reached = byCode(columns, country, others)
  const meant = byCode(columns, country, plots)
  const inTotals = byCode(columns, country, added)
  const rest = Uint32Array.of(...counted, ...added).filter((row) => codeOf(country, row) === NONE)
  return {
    reached: told(reached, []),
    meant: told(meant, [reached]),
    totals: told(inTotals, [reached, meant]),
    regions: told(byCode(columns, columns.region, rest, true), []),
  }
}

type ByCode = ReadonlyMap<string, CountryTold>

function codeOf(column: FacetColumn, row: number): string {
  return facetValues(column, row)[0] ?? NONE
}

/** What is told of each code, in the order of its first row; NONE only where it is asked for. */
function byCode(columns: Columns, column: FacetColumn, rows: Uint32Array, withNone = false): ByCode {
  const found = new Map<string, { code: string; indices: number[]; sources: Set<string> }>()
  for (const row of rows) {
    const code = codeOf(column, row)
    if (code === NONE && !withNone) continue
    const of = found.get(code) ?? { code, indices: [], sources: new Set<string>() }
    found.set(code, of)
    of.indices.push(row)
    for (const source of facetValues(columns.facets.source, row)) if (source !== NONE) of.sources.add(source)
  }
  return new Map(
    [...found].map(([code, { indices, sources }]) => [code, { code, indices, sources: [...sources].sort() }]),
  )
}

function told(of: ByCode, but: readonly ByCode[]): CountryTold[] {
  return [...of.values()].filter(({ code }) => !but.some((others) => others.has(code)))
}
