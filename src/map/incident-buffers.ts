import { mercatorX, mercatorY } from '../core/mercator.ts'
import { type Classing, classingOf } from '../core/table/classing.ts'
import type { Columns } from '../core/table/dataset.ts'
import { placings } from '../core/table/placed.ts'
import { classMark } from '../plate/class-marks.ts'
import { MARK_COLOURS, SHAPES } from '../plate/marks.ts'

/** Bits of a style: shape 0 to 3, colour 4 to 7, then this flag. */
export const STYLE_BITS = { colour: 4, area: 8 } as const
export const AREA_FLAG = 1 << STYLE_BITS.area

/** What the graphics card keeps of every incident, in column order; start and end day are the columns' own. */
export interface IncidentBuffers {
  /** Four floats each: x and y rounded to 32 bits, then what the rounding lost. Their sums are good to 1e-14. */
  readonly positions: Float32Array
  /** Shape, colour, and whether the incident has no mark of its own because its place is an area or unknown. */
  readonly styles: Uint16Array
}

/** Buffers of all incidents; empty columns give empty buffers. */
export function incidentBuffers(
  columns: Columns,
  classing = classingOf({ columns }, 'kind'),
): IncidentBuffers {
  const positions = new Float32Array(columns.count * 4)
  const styles = new Uint16Array(columns.count)
  const looks = stylesOf(classing)
  const coarse = coarseCodes(columns)
  for (let i = 0; i < columns.count; i++) {
    const lon = columns.lon[i]!
    const area = Number.isNaN(lon) || coarse[columns.facets.precision.codes[i]!]
    styles[i] = looks[classing.codes[i]!]! | (area ? AREA_FLAG : 0)
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

/** Shape and colour for each code of what marks are told apart by. */
function stylesOf(classing: Classing): number[] {
  return [...classing.ofCode].map((one) => {
    const { shape, colour } = classMark(classing, one)
    return SHAPES[shape].code | (MARK_COLOURS.indexOf(colour) << STYLE_BITS.colour)
  })
}
