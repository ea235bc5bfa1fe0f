/**
 * Cohen's kappa of two judgements on the same items: agreement beyond chance, 1 at most (Cohen 1960). Null where it is
 * not defined: no items, or both judges use one and the same word for all.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const n = pairs.length
  const words = new Set(pairs.flat())
  const observed = pairs.filter(([a, b]) => a === b).length / n
  let byChance = 0
  for (const word of words) {
    const first = pairs.filter(([a]) => a === word).length
    const second = pairs.filter(([, b]) => b === word).length
    byChance += (first / n) * (second / n)
  }
  return n === 0 || byChance === 1 ? null : (observed - byChance) / (1 - byChance)
}
