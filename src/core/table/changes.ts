/** What became of a version's incidents in a later one: ids, and of those that are gone what they were called. */
export interface Changes {
  readonly from: string
  readonly to: string
  readonly added: readonly string[]
  readonly corrected: readonly string[]
  readonly withdrawn: readonly { readonly id: string; readonly title: string }[]
}

/** Reads what the build wrote; null where it is something else. */
export function readChanges(text: string): Changes | null {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return null
  const { from, to, added, corrected, withdrawn } = value as Record<string, unknown>
  const isWhole =
    typeof from === 'string' &&
    typeof to === 'string' &&
    isList(added, isText) &&
    isList(corrected, isText) &&
    isList(withdrawn, (one) => isText((one as Changes['withdrawn'][number] | null)?.title))
  return isWhole ? (value as Changes) : null
}

const isText = (value: unknown) => typeof value === 'string'

function isList(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
