import type { First } from '../answer.ts'
import { list, number, object, optional, type Shape, text } from '../record/shape.ts'
import { FACETS, type Facet } from '../table/facets.ts'

/** The files of an archive: the one with tiles and sums in each of its folders, and the one with single incidents. */
export const CELLS_FILE = 'cells.pmtiles'
export const ROWS_FILE = 'rows.pmtiles'

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
}

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
