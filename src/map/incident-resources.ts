import type { Columns } from '../core/table/dataset.ts'
import { createBuffer } from './gl.ts'
import type { IncidentBuffers } from './incident-buffers.ts'

/** What the layer of incidents keeps of its incidents on the graphics card. */
export interface Resources {
  readonly vertexArray: WebGLVertexArrayObject
  readonly buffers: readonly WebGLBuffer[]
  readonly order: WebGLBuffer
  /** What passes in the order of time; empty where that is `order`, since everything is known to the day. */
  readonly inTime: WebGLBuffer
  /** What of the order is drawn in a crowd, and single marks: written anew in each frame. */
  readonly crowd: WebGLBuffer
  readonly few: WebGLBuffer
}

/** Buffers of all incidents; orders come when they are first needed. */
export function createResources(
  gl: WebGL2RenderingContext,
  columns: Columns,
  data: IncidentBuffers,
): Resources {
  const vertexArray = gl.createVertexArray()
  gl.bindVertexArray(vertexArray)
  const positions = createBuffer(gl, gl.ARRAY_BUFFER, data.positions)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0)
  const starts = createBuffer(gl, gl.ARRAY_BUFFER, columns.start)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 1, gl.INT, 0, 0)
  const ends = createBuffer(gl, gl.ARRAY_BUFFER, columns.end)
  gl.enableVertexAttribArray(2)
  gl.vertexAttribIPointer(2, 1, gl.INT, 0, 0)
  const styles = createBuffer(gl, gl.ARRAY_BUFFER, data.styles)
  gl.enableVertexAttribArray(3)
  gl.vertexAttribIPointer(3, 1, gl.UNSIGNED_SHORT, 0, 0)
  gl.bindVertexArray(null)
  return {
    vertexArray,
    buffers: [positions, starts, ends, styles],
    order: gl.createBuffer(),
    inTime: gl.createBuffer(),
    crowd: gl.createBuffer(),
    few: gl.createBuffer(),
  }
}

/** Sets what passes the filters, by start day and in the order of time; one buffer serves both where they are the same. */
export function setOrders(
  gl: WebGL2RenderingContext,
  { order, inTime }: Resources,
  byStart: Uint32Array,
  byEnd: Uint32Array,
): void {
  gl.bindVertexArray(null)
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, order)
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, byStart, gl.STATIC_DRAW)
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, inTime)
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, byEnd === byStart ? new Uint32Array() : byEnd, gl.STATIC_DRAW)
}

export function freeResources(gl: WebGL2RenderingContext, resources: Resources): void {
  const { vertexArray, buffers, order, inTime, crowd, few } = resources
  for (const buffer of [...buffers, order, inTime, crowd, few]) gl.deleteBuffer(buffer)
  gl.deleteVertexArray(vertexArray)
}
