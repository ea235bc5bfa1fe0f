import type { Source } from './incident.ts'

/**
 * A function from a document's id to that of the one it goes back to: itself unless it was derived, however often it was
 * rewritten in between. Documents of one root are no independent sources. A root that is not listed counts by its id; in a
 * circle all go back to its first id by alphabet.
 */
export function rootsOf(sources: readonly Pick<Source, 'id' | 'derivedFrom'>[]): (id: string) => string {
  const from = new Map(sources.map((source) => [source.id, source.derivedFrom]))
  return (id) => {
    const seen: string[] = []
    let at = id
    for (;;) {
      seen.push(at)
      const next = from.get(at)
      if (next === null || next === undefined) return at
      const circle = seen.indexOf(next)
      if (circle >= 0) return seen.slice(circle).reduce((first, one) => (one < first ? one : first))
      at = next
    }
  }
}

/** How many of some documents are independent of each other. */
export function independentOf(ids: Iterable<string>, rootOf: (id: string) => string): number {
  return new Set([...ids].map(rootOf)).size
}
