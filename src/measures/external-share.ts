import type { MeasureTable } from './types.ts'

/** Cases outside the base country, of all cases with a country: numerator and denominator. */
export interface Share {
  readonly outside: number
  readonly total: number
}

/** Kinds whose share is shown by itself. */
export const SHARED_KINDS = ['attack', 'foiled-plot', 'arrest'] as const

/**
 * Method `external-share`, in cases. A case is outside if any of its places is; an incident without a country is
 * in neither number. `counted` are positions of the table. No incident: 0 of 0.
 */
export function externalShare(table: MeasureTable, counted: ArrayLike<number>, baseCountry: string): Share {
  const base = table.countries.indexOf(baseCountry)
  const outside = new Set<number>()
  const total = new Set<number>()
  for (let k = 0; k < counted.length; k++) {
    const i = counted[k]!
    if (table.country[i]! < 0) continue
    total.add(table.caseOf[i]!)
    if (table.country[i] !== base) outside.add(table.caseOf[i]!)
  }
  return { outside: outside.size, total: total.size }
}

/** The share of attacks, of foiled plots and of arrests apart: a case counts with its incidents of that kind. */
export function externalShareByKind(
  table: MeasureTable,
  counted: Uint32Array,
  baseCountry: string,
): { readonly [K in (typeof SHARED_KINDS)[number]]: Share } {
  const of = (kind: string) => {
    const number = table.kinds.indexOf(kind)
    return externalShare(
      table,
      number < 0 ? [] : counted.filter((i) => table.kind[i] === number),
      baseCountry,
    )
  }
  return { attack: of('attack'), 'foiled-plot': of('foiled-plot'), arrest: of('arrest') }
}
