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
  // Of each case: 0 not met, 1 met inside only, 2 met outside.
  const met = new Uint8Array(table.count)
  let [outside, total] = [0, 0]
  for (let k = 0; k < counted.length; k++) {
    const i = counted[k]!
    const of = table.caseOf[i]!
    if (table.country[i]! < 0 || met[of] === 2) continue
    if (met[of] === 0) total++
    met[of] = table.country[i] === base ? 1 : 2
    if (met[of] === 2) outside++
  }
  return { outside, total }
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
