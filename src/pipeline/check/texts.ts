/**
 * Visits every text of a JSON value, keys left out, in the order in which they stand. `path` are the keys and positions
 * that lead to it; it is the visitor's only until it returns.
 */
export function eachText(
  value: unknown,
  visit: (text: string, path: readonly string[]) => void,
  path: string[] = [],
): void {
  if (typeof value === 'string') visit(value, path)
  else if (value !== null && typeof value === 'object') {
    for (const key of Object.keys(value)) {
      path.push(key)
      eachText((value as Record<string, unknown>)[key], visit, path)
      path.pop()
    }
  }
}
