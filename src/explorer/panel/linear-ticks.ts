/**
 * Round values from 0 to at least `most`, about `count` steps of 1, 2 or 5 times a power of ten. 0 and 1 where there is
 * nothing above 0.
 */
export function linearTicks(most: number, count: number): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const steps = Math.ceil(most / step - 1e-9)
  return Array.from({ length: steps + 1 }, (_, i) => i * step)
}
