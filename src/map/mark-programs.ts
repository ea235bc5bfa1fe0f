import type { CustomRenderMethodInput } from 'maplibre-gl'
import { createProgram, type Program } from './gl.ts'
import { markFragmentShader, markVertexShader } from './incident-shaders.ts'

/** The programs that draw marks, compiled when they are first needed. They are the same whatever incidents there are. */
export class MarkPrograms {
  readonly #programs = new Map<string, Program>()

  /** That of a projection; `plain` draws marks of a crowd. */
  get(gl: WebGL2RenderingContext, { shaderData }: CustomRenderMethodInput, plain: boolean): Program {
    const key = `${shaderData.variantName} ${plain}`
    let program = this.#programs.get(key)
    if (!program) {
      const prelude = `${shaderData.vertexShaderPrelude}\n${shaderData.define}`
      program = createProgram(gl, markVertexShader(prelude, plain), markFragmentShader(plain))
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
