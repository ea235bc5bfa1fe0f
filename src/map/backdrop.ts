/**
 * A copy of everything that is drawn below the marks. As long as camera and basemap stand still, a tick puts the copy back
 * and draws only the marks: a hundred ticks cost one basemap. Whoever draws a whole frame takes a new copy or drops it.
 */
export class Backdrop {
  #gl: WebGL2RenderingContext | null = null
  #texture: WebGLTexture | null = null
  #frame: WebGLFramebuffer | null = null
  #size = { width: 0, height: 0 }
  #isFresh = false

  get isFresh(): boolean {
    return this.#isFresh
  }

  /** Copies what the canvas holds now. */
  take(gl: WebGL2RenderingContext): void {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    if (!this.#frame || this.#size.width !== width || this.#size.height !== height)
      this.#allocate(gl, width, height)
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, this.#frame)
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    this.#isFresh = true
  }

  /** Puts the copy back on the canvas and prepares drawing over it. */
  restore(gl: WebGL2RenderingContext): void {
    const { width, height } = this.#size
    gl.disable(gl.SCISSOR_TEST)
    gl.colorMask(true, true, true, true)
    // A canvas that was shown is cleared at the next draw call, which a copy is not: clear it now, not after the copy.
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.clear(gl.COLOR_BUFFER_BIT)
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.#frame)
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, width, height)
    gl.disable(gl.DEPTH_TEST)
    gl.disable(gl.STENCIL_TEST)
    gl.disable(gl.CULL_FACE)
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
    this.#gl = null
    this.#texture = null
    this.#frame = null
  }

  free(): void {
    this.#gl?.deleteFramebuffer(this.#frame)
    this.#gl?.deleteTexture(this.#texture)
    this.forget()
  }

  #allocate(gl: WebGL2RenderingContext, width: number, height: number): void {
    this.free()
    this.#gl = gl
    this.#size = { width, height }
    this.#texture = gl.createTexture()
    gl.bindTexture(gl.TEXTURE_2D, this.#texture)
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height)
    this.#frame = gl.createFramebuffer()
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#frame)
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.#texture, 0)
  }
}
