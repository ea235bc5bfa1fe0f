import type { CustomRenderMethodInput } from 'maplibre-gl'
import type { Palette } from '../plate/palette.ts'
import { PATH_FRAGMENT_SHADER, pathVertexShader } from './path-shaders.ts'
import { Programs, type Shading } from './programs.ts'
import { type Frame, setProjection } from './projection.ts'
import { rgb } from './rgb.ts'

/** Lines by their step's place in the frontier: eight floats for each part, a place at either end. */
export type Lines = ReadonlyMap<number, Float32Array>

/** Of a line, CSS pixels, and how much of the ink there is in it. */
const WIDTH = 1.1
const OPACITY = 0.6
const FLOATS = 8

interface Resources {
  readonly gl: WebGL2RenderingContext
  readonly vertexArray: WebGLVertexArrayObject
  readonly parts: WebGLBuffer
}

/** The path as far as it has come, drawn with the marks and below them: a step of it costs what a mark does, and no whole frame of the map. */
export class PathLines {
  #lines: Lines = new Map()
  #steps: readonly number[] = []
  #count = 0
  /** Whether some of what is shown runs on beyond the edge of the world's own copy. */
  #runsOn = false
  #isNew = true
  #resources: Resources | null = null
  readonly #programs = new Programs((prelude) => [pathVertexShader(prelude), PATH_FRAGMENT_SHADER])

  /** Sets the lines there are. */
  set(lines: Lines): void {
    this.#lines = lines
    this.#isNew = true
  }

  /** Shows those of these steps. */
  show(steps: readonly number[]): void {
    if (steps === this.#steps) return
    this.#steps = steps
    this.#isNew = true
  }

  /** Drops what a lost context held. */
  forget(): void {
    this.#resources = null
    this.#isNew = true
    this.#programs.forget()
  }

  free(): void {
    this.#programs.free()
    const resources = this.#resources
    this.forget()
    if (!resources) return
    resources.gl.deleteBuffer(resources.parts)
    resources.gl.deleteVertexArray(resources.vertexArray)
  }

  /** Has the graphics card make what draws them, where there are any. */
  prepare(gl: WebGL2RenderingContext, shading: Shading): void {
    if (this.#lines.size > 0) this.#programs.get(gl, shading)
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput, frame: Frame, theme: Palette): void {
    if (this.#isNew) this.#load(gl)
    if (!this.#resources || this.#count === 0) return
    const program = this.#programs.get(gl, input)
    program.start()
    gl.bindVertexArray(this.#resources.vertexArray)
    gl.uniform2f(program.uniform('u_canvas'), gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2)
    gl.uniform1f(program.uniform('u_half'), (WIDTH / 2) * frame.pixelRatio)
    gl.uniform1f(program.uniform('u_opacity'), OPACITY)
    gl.uniform3fv(program.uniform('u_ink'), rgb(theme.ink))
    for (const copy of this.#runsOn ? withNeighbours(frame) : frame.copies) {
      setProjection(gl, program, frame, copy)
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.#count)
    }
    gl.bindVertexArray(null)
  }

  #load(gl: WebGL2RenderingContext): void {
    this.#isNew = false
    const shown = this.#steps.flatMap((step) => this.#lines.get(step) ?? [])
    this.#count = shown.reduce((sum, { length }) => sum + length / FLOATS, 0)
    if (this.#count === 0) return
    const parts = new Float32Array(this.#count * FLOATS)
    let at = 0
    for (const line of shown) {
      parts.set(line, at)
      at += line.length
    }
    this.#runsOn = parts.some((x, i) => i % 4 === 0 && (x < 0 || x > 1))
    this.#resources ??= createResources(gl)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#resources.parts)
    gl.bufferData(gl.ARRAY_BUFFER, parts, gl.DYNAMIC_DRAW)
  }
}

/** Copies of the world in sight and those beside them, whose lines reach in. The globe has one. */
function withNeighbours({ sight, copies }: Frame): readonly number[] {
  return sight ? [copies[0]! - 1, ...copies, copies.at(-1)! + 1] : copies
}

function createResources(gl: WebGL2RenderingContext): Resources {
  const [vertexArray, parts] = [gl.createVertexArray(), gl.createBuffer()]
  gl.bindVertexArray(vertexArray)
  gl.bindBuffer(gl.ARRAY_BUFFER, parts)
  for (const end of [0, 1]) {
    gl.enableVertexAttribArray(end)
    gl.vertexAttribPointer(end, 4, gl.FLOAT, false, FLOATS * 4, end * 16)
    gl.vertexAttribDivisor(end, 1)
  }
  gl.bindVertexArray(null)
  return { gl, vertexArray, parts }
}
