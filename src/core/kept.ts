/**
 * A function that works out each answer once: what it is asked comes again and again. Of keys without end the first `most` are
 * kept. No answer is undefined.
 */
export function kept<Key, Value extends NonNullable<unknown> | null>(
  answer: (key: Key) => Value,
  most = Number.POSITIVE_INFINITY,
): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = answer(key)
    if (known.size < most) known.set(key, value)
    return value
  }
}
