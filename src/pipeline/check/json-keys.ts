/** Objects and lists one inside the other that a data file may have at most. */
export const DEEPEST = 60

/** Number of keys of a value's objects, at any depth; null where it is nested deeper than a data file may be. */
export function keysOf(value: unknown, depth = 0): number | null {
  if (value === null || typeof value !== 'object') return depth > DEEPEST ? null : 0
  if (depth > DEEPEST) return null
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  let keys = Array.isArray(value) ? 0 : items.length
  for (const item of items) {
    const inside = keysOf(item, depth + 1)
    if (inside === null) return null
    keys += inside
  }
  return keys
}

/** Number of keys that a JSON text writes down, those included that stand twice in one object. The text must be JSON. */
export function keysIn(text: string): number {
  let keys = 0
  for (let open = text.indexOf('"'); open >= 0; ) {
    let close = text.indexOf('"', open + 1)
    while (isEscaped(text, close)) close = text.indexOf('"', close + 1)
    let after = close + 1
    while (isSpace(text.charCodeAt(after))) after++
    if (text.charCodeAt(after) === 58) keys++
    open = text.indexOf('"', after)
  }
  return keys
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === 92) before--
  return (at - before) % 2 === 0
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9
}
