/** What a request names below the site's own path: the steps down to it, and whether it ends in a slash. */
export interface Address {
  readonly steps: readonly string[]
  readonly isFolder: boolean
  /** From the question mark on; empty when there is none. */
  readonly query: string
}

/**
 * Reads the target of a request. Null for what can be no file of the site: outside its path, hidden, a step up, a slash
 * or a NUL in the name of a step, percent signs that stand for nothing.
 */
export function readAddress(target: string, base: string): Address | null {
  const [, path, query] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\??[^#]*)/i.exec(target)!
  if (!path!.startsWith(base)) return null
  const parts = path!.slice(base.length).split('/')
  const steps = parts.at(-1) === '' ? parts.slice(0, -1) : parts
  try {
    const names = steps.map(decodeURIComponent)
    return names.every(isName) ? { steps: names, isFolder: parts.at(-1) === '', query: query! } : null
  } catch {
    return null
  }
}

/** Names that begin with a dot are the build's own, or lead up. */
function isName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[/\\\0]/.test(name)
}
