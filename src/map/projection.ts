import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import { mercatorX, mercatorY } from '../core/mercator.ts'
import type { Sight } from './crowd.ts'
import type { Program } from './gl.ts'

/** One frame's camera, as the shaders need it. */
export interface Frame {
  readonly projection: CustomRenderMethodInput['defaultProjectionData']
  /** Camera centre in the unit square. */
  readonly centre: readonly [number, number]
  /** Which copies of the world are in sight: 0 is the middle one. One only on the globe. */
  readonly copies: readonly number[]
  /** Null on the globe. */
  readonly sight: Sight | null
  readonly pixelRatio: number
  readonly zoom: number
}

/** The frame that a map is drawing. */
export function frameOf(map: MapLibreMap, input: CustomRenderMethodInput): Frame {
  const { lng, lat } = map.getCenter()
  const [zoom, projection] = [map.getZoom(), input.defaultProjectionData]
  const sight = input.shaderData.define.includes('GLOBE') ? null : sightOf(projection.mainMatrix, zoom)
  return {
    ...{ projection, zoom, sight, pixelRatio: map.getPixelRatio() },
    centre: [mercatorX(lng), mercatorY(lat)],
    copies: sight ? copiesIn(sight) : [0],
  }
}

/** Size of marks at a zoom, relative to full size: they shrink a little where the whole world is in sight. */
export function markScale(zoom: number): number {
  return Math.max(0.8, Math.min(1, 0.8 + (zoom - 1.5) * 0.1))
}

/** Marks in a view of the whole world that still have room at full size. */
const ROOM = 1500

/**
 * How much all marks shrink, whatever their kind, where very many are drawn: 1 up to some 1,500 in the world at zoom 2,
 * four times as many at each zoom that follows, and never below 0.42.
 */
export function crowdScale(count: number, zoom: number): number {
  const room = ROOM * Math.max(1, 4 ** (zoom - 2))
  return count <= room ? 1 : Math.max(0.42, (room / count) ** 0.35)
}

/** What a matrix from the unit square to clip space shows; the camera neither turns nor tilts. */
export function sightOf(matrix: ArrayLike<number>, zoom: number): Sight {
  const [scaleX, scaleY, shiftX, shiftY, w] = [0, 5, 12, 13, 15].map((i) => matrix[i]!) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    left: (-w - shiftX) / scaleX,
    top: (w - shiftY) / scaleY,
    width: (2 * w) / Math.abs(scaleX),
    height: (2 * w) / Math.abs(scaleY),
    worldSize: 512 * 2 ** zoom,
  }
}

/** Pixels by which the largest mark reaches beyond its place. */
const REACH = 30

/** The copies of the world that a sight shows a mark of: 0 is the middle one. */
export function copiesIn({ left, width, worldSize }: Sight): number[] {
  const reach = REACH / worldSize
  const [first, last] = [Math.floor(left - reach), Math.floor(left + width + reach)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Sets the uniforms that place one copy of the world. */
export function setProjection(
  gl: WebGL2RenderingContext,
  program: Program,
  frame: Frame,
  copy: number,
): void {
  const { projection } = frame
  gl.uniformMatrix4fv(program.uniform('u_projection_matrix'), false, new Float32Array(projection.mainMatrix))
  gl.uniformMatrix4fv(
    program.uniform('u_projection_fallback_matrix'),
    false,
    new Float32Array(projection.fallbackMatrix),
  )
  gl.uniform4fv(program.uniform('u_projection_tile_mercator_coords'), projection.tileMercatorCoords)
  gl.uniform4fv(program.uniform('u_projection_clipping_plane'), projection.clippingPlane)
  gl.uniform1f(program.uniform('u_projection_transition'), projection.projectionTransition)
  // A place minus the centre is small: what is left of it keeps all its digits in 32 bits.
  const [x, y] = [frame.centre[0] - copy, frame.centre[1]]
  gl.uniform4f(program.uniform('u_centre'), x, y, x - Math.fround(x), y - Math.fround(y))
  gl.uniformMatrix4fv(program.uniform('u_near'), false, shifted(projection.mainMatrix, frame.centre))
}

/** A matrix for places given relative to `centre`: computed in 64 bits, then rounded. */
function shifted(m: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const result = new Float32Array(m)
  for (let row = 0; row < 4; row++) result[12 + row] = m[row]! * x + m[4 + row]! * y + m[12 + row]!
  return result
}
