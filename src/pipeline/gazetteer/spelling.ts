/**
 * Known words within one edit (for a text of up to five letters) or two of a text, nearest first, equally near ones in
 * alphabetical order, each once. A text of fewer than three letters has no neighbours.
 */
export function near(text: string, known: Iterable<string>): string[] {
  const most = text.length <= 5 ? 1 : 2
  if (text.length < 3) return []
  const found = new Map<string, number>()
  for (const word of known) {
    if (Math.abs(word.length - text.length) > most || found.has(word)) continue
    const distance = editDistance(text, word)
    if (distance <= most) found.set(word, distance)
  }
  return [...found].sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1)).map(([word]) => word)
}

/** Letters to insert, delete, replace or swap with a neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row[j] = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, older[j - 2]! + 1)
      }
    }
    ;[older, old] = [old, row]
  }
  return old[b.length]!
}
