import type { ReadStore } from '../../state/store.ts'

/** CSS pixels. */
interface MapSize {
  readonly width: number
  readonly height: number
}

const sizes = new WeakMap<ReadStore, () => MapSize>()

/** Tells how large the map of a page is; it is asked when somebody wants to know. */
export function tellMapSize(store: ReadStore, size: () => MapSize): void {
  sizes.set(store, size)
}

/** How large the map of a page is now; null where it has none. */
export function mapSizeOf(store: ReadStore): MapSize | null {
  const size = sizes.get(store)?.() ?? null
  return size && size.width > 0 && size.height > 0 ? size : null
}
