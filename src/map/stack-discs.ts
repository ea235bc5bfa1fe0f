import type { CustomRenderMethodInput } from 'maplibre-gl'
import { createProgram, type Program } from './gl.ts'
import { FIGURE, STACK_FRAGMENT_SHADER, stackVertexShader } from './incident-shaders.ts'
import { type Frame, setProjection } from './projection.ts'
import { type MapTheme, rgb } from './theme.ts'

const FIGURES = '0123456789kM'
const NO_FIGURE = 15

/** The count of a stack in at most four figures, four bits each from the first on, 15 where there is none. */
export function packCount(count: number): number {
  let [shown, unit] = [count, NO_FIGURE]
  if (count >= 1e6) [shown, unit] = [Math.floor(count / 1e6), FIGURES.indexOf('M')]
  else if (count >= 1000) [shown, unit] = [Math.floor(count / 1000), FIGURES.indexOf('k')]
  // From the last figure to the first, each pushing those after it on.
  let packed = unit | 0xfff0
  do {
    packed = ((packed << 4) | (shown % 10)) & 0xffff
    shown = Math.floor(shown / 10)
  } while (shown > 0)
  return packed
}

/** Stacks that can show their counts at a zoom; where there are more, discs are small and bare until the map is nearer. */
export function roomForCounts(zoom: number): number {
  return 250 * Math.max(1, 4 ** (zoom - 2))
}

interface Resources {
  readonly gl: WebGL2RenderingContext
  readonly programs: Map<string, Program>
  readonly vertexArray: WebGLVertexArrayObject
  readonly places: WebGLBuffer
  readonly texts: WebGLBuffer
  readonly figures: WebGLTexture
}

/** The dark discs that stand for places with two or more incidents visible now. */
export class StackDiscs {
  #places: Float32Array = new Float32Array()
  #texts: Uint32Array = new Uint32Array()
  #count = 0
  #isNew = true
  #resources: Resources | null = null

  /** Shows these spots with their counts; a spot stands where its first incident does. */
  set(stacks: Int32Array, counts: Uint32Array, firstOf: Int32Array, positions: Float32Array): void {
    if (this.#texts.length < stacks.length) {
      this.#places = new Float32Array(stacks.length * 8)
      this.#texts = new Uint32Array(stacks.length * 2)
    }
    for (let i = 0; i < stacks.length; i++) {
      const spot = stacks[i]!
      const at = firstOf[spot]! * 4
      for (let part = 0; part < 4; part++) this.#places[i * 4 + part] = positions[at + part]!
      this.#texts[i] = packCount(counts[spot]!)
    }
    this.#count = stacks.length
    this.#isNew = true
  }

  /** Drops what a lost context held. */
  forget(): void {
    this.#resources = null
    this.#isNew = true
  }

  free(): void {
    const resources = this.#resources
    this.forget()
    if (!resources) return
    const { gl, programs, vertexArray, places, texts, figures } = resources
    for (const program of programs.values()) program.free()
    gl.deleteBuffer(places)
    gl.deleteBuffer(texts)
    gl.deleteTexture(figures)
    gl.deleteVertexArray(vertexArray)
  }

  render(
    gl: WebGL2RenderingContext,
    { shaderData }: CustomRenderMethodInput,
    frame: Frame,
    theme: MapTheme,
  ): void {
    if (this.#count === 0) return
    this.#resources ??= createResources(gl, frame.pixelRatio)
    const { programs, vertexArray, places, texts, figures } = this.#resources
    if (this.#isNew) {
      gl.bindBuffer(gl.ARRAY_BUFFER, places)
      gl.bufferData(gl.ARRAY_BUFFER, this.#places.subarray(0, this.#count * 4), gl.DYNAMIC_DRAW)
      gl.bindBuffer(gl.ARRAY_BUFFER, texts)
      gl.bufferData(gl.ARRAY_BUFFER, this.#texts.subarray(0, this.#count), gl.DYNAMIC_DRAW)
      this.#isNew = false
    }
    let program = programs.get(shaderData.variantName)
    if (!program) {
      const prelude = `${shaderData.vertexShaderPrelude}\n${shaderData.define}`
      program = createProgram(gl, stackVertexShader(prelude), STACK_FRAGMENT_SHADER)
      programs.set(shaderData.variantName, program)
    }
    program.start()
    gl.bindVertexArray(vertexArray)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, figures)
    gl.uniform1i(program.uniform('u_figures'), 0)
    gl.uniform1f(program.uniform('u_dpr'), frame.pixelRatio)
    gl.uniform1i(program.uniform('u_bare'), Number(this.#count > roomForCounts(frame.zoom)))
    gl.uniform3fv(program.uniform('u_paper'), rgb(theme.paper))
    gl.uniform3fv(program.uniform('u_ink'), rgb(theme.ink))
    for (const copy of frame.copies) {
      setProjection(gl, program, frame, copy)
      gl.drawArrays(gl.POINTS, 0, this.#count)
    }
    gl.bindVertexArray(null)
  }
}

function createResources(gl: WebGL2RenderingContext, pixelRatio: number): Resources {
  const vertexArray = gl.createVertexArray()
  const [places, texts] = [gl.createBuffer(), gl.createBuffer()]
  gl.bindVertexArray(vertexArray)
  gl.bindBuffer(gl.ARRAY_BUFFER, places)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0)
  gl.bindBuffer(gl.ARRAY_BUFFER, texts)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0)
  gl.bindVertexArray(null)
  return { gl, programs: new Map(), vertexArray, places, texts, figures: figureTexture(gl, pixelRatio) }
}

/** The figures 0 to 9, k and M side by side, each in a cell of the same width. */
function figureTexture(gl: WebGL2RenderingContext, pixelRatio: number): WebGLTexture {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(FIGURE.width * FIGURE.count * pixelRatio)
  canvas.height = Math.ceil(FIGURE.height * pixelRatio)
  const context = canvas.getContext('2d')!
  context.scale(canvas.width / (FIGURE.width * FIGURE.count), canvas.height / FIGURE.height)
  context.font = '700 11px "Inter Variable", "Noto Sans", system-ui, sans-serif'
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  for (const [i, figure] of [...FIGURES].entries()) context.fillText(figure, (i + 0.5) * FIGURE.width, 11)
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
  return texture
}
