/** Two-sided 95 % of a normal distribution, standard deviations. */
const Z = 1.959963984540054

/**
 * Wilson's 95 % interval of a share, from 0 to 1, of `of` cases of which `n` have something; `of` is at least 1. Unlike the
 * usual one it says something for 0 of few and never leaves [0, 1].
 *
 * Source: Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22, 209-212.
 */
export function wilsonInterval(n: number, of: number): readonly [low: number, high: number] {
  const share = n / of
  const spread = (Z * Z) / of
  const middle = (share + spread / 2) / (1 + spread)
  const half = (Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread)
  return [n === 0 ? 0 : middle - half, n === of ? 1 : middle + half]
}
