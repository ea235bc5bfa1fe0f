import type { CustomRenderMethodInput } from 'maplibre-gl'
import type { Classes } from '../core/table/classing.ts'
import { classStack } from '../plate/class-marks.ts'
import { MARK_COLOURS, SHAPES } from '../plate/marks.ts'
import type { Palette } from '../plate/palette.ts'
import { type StackLook, stackNumber, stackRadius } from '../plate/stacks.ts'
import { Programs, type Shading } from './programs.ts'
import { type Frame, setProjection } from './projection.ts'
import { rgb } from './rgb.ts'
import { FIGURE, STACK_BITS, STACK_FRAGMENT_SHADER, stackVertexShader } from './stack-shaders.ts'
import type { Stack } from './stacks.ts'

const FIGURES = '0123456789?kM'
const NO_FIGURE = 15

/** The number of a stack in at most four figures, four bits each from the first on, 15 where there is none. */
export function packCount(count: number): number {
  const figures = [...stackNumber(count)].map((figure) => FIGURES.indexOf(figure))
  return [0, 1, 2, 3].reduce((packed, at) => packed | ((figures[at] ?? NO_FIGURE) << (4 * at)), 0)
}

/** Codes that the shader knows the outlines of stacks by. */
const SHAPE_CODES: { readonly [O in StackLook['outline']]: number } = {
  diamond: SHAPES.diamond.code,
  square: SHAPES.square.code,
  triangle: SHAPES['hollow-triangle'].code,
  disc: SHAPES.dot.code,
}

function styleOf({ amount, possible }: Stack, { outline, open, colour }: StackLook): number {
  return (
    packCount(amount) |
    (SHAPE_CODES[outline] << STACK_BITS.shape) |
    (MARK_COLOURS.indexOf(colour) << STACK_BITS.colour) |
    (Number(open) << STACK_BITS.open) |
    (Number(possible) << STACK_BITS.possible)
  )
}

interface Resources {
  readonly gl: WebGL2RenderingContext
  /** What the figures are drawn for. */
  readonly pixelRatio: number
  readonly vertexArray: WebGLVertexArrayObject
  readonly places: WebGLBuffer
  readonly styles: WebGLBuffer
  readonly radii: WebGLBuffer
  readonly figures: WebGLTexture
}

/** What stands for several incidents that would overlap: one of their marks, with their number in it. */
export class StackMarks {
  #places: Float32Array = new Float32Array()
  #styles: Uint32Array = new Uint32Array()
  #radii: Float32Array = new Float32Array()
  #count = 0
  #isNew = true
  #resources: Resources | null = null
  readonly #programs = new Programs((prelude) => [stackVertexShader(prelude), STACK_FRAGMENT_SHADER])

  /** Shows these stacks in their order, drawn as their classes are; `rowOf` is an incident where a stack stands, `positions` has four floats for each. */
  set(
    stacks: readonly Stack[],
    classes: Classes,
    rowOf: (stack: Stack) => number,
    positions: Float32Array,
  ): void {
    if (this.#styles.length < stacks.length) {
      this.#places = new Float32Array(stacks.length * 8)
      this.#styles = new Uint32Array(stacks.length * 2)
      this.#radii = new Float32Array(stacks.length * 2)
    }
    stacks.forEach((stack, i) => {
      const at = rowOf(stack) * 4
      for (let part = 0; part < 4; part++) this.#places[i * 4 + part] = positions[at + part]!
      const look = classStack(classes, stack.class)
      this.#styles[i] = styleOf(stack, look)
      this.#radii[i] = stackRadius(look.outline, stack.amount)
    })
    this.#count = stacks.length
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
    this.#freeResources()
  }

  #freeResources(): void {
    const resources = this.#resources
    this.#resources = null
    this.#isNew = true
    if (!resources) return
    const { gl, vertexArray, places, styles, radii, figures } = resources
    for (const buffer of [places, styles, radii]) gl.deleteBuffer(buffer)
    gl.deleteTexture(figures)
    gl.deleteVertexArray(vertexArray)
  }

  /** Has the graphics card make what draws them, where there are any. */
  prepare(gl: WebGL2RenderingContext, shading: Shading): void {
    if (this.#count > 0) this.#programs.get(gl, shading)
  }

  render(
    gl: WebGL2RenderingContext,
    input: CustomRenderMethodInput,
    frame: Frame,
    theme: Palette,
    colours: Float32Array,
  ): void {
    if (this.#count === 0) return
    // Figures are drawn for the pixels that there are: fewer or more of them need others.
    if (this.#resources && this.#resources.pixelRatio !== frame.pixelRatio) this.#freeResources()
    this.#resources ??= createResources(gl, frame.pixelRatio)
    const { vertexArray, places, styles, radii, figures } = this.#resources
    if (this.#isNew) {
      gl.bindBuffer(gl.ARRAY_BUFFER, places)
      gl.bufferData(gl.ARRAY_BUFFER, this.#places.subarray(0, this.#count * 4), gl.DYNAMIC_DRAW)
      gl.bindBuffer(gl.ARRAY_BUFFER, styles)
      gl.bufferData(gl.ARRAY_BUFFER, this.#styles.subarray(0, this.#count), gl.DYNAMIC_DRAW)
      gl.bindBuffer(gl.ARRAY_BUFFER, radii)
      gl.bufferData(gl.ARRAY_BUFFER, this.#radii.subarray(0, this.#count), gl.DYNAMIC_DRAW)
      this.#isNew = false
    }
    const program = this.#programs.get(gl, input)
    program.start()
    gl.bindVertexArray(vertexArray)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, figures)
    gl.uniform1i(program.uniform('u_figures'), 0)
    gl.uniform1f(program.uniform('u_dpr'), frame.pixelRatio)
    gl.uniform3fv(program.uniform('u_paper'), rgb(theme.paper))
    gl.uniform3fv(program.uniform('u_colours'), colours)
    for (const copy of frame.copies) {
      setProjection(gl, program, frame, copy)
      gl.drawArrays(gl.POINTS, 0, this.#count)
    }
    gl.bindVertexArray(null)
  }
}

function createResources(gl: WebGL2RenderingContext, pixelRatio: number): Resources {
  const vertexArray = gl.createVertexArray()
  const [places, styles, radii] = [gl.createBuffer(), gl.createBuffer(), gl.createBuffer()]
  gl.bindVertexArray(vertexArray)
  gl.bindBuffer(gl.ARRAY_BUFFER, places)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0)
  gl.bindBuffer(gl.ARRAY_BUFFER, styles)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0)
  gl.bindBuffer(gl.ARRAY_BUFFER, radii)
  gl.enableVertexAttribArray(2)
  gl.vertexAttribPointer(2, 1, gl.FLOAT, false, 0, 0)
  gl.bindVertexArray(null)
  return {
    gl,
    pixelRatio,
    vertexArray,
    places,
    styles,
    radii,
    figures: figureTexture(gl, pixelRatio),
  }
}

/** The figures 0 to 9, a question mark, k and M side by side, each in a cell of the same width. */
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
