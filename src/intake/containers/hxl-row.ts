/** The HXL hashtags of a row (https://hxlstandard.org), the empty text for a cell without one; null where it is no such row. */
export function tagsOf(row: readonly string[]): string[] | null {
  const filled = row.map((cell) => cell.trim()).filter(Boolean)
  const tags = filled.filter((cell) => TAG.test(cell))
  if (tags.length === 0 || tags.length < filled.length / 2) return null
  return row.map((cell) => (TAG.test(cell.trim()) ? cell.trim().toLowerCase().replace(/\s+/g, '') : ''))
}

const TAG = /^#[a-z][\w]*(?:\s*\+\s*\w+)*$/i
