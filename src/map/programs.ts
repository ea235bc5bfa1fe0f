import type { CustomRenderMethodInput } from 'maplibre-gl'
import { createProgram, type Program } from './gl.ts'

/** The shaders of one kind of program, given MapLibre's projection code: that of vertices, that of fragments. */
export type Shaders = (prelude: string) => readonly [vertex: string, fragment: string]

/** The programs of one kind, one for each projection, made when they are first needed. They are the same whatever is drawn with them. */
export class Programs {
  readonly #shaders: Shaders
  readonly #programs = new Map<string, Program>()

  constructor(shaders: Shaders) {
    this.#shaders = shaders
  }

  /** That of a projection. The graphics card makes it meanwhile: only who starts it waits. */
  get(gl: WebGL2RenderingContext, { shaderData }: CustomRenderMethodInput): Program {
    let program = this.#programs.get(shaderData.variantName)
    if (!program) {
      program = createProgram(gl, ...this.#shaders(`${shaderData.vertexShaderPrelude}\n${shaderData.define}`))
      this.#programs.set(shaderData.variantName, program)
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
