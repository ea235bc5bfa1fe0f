import type { First } from '../answer.ts'
import { count, list, number, object, optional, type Shape, text } from '../record/shape.ts'
import { FACETS, type Facet } from '../table/facets.ts'

/** The files of an archive: the one with tiles and sums in each of its folders, the one with single incidents, and the one with their numbers. */
export const CELLS_FILE = 'cells.pmtiles'
export const ROWS_FILE = 'rows.pmtiles'
export const NUMBERS_FILE = 'numbers.pmtiles'

/** Single incidents that an archive's page shows at once, as a server does. */
export const MOST_ARCHIVED_ROWS = 50_000

/** A facet by which an archive can be filtered. */
export interface ArchivedFacet {
  readonly facet: Facet
  /** One of them at a time; null is any value, where a page opens with some of them. */
  readonly values: readonly (string | null)[]
}

/** What an archive of files can be asked, beside what a store says of itself. */
export interface ArchiveInfo {
  /** In what its time is counted (cells/bins.ts). */
  readonly unit: string
  /** The deepest zoom that it has tiles of. */
  readonly zoom: number
  readonly filters: readonly ArchivedFacet[]
  /** Size of the file with the numbers of all incidents, from which a page can answer everything by itself. */
  readonly numbers?: { readonly bytes: number }
}

/** What the file of numbers says of itself. */
export interface NumbersInfo {
  /** Version of the data. */
  readonly version: string
  /** Incidents at points, in the order of their cells: zoom, column and row of the tile, and how many. */
  readonly blocks: readonly (readonly [z: number, x: number, y: number, incidents: number])[]
  /** Incidents elsewhere: of each block how many. */
  readonly others: readonly number[]
  /** Of each facet the sets of values that its numbers mean, as places in the store's values. */
  readonly sets: { readonly [F in Facet]: readonly (readonly number[])[] }
}

/** Zoom in the file of numbers at which blocks of incidents stand that are at no point, one column after the other: no other block is so deep. */
export const OTHERS_ZOOM = 18

/** What of a set of incidents is counted wherever they are. */
export interface ArchivedSums {
  /** First bin, last bin, and how many. */
  readonly bins: readonly (readonly [first: number, last: number, count: number])[]
  readonly firsts: readonly First[]
  /**
   * Of each facet, in the order of its values, the bins of the incidents that carry each, three numbers after another as above; the own
   * selection of the facet is left out. A facet that is not there was not counted.
   */
  readonly facets: { readonly [F in Facet]?: readonly (readonly number[])[] }
}

/** Where the file of a filter lies in an archive: by the numbers of values, since words may hold anything. */
export function archivedPath(facet: Facet, place: number): string {
  return `${facet}/${place}/${CELLS_FILE}`
}

const facetShape: Shape<Facet> = (value, at) => (FACETS.includes(value as Facet) ? null : at)
const valueShape: Shape<string | null> = (value, at) => (value === null ? null : text(value, at))

export const archiveInfoShape = object<ArchiveInfo>({
  unit: text,
  zoom: number,
  filters: list(object<ArchivedFacet>({ facet: facetShape, values: list(valueShape) })),
  numbers: optional(object<{ readonly bytes: number }>({ bytes: count })) as Shape<ArchiveInfo['numbers']>,
})

const blockShape: Shape<readonly [number, number, number, number]> = (value, at) =>
  list(count)(value, at) ?? ((value as unknown[]).length === 4 ? null : at)

export const numbersInfoShape = object<NumbersInfo>({
  version: text,
  blocks: list(blockShape),
  others: list(count),
  sets: object(Object.fromEntries(FACETS.map((facet) => [facet, list(list(count))])) as never) as Shape<
    NumbersInfo['sets']
  >,
})

const firstShape = object<First>({ index: number, day: number, kind: text, value: text } as never)
const groupShape: Shape<readonly [number, number, number]> = (value, at) =>
  list(number)(value, at) ?? ((value as unknown[]).length === 3 ? null : at)

export const archivedSumsShape = object<ArchivedSums>({
  bins: list(groupShape),
  firsts: list(firstShape),
  facets: object(
    Object.fromEntries(FACETS.map((facet) => [facet, optional(list(list(number)))])) as never,
  ) as Shape<ArchivedSums['facets']>,
})
