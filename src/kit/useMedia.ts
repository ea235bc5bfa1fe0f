import { useSyncExternalStore } from 'react'

const lists = new Map<string, MediaQueryList>()

/** The list of a query, made once: asking the browser anew on every render costs more than the answer. */
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query)
  lists.set(query, list)
  return list
}

/** Whether a media query holds, kept current. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = listOf(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => listOf(query).matches,
    // A build knows no reader.
    () => false,
  )
}
