import { createProgram, type Program } from './gl.ts'

/** One triangle that covers the canvas. */
const VERTEX_SHADER = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`

const FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform sampler2D u_copy;
out vec4 fragColor;
void main() {
  fragColor = texelFetch(u_copy, ivec2(gl_FragCoord.xy), 0);
}`

interface Copy {
  readonly gl: WebGL2RenderingContext
  /** Kept over a change of size: compiling it anew takes longer than many ticks. */
  readonly program: Program
  texture: WebGLTexture
  width: number
  height: number
}

/**
 * A copy of everything that is drawn below the marks. As long as camera and basemap stand still, a tick puts the copy back
 * and draws only the marks: a hundred ticks cost one basemap. Whoever draws a whole frame takes a new copy or drops it.
 */
export class Backdrop {
  #copy: Copy | null = null
  #isFresh = false

  get isFresh(): boolean {
    return this.#isFresh
  }

  /** Makes what a copy needs: a program that is made with the first of them lets the clock stumble. */
  prepare(gl: WebGL2RenderingContext): void {
    this.#sized(gl)
  }

  /** Copies what the canvas holds now. */
  take(gl: WebGL2RenderingContext): void {
    const copy = this.#sized(gl)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, copy.texture)
    gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 0, 0, copy.width, copy.height)
    this.#isFresh = true
  }

  /** Puts the copy back on the canvas and prepares drawing over it. Drawn: with software WebGL a blit takes twice as long. */
  restore(gl: WebGL2RenderingContext): void {
    const copy = this.#copy
    if (!copy) return
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, copy.width, copy.height)
    gl.colorMask(true, true, true, true)
    for (const test of [gl.SCISSOR_TEST, gl.DEPTH_TEST, gl.STENCIL_TEST, gl.CULL_FACE, gl.BLEND])
      gl.disable(test)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, copy.texture)
    copy.program.start()
    gl.uniform1i(copy.program.uniform('u_copy'), 0)
    gl.bindVertexArray(null)
    gl.drawArrays(gl.TRIANGLES, 0, 3)
    gl.enable(gl.BLEND)
    gl.blendEquation(gl.FUNC_ADD)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
  }

  /** The copy no longer shows what lies below the marks. */
  drop(): void {
    this.#isFresh = false
  }

  /** Drops what a lost context held. */
  forget(): void {
    this.#isFresh = false
    this.#copy = null
  }

  free(): void {
    this.#copy?.gl.deleteTexture(this.#copy.texture)
    this.#copy?.program.free()
    this.forget()
  }

  #sized(gl: WebGL2RenderingContext): Copy {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const copy = this.#copy
    if (copy && copy.width === width && copy.height === height) return copy
    if (copy) gl.deleteTexture(copy.texture)
    this.#isFresh = false
    const texture = textureOf(gl, width, height)
    if (copy) return Object.assign(copy, { texture, width, height })
    this.#copy = { gl, program: createProgram(gl, VERTEX_SHADER, FRAGMENT_SHADER), texture, width, height }
    return this.#copy
  }
}

function textureOf(gl: WebGL2RenderingContext, width: number, height: number): WebGLTexture {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  return texture
}
