import type { CustomRenderMethodInput } from 'maplibre-gl'
import { createProgram, type Program } from './gl.ts'

/** The shaders of one kind of program, given MapLibre's projection code: that of vertices, that of fragments. */
export type Shaders = (prelude: string) => readonly [vertex: string, fragment: string]

/** How MapLibre's shaders put a place on the screen: what a layer is given when it draws has it. */
export type Shading = Pick<CustomRenderMethodInput, 'shaderData'>

/** The programs of one kind, one for each projection, made when they are first needed. They are the same whatever is drawn with them. */
export class Programs {
  readonly #shaders: Shaders
  readonly #programs = new Map<string, Program>()

  constructor(shaders: Shaders) {
    this.#shaders = shaders
  }

  /** That of a projection. The graphics card makes it meanwhile: only who starts it waits. */
  get(gl: WebGL2RenderingContext, { shaderData }: Shading): Program {
    // One that was made beforehand is taken where it is made of the same text.
    const key = `${shaderData.variantName} ${shaderData.vertexShaderPrelude}`
    let program = this.#programs.get(key)
    if (!program) {
      program = createProgram(gl, ...this.#shaders(`${shaderData.vertexShaderPrelude}\n${shaderData.define}`))
      this.#programs.set(key, program)
    }
    return program
  }

  /** Drops what a lost context held. */
  forget(): void {
    this.#programs.clear()
  }

  free(): void {
    for (const program of this.#programs.values()) program.free()
    this.forget()
  }
}
