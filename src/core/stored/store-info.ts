import { count, list, number, object, optional, pair, type Shape, text } from '../record/shape.ts'
import { infoShape } from '../table/data-files.ts'
import type { DatasetInfo } from '../table/dataset.ts'
import { FACETS, type Facet } from '../table/facets.ts'
import type { DayInterval } from '../time/interval.ts'
import { type ArchiveInfo, archiveInfoShape } from './archive-info.ts'

const ROWS_TERMS = ['open', 'aggregates-only'] as const

/** What may be handed out of a store. */
export interface Terms {
  readonly rows: (typeof ROWS_TERMS)[number]
}

/** What a store tells of itself before anything is asked of it. */
export interface StoreInfo {
  /** 16 hexadecimal digits: other data are another version. */
  readonly version: string
  readonly info: Omit<DatasetInfo, 'reading'>
  /** Incidents, and those of them that stand at a point. */
  readonly count: number
  readonly points: number
  readonly extent: DayInterval
  /** The values that occur. */
  readonly facets: { readonly [F in Facet]: readonly string[] }
  /** Incidents at points by tile of zoom 6, those with any: number of the tile (Morton) and how many. */
  readonly tiles: readonly (readonly [tile: number, incidents: number])[]
  readonly terms: Terms
  /** What it can be asked, where files answer in place of a server. */
  readonly archive?: ArchiveInfo
  /** Set where the page holds the numbers of all incidents and answers itself, with the memory that they take: anything but for squares' incidents and measures. No store says so. */
  readonly inTab?: { readonly bytes: number }
}

/** Whether a server answers, which has single incidents and measures. */
export function isServed({ archive, inTab }: StoreInfo): boolean {
  return archive === undefined && inTab === undefined
}

export const termsShape: Shape<Terms> = object<Terms>({
  rows: (value, at) => ((ROWS_TERMS as readonly unknown[]).includes(value) ? null : at),
})

export const extentShape: Shape<DayInterval> = object<DayInterval>({ from: number, to: number })

export const versionShape: Shape<string> = (value, at) => (/^[0-9a-f]{16}$/.test(String(value)) ? null : at)

export const storeInfoShape = object<StoreInfo>({
  version: versionShape,
  info: infoShape,
  count,
  points: count,
  extent: extentShape,
  facets: object(
    Object.fromEntries(FACETS.map((facet) => [facet, list(text)])) as Record<Facet, Shape<readonly string[]>>,
  ) as Shape<StoreInfo['facets']>,
  tiles: list(pair(count, count)),
  terms: termsShape,
  archive: optional(archiveInfoShape) as Shape<StoreInfo['archive']>,
  inTab: (value, at) => (value === undefined ? null : at),
})
