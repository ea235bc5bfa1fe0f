import { parseMap } from '../../intake/map-file.ts'
import type { ImportMap } from '../../intake/mapping.ts'

/** As many mappings are kept. */
const MOST = 20
const KEY = 'reachmap-mappings'

type Kept = readonly (readonly [shape: string, map: string])[]

/** The mapping by which a file with the same columns was opened last, on this device; null for none. */
export function rememberedMap(columns: readonly string[]): ImportMap | null {
  const found = kept().find(([shape]) => shape === shapeOf(columns))
  try {
    return found ? parseMap(found[1]) : null
  } catch {
    return null
  }
}

/** Keeps a mapping for the next file with the same columns. Repairs are of this file, and not kept. */
export function rememberMap(columns: readonly string[], map: ImportMap): void {
  const shape = shapeOf(columns)
  const others = kept().filter(([one]) => one !== shape)
  const entry = [shape, JSON.stringify({ ...map, repairs: [] })] as const
  try {
    localStorage.setItem(KEY, JSON.stringify([entry, ...others].slice(0, MOST)))
  } catch {
    // A device that keeps nothing asks again.
  }
}

function kept(): Kept {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown
    return Array.isArray(value) ? value.filter((one) => Array.isArray(one) && one.length === 2) : []
  } catch {
    return []
  }
}

const shapeOf = (columns: readonly string[]) => JSON.stringify(columns).slice(0, 5000)
