/** A linked program with the places of its uniforms, looked up once. */
export interface Program {
  /** Makes it the program that draws. */
  start(): void
  uniform(name: string): WebGLUniformLocation | null
  free(): void
}

/** Compiles and links; throws with the compiler's own words. */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const handle = gl.createProgram()
  const shaders = [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)]
  for (const shader of shaders) gl.attachShader(handle, shader)
  gl.linkProgram(handle)
  for (const shader of shaders) gl.deleteShader(shader)
  if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`Shader program: ${gl.getProgramInfoLog(handle)}`)
  }
  const places = new Map<string, WebGLUniformLocation | null>()
  return {
    start: () => gl.useProgram(handle),
    uniform(name) {
      if (!places.has(name)) places.set(name, gl.getUniformLocation(handle, name))
      return places.get(name)!
    },
    free: () => gl.deleteProgram(handle),
  }
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)!
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`Shader: ${gl.getShaderInfoLog(shader)}`)
  }
  return shader
}

/** A buffer with these contents. */
export function createBuffer(gl: WebGL2RenderingContext, target: number, data: ArrayBufferView): WebGLBuffer {
  const buffer = gl.createBuffer()
  gl.bindBuffer(target, buffer)
  gl.bufferData(target, data, gl.STATIC_DRAW)
  return buffer
}
