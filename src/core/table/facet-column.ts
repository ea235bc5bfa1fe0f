import type { FacetColumn } from './dataset.ts'
import { NONE } from './facets.ts'

/** The array that numbers so many different values, two bytes an incident where they suffice. */
export function codesFor(different: number): Uint16ArrayConstructor | Uint32ArrayConstructor {
  return different > 65_536 ? Uint32Array : Uint16Array
}

/**
 * Packs the values of every incident. Known values come first and in the order given, others follow alphabetically,
 * NONE stands last and stands for an empty list.
 */
export function toFacetColumn(
  rows: readonly (readonly string[])[],
  known: readonly string[] = [],
): FacetColumn {
  const filled = rows.map((row) => (row.length > 0 ? row : [NONE]))
  const values = orderedValues(filled, known)
  const numberOf = new Map(values.map((value, i) => [value, i]))
  const sets: number[][] = []
  const codeOfSet = new Map<string, number>()
  const codeOfRow = new Map<string, number>()
  const codes = new Uint32Array(rows.length)
  const newCode = (row: readonly string[]) => {
    const set = [...new Set(row.map((value) => numberOf.get(value)!))].sort((a, b) => a - b)
    const code = codeOfSet.get(set.join()) ?? sets.push(set) - 1
    codeOfSet.set(set.join(), code)
    return code
  }
  filled.forEach((row, i) => {
    const key = row.length === 1 ? `one ${row[0]}` : JSON.stringify(row)
    const code = codeOfRow.get(key) ?? newCode(row)
    codeOfRow.set(key, code)
    codes[i] = code
  })
  return { values, sets, codes: codesFor(sets.length).from(codes) }
}

function orderedValues(rows: readonly (readonly string[])[], known: readonly string[]): string[] {
  const present = new Set<string>()
  for (const row of rows) for (const value of row) present.add(value)
  const others = [...present].filter((value) => !known.includes(value) && value !== NONE).sort()
  const ordered = known.filter((value) => present.has(value) && value !== NONE)
  return [...ordered, ...others, ...(present.has(NONE) ? [NONE] : [])]
}

/** The one value of each set of a column whose incidents have one at most; null for none. */
export function valuesOfSets({ values, sets }: FacetColumn): (string | null)[] {
  return sets.map((set) => {
    const value = values[set[0] ?? -1] ?? NONE
    return value === NONE ? null : value
  })
}

/** The values of incident i; empty for a row that does not exist. */
export function facetValues(column: FacetColumn, i: number): string[] {
  const set = column.sets[column.codes[i] ?? -1] ?? []
  return set.map((value) => column.values[value]!)
}
