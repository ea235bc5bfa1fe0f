/** Remembers the last result and gives it again as long as the key's parts are the same. */
export function once<R>(): (key: readonly unknown[], compute: () => R) => R {
  let last: { key: readonly unknown[]; result: R } | undefined
  return (key, compute) => {
    if (!last?.key.every((part, i) => part === key[i])) last = { key, result: compute() }
    return last.result
  }
}
