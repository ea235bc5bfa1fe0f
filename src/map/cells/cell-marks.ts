import type { CustomRenderMethodInput } from 'maplibre-gl'
import { type BinInterval, binsOf } from '../../cells/bins.ts'
import { openEnded, type Series } from '../../cells/series.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import type { Palette } from '../../plate/palette.ts'
import { createBuffer } from '../gl.ts'
import { Programs } from '../programs.ts'
import { type Frame, setProjection } from '../projection.ts'
import { rgb } from '../rgb.ts'
import { cellBuffers, TEXTURE_WIDTH } from './cell-buffers.ts'
import { CELL_FRAGMENT_SHADER, cellVertexShader } from './cell-shaders.ts'

/** Side of a cell at the zoom of its tile, CSS pixels. */
const CELL_PX = 4

interface Resources {
  readonly vertexArray: WebGLVertexArrayObject
  readonly buffers: readonly WebGLBuffer[]
  readonly open: WebGLBuffer
  readonly bins: WebGLTexture
  readonly sums: WebGLTexture
  readonly halvings: number
}

/** Draws cells as squares: what a window shows of each is found on the graphics card, so that a step of the clock sets two numbers. */
export class CellMarks {
  #series: Series | null = null
  /** The count that has the last colour of the ramp, the same for a whole run. */
  #most = 1
  #gl: WebGL2RenderingContext | null = null
  #resources: Resources | null = null
  readonly #programs = new Programs((prelude) => [cellVertexShader(prelude), CELL_FRAGMENT_SHADER])
  #open: Uint32Array = new Uint32Array()

  set(series: Series, most: number): void {
    this.#most = most
    if (series === this.#series) return
    this.#series = series
    this.#open = new Uint32Array(series.cells)
    this.#freeResources()
  }

  /** Drops everything a lost context held; the next frame loads it again. */
  forget(): void {
    this.#resources = null
    this.#gl = null
    this.#programs.forget()
  }

  /** Has the graphics card make what draws cells while they are gathered: the first step would wait for it. */
  prepare(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    this.#programs.get(gl, input)
  }

  render(
    gl: WebGL2RenderingContext,
    input: CustomRenderMethodInput,
    frame: Frame,
    theme: Palette,
    { window, certain }: { readonly window: DayInterval; readonly certain: boolean },
  ): void {
    const series = this.#series
    if (!series || series.cells === 0) return
    this.#gl = gl
    this.#resources ??= createResources(gl, series)
    const { vertexArray, bins, sums, halvings } = this.#resources
    const program = this.#programs.get(gl, input)
    program.start()
    gl.bindVertexArray(vertexArray)
    const { from, to } = binsOf(window, series.unit)
    if (certain) this.#setOpen(gl, series, { from, to })
    bind(gl, 0, bins)
    bind(gl, 1, sums)
    gl.uniform1i(program.uniform('u_bins'), 0)
    gl.uniform1i(program.uniform('u_sums'), 1)
    gl.uniform2i(program.uniform('u_window'), from - series.firstBin, to - series.firstBin)
    gl.uniform1i(program.uniform('u_certain'), Number(certain))
    gl.uniform1i(program.uniform('u_halvings'), halvings)
    gl.uniform1f(program.uniform('u_size'), CELL_PX * 2 ** (frame.zoom - series.z) * frame.pixelRatio)
    gl.uniform1f(program.uniform('u_most'), this.#most)
    gl.uniform3fv(program.uniform('u_few'), rgb(theme.few))
    gl.uniform3fv(program.uniform('u_many'), rgb(theme.many))
    for (const copy of frame.copies) {
      setProjection(gl, program, frame, copy)
      gl.drawArrays(gl.POINTS, 0, series.cells)
    }
    gl.bindVertexArray(null)
    gl.activeTexture(gl.TEXTURE0)
  }

  free(): void {
    this.#programs.free()
    this.#freeResources()
  }

  #freeResources(): void {
    const [gl, resources] = [this.#gl, this.#resources]
    this.#resources = null
    if (!gl || !resources) return
    for (const buffer of [...resources.buffers, resources.open]) gl.deleteBuffer(buffer)
    for (const texture of [resources.bins, resources.sums]) gl.deleteTexture(texture)
    gl.deleteVertexArray(resources.vertexArray)
  }

  /** What begins in the window and may end after it: its dates are no certain ones. */
  #setOpen(gl: WebGL2RenderingContext, series: Series, window: BinInterval): void {
    for (let cell = 0; cell < series.cells; cell++) this.#open[cell] = openEnded(series, cell, window)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#resources!.open)
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, this.#open)
  }
}

function createResources(gl: WebGL2RenderingContext, series: Series): Resources {
  const data = cellBuffers(series)
  const vertexArray = gl.createVertexArray()
  gl.bindVertexArray(vertexArray)
  const positions = createBuffer(gl, gl.ARRAY_BUFFER, data.positions)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0)
  const entries = createBuffer(gl, gl.ARRAY_BUFFER, data.entries)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 2, gl.UNSIGNED_INT, 0, 0)
  const open = createBuffer(gl, gl.ARRAY_BUFFER, new Uint32Array(series.cells))
  gl.enableVertexAttribArray(2)
  gl.vertexAttribIPointer(2, 1, gl.UNSIGNED_INT, 0, 0)
  gl.bindVertexArray(null)
  return {
    ...{ vertexArray, buffers: [positions, entries], open, halvings: data.halvings },
    bins: texture(gl, gl.R16I, gl.RED_INTEGER, gl.SHORT, data.rows, data.bins),
    sums: texture(gl, gl.RG32UI, gl.RG_INTEGER, gl.UNSIGNED_INT, data.rows, data.sums),
  }
}

/** A texture of whole numbers, which are looked up and never mixed. */
function texture(
  gl: WebGL2RenderingContext,
  kept: number,
  format: number,
  type: number,
  rows: number,
  data: ArrayBufferView,
): WebGLTexture {
  const made = gl.createTexture()
  bind(gl, 0, made)
  // What MapLibre set for pictures would turn numbers over.
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.texStorage2D(gl.TEXTURE_2D, 1, kept, TEXTURE_WIDTH, rows)
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, TEXTURE_WIDTH, rows, format, type, data)
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST)
  return made
}

function bind(gl: WebGL2RenderingContext, unit: 0 | 1, texture: WebGLTexture): void {
  gl.activeTexture(unit === 0 ? gl.TEXTURE0 : gl.TEXTURE1)
  gl.bindTexture(gl.TEXTURE_2D, texture)
}
