import { mercatorX, mercatorY } from '../core/mercator.ts'
import type { Columns } from '../core/table/dataset.ts'
import { placings } from '../core/table/placed.ts'
import { MARK_COLOURS, markOf, SHAPES } from '../plate/marks.ts'

/** Bits of a style byte: shape 0 to 2, colour 3 to 5, then this flag. */
export const AREA_FLAG = 64

/** What the graphics card keeps of every incident, in column order; start and end day are the columns' own. */
export interface IncidentBuffers {
  /** Four floats each: x and y rounded to 32 bits, then what the rounding lost. Their sums are good to 1e-14. */
  readonly positions: Float32Array
  /** Shape, colour, and whether the incident has no mark of its own because its place is an area or unknown. */
  readonly styles: Uint8Array
}

/** Buffers of all incidents; empty columns give empty buffers. */
export function incidentBuffers(columns: Columns): IncidentBuffers {
  const positions = new Float32Array(columns.count * 4)
  const styles = new Uint8Array(columns.count)
  const looks = kindStyles(columns)
  const coarse = coarseCodes(columns)
  for (let i = 0; i < columns.count; i++) {
    const lon = columns.lon[i]!
    const area = Number.isNaN(lon) || coarse[columns.facets.precision.codes[i]!]
    styles[i] = looks[columns.facets.kind.codes[i]!]! | (area ? AREA_FLAG : 0)
    if (area) continue
    const [x, y] = [mercatorX(lon), mercatorY(columns.lat[i]!)]
    positions[i * 4] = x
    positions[i * 4 + 1] = y
    positions[i * 4 + 2] = x - Math.fround(x)
    positions[i * 4 + 3] = y - Math.fround(y)
  }
  return { positions, styles }
}

/** Whether each code of the precision facet stands for a place so coarse that it is drawn as an area. */
export function coarseCodes(columns: Columns): boolean[] {
  return placings(columns).map((placing) => placing === 'area')
}

/** Shape and colour for each code of the kind facet. */
function kindStyles({ facets: { kind } }: Columns): number[] {
  return kind.sets.map((set) => {
    const { shape, colour } = markOf(kind.values[set[0] ?? -1] ?? 'context')
    return SHAPES[shape].code | (MARK_COLOURS.indexOf(colour) << 3)
  })
}
