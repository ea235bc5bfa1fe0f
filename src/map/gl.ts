/** A linked program with the places of its uniforms, looked up once. */
export interface Program {
  /** Makes it the program that draws. */
  start(): void
  uniform(name: string): WebGLUniformLocation | null
  free(): void
}

/**
 * Compiles and links, which the graphics card does meanwhile: whoever starts the program first waits for it. Starting throws with the
 * compiler's own words where there is none.
 */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const handle = gl.createProgram()
  for (const shader of [shaderOf(gl, gl.VERTEX_SHADER, vertex), shaderOf(gl, gl.FRAGMENT_SHADER, fragment)]) {
    gl.attachShader(handle, shader)
    gl.deleteShader(shader)
  }
  gl.linkProgram(handle)
  let isChecked = false
  const places = new Map<string, WebGLUniformLocation | null>()
  return {
    start: () => {
      if (!isChecked) checkLinked(gl, handle)
      isChecked = true
      gl.useProgram(handle)
    },
    uniform(name) {
      if (!places.has(name)) places.set(name, gl.getUniformLocation(handle, name))
      return places.get(name)!
    },
    free: () => gl.deleteProgram(handle),
  }
}

function shaderOf(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)!
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  return shader
}

function checkLinked(gl: WebGL2RenderingContext, handle: WebGLProgram): void {
  if (gl.getProgramParameter(handle, gl.LINK_STATUS) || gl.isContextLost()) return
  const shaders = gl.getAttachedShaders(handle) ?? []
  const said = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(handle)]
  throw new Error(`Shader program: ${said.filter(Boolean).join(' ')}`)
}

/** A buffer with these contents. */
export function createBuffer(gl: WebGL2RenderingContext, target: number, data: ArrayBufferView): WebGLBuffer {
  const buffer = gl.createBuffer()
  gl.bindBuffer(target, buffer)
  gl.bufferData(target, data, gl.STATIC_DRAW)
  return buffer
}
