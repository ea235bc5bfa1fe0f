/** The first of `count` indices for which a test holds that is false up to some index and true from it; `count` when it never is. */
export function firstWhere(count: number, test: (index: number) => boolean): number {
  let lo = 0
  let hi = count
  while (lo < hi) {
    const middle = (lo + hi) >>> 1
    if (test(middle)) hi = middle
    else lo = middle + 1
  }
  return lo
}

/** Index of the first value above `limit` in ascending values; their number when there is none. */
export function firstAbove(values: ArrayLike<number>, limit: number): number {
  return firstWhere(values.length, (index) => values[index]! > limit)
}
