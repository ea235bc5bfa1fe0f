import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import type { Columns } from '../core/dataset.ts'
import type { DayInterval } from '../core/interval.ts'
import { Backdrop } from './backdrop.ts'
import { Crowd } from './crowd.ts'
import { createBuffer, createProgram, type Program } from './gl.ts'
import type { IncidentBuffers } from './incident-buffers.ts'
import { markFragmentShader, markVertexShader, PASS } from './incident-shaders.ts'
import { crowdScale, type Frame, frameOf, markScale, setProjection } from './projection.ts'
import { MARK_COLOURS } from './shapes.ts'
import { StackDiscs } from './stack-discs.ts'
import type { MapTheme } from './theme.ts'
import { rgb } from './theme.ts'

/** Marks below this size are drawn plainly: their halo and rings would only cover their neighbours. */
const CROWDED = 0.7

/** What changes from tick to tick; nothing here copies data. */
export interface LayerState {
  readonly lo: number
  readonly hi: number
  readonly window: DayInterval
  readonly certain: boolean
  readonly at: number
  readonly byStep: boolean
  readonly halfLife: number
  /** The latest days with an incident before the playhead, newest first. */
  readonly stepDays: Int32Array
  readonly selected: number
  readonly selectedInStack: boolean
  readonly highlighted: readonly number[]
  /** First of the range's positions that just arrived, the first day of arrival, and how far the ring is, 0 to 1. */
  readonly arrivedLo: number
  readonly arrived: number
  readonly wave: number
}

interface Resources {
  readonly programs: Map<string, Program>
  readonly vertexArray: WebGLVertexArrayObject
  readonly buffers: readonly WebGLBuffer[]
  readonly order: WebGLBuffer
  /** What of the order is drawn in a crowd, and single marks: written anew in each frame. */
  readonly crowd: WebGLBuffer
  readonly few: WebGLBuffer
}

/** The incidents as a layer of the map: marks in the order of time, of which only the window's range is drawn. */
export class IncidentLayer implements CustomLayerInterface {
  readonly id = 'incidents'
  readonly type = 'custom'
  readonly renderingMode = '2d'
  readonly discs = new StackDiscs()
  readonly #backdrop = new Backdrop()
  /** The last whole frame's input: still right as long as the backdrop is fresh. */
  #input: CustomRenderMethodInput | null = null
  #ticksUntil = Number.NEGATIVE_INFINITY
  #columns: Columns
  #buffers: IncidentBuffers
  #crowd: Crowd
  #filtered: Uint32Array = new Uint32Array()
  #filteredIsNew = true
  #theme: MapTheme
  #markColours: Float32Array
  #state: LayerState | null = null
  #map: MapLibreMap | null = null
  #gl: WebGL2RenderingContext | null = null
  #resources: Resources | null = null

  constructor(columns: Columns, buffers: IncidentBuffers, theme: MapTheme) {
    this.#columns = columns
    this.#buffers = buffers
    this.#crowd = new Crowd(columns, buffers)
    this.#theme = theme
    this.#markColours = markColours(theme)
  }

  setColumns(columns: Columns, buffers: IncidentBuffers): void {
    this.#columns = columns
    this.#buffers = buffers
    this.#crowd = new Crowd(columns, buffers)
    this.#free()
  }

  setFiltered(filtered: Uint32Array): void {
    this.#filtered = filtered
    this.#filteredIsNew = true
  }

  setTheme(theme: MapTheme): void {
    this.#theme = theme
    this.#markColours = markColours(theme)
  }

  setState(state: LayerState): void {
    this.#state = state
  }

  setWave(wave: number): void {
    if (this.#state) this.#state = { ...this.#state, wave }
  }

  /** Drops everything a lost context held; the next frame loads it again. */
  forget(): void {
    this.#resources = null
    this.#filteredIsNew = true
    this.#backdrop.forget()
    this.discs.forget()
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map
    this.#gl = gl
    this.forget()
  }

  onRemove(): void {
    this.#free()
    this.#gl = null
    this.#map = null
  }

  /** Says that more ticks are likely before `time`: the next whole frame keeps a copy of what lies below the marks. */
  expectTicks(time: number): void {
    this.#ticksUntil = time
  }

  /** Makes what the first tick needs, which would otherwise wait for it. */
  prepareTicks(): void {
    if (this.#gl && !this.#gl.isContextLost()) this.#backdrop.prepare(this.#gl)
  }

  /** Draws the marks over the copy of what lies below them; false when there is none and the whole map must be drawn. */
  drawTick(): boolean {
    const [map, gl, input] = [this.#map, this.#gl, this.#input]
    if (!map || !gl || !input || !this.#backdrop.isFresh || gl.isContextLost()) return false
    this.#backdrop.restore(gl)
    this.#draw(gl, map, input)
    map.painter.context.setDirty()
    return true
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    if (!this.#map || gl.isContextLost()) return
    this.#input = input
    if (performance.now() < this.#ticksUntil && !this.#map.isMoving()) this.#backdrop.take(gl)
    else this.#backdrop.drop()
    this.#draw(gl, this.#map, input)
  }

  #draw(gl: WebGL2RenderingContext, map: MapLibreMap, input: CustomRenderMethodInput): void {
    const state = this.#state
    if (!state) return
    const resources = this.#load(gl)
    const frame = frameOf(map, input)
    const crowd = crowdScale(state.hi - state.lo, frame.zoom)
    const isCrowded = crowd < CROWDED
    const start = (plain: boolean) => {
      const program = this.#program(gl, resources, input, plain)
      program.start()
      gl.bindVertexArray(resources.vertexArray)
      this.#setUniforms(gl, program, state, frame, isCrowded && !plain ? 1 : crowd)
      return (pass: number, count: number, first: number, ring = 0) => {
        if (count <= 0) return
        gl.uniform1i(program.uniform('u_pass'), pass)
        gl.uniform1f(program.uniform('u_ring'), ring)
        for (const copy of frame.copies) {
          setProjection(gl, program, frame, copy)
          gl.drawElements(gl.POINTS, count, gl.UNSIGNED_INT, first * 4)
        }
      }
    }
    const drawAll = start(isCrowded)
    if (isCrowded && frame.sight) {
      const kept = this.#crowd.thin({ ...state, order: this.#filtered, sight: frame.sight })
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.crowd)
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, kept, gl.STREAM_DRAW)
      drawAll(PASS.marks, kept.length, 0)
    } else {
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.order)
      drawAll(PASS.marks, state.hi - state.lo, state.lo)
    }
    if (state.wave < 1 && !isCrowded) drawAll(PASS.wave, state.hi - state.arrivedLo, state.arrivedLo)
    gl.bindVertexArray(null)
    this.discs.render(gl, input, frame, this.#theme)

    const few = state.selected < 0 ? state.highlighted : [...state.highlighted, state.selected]
    if (few.length === 0) return
    const drawFew = start(false)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.few)
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, Uint32Array.from(few), gl.DYNAMIC_DRAW)
    drawFew(PASS.highlighted, state.highlighted.length, 0, 12.5)
    if (state.selected >= 0) {
      if (!state.selectedInStack) drawFew(PASS.marks, 1, few.length - 1)
      drawFew(PASS.selected, 1, few.length - 1, state.selectedInStack ? 17 : 13)
    }
    gl.bindVertexArray(null)
  }

  #setUniforms(
    gl: WebGL2RenderingContext,
    program: Program,
    state: LayerState,
    frame: Frame,
    crowd: number,
  ): void {
    const theme = this.#theme
    gl.uniform2i(program.uniform('u_window'), state.window.from, state.window.to)
    gl.uniform1i(program.uniform('u_certain'), Number(state.certain))
    gl.uniform1i(program.uniform('u_at'), state.at)
    gl.uniform1i(program.uniform('u_by_step'), Number(state.byStep))
    gl.uniform1f(program.uniform('u_half_life'), state.halfLife)
    gl.uniform1iv(program.uniform('u_steps'), state.stepDays)
    gl.uniform1i(program.uniform('u_arrived'), state.arrived)
    gl.uniform1f(program.uniform('u_wave'), state.wave)
    gl.uniform1f(program.uniform('u_dpr'), frame.pixelRatio)
    gl.uniform1f(program.uniform('u_scale'), markScale(frame.zoom) * crowd)
    gl.uniform3fv(program.uniform('u_colours'), this.#markColours)
    gl.uniform3fv(program.uniform('u_paper'), rgb(theme.paper))
    gl.uniform3fv(program.uniform('u_time'), rgb(theme.time))
    gl.uniform3fv(program.uniform('u_ink'), rgb(theme.ink))
  }

  #load(gl: WebGL2RenderingContext): Resources {
    this.#resources ??= createResources(gl, this.#columns, this.#buffers)
    if (this.#filteredIsNew) {
      gl.bindVertexArray(null)
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#resources.order)
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, this.#filtered, gl.STATIC_DRAW)
      this.#filteredIsNew = false
    }
    return this.#resources
  }

  #program(
    gl: WebGL2RenderingContext,
    { programs }: Resources,
    { shaderData }: CustomRenderMethodInput,
    plain: boolean,
  ): Program {
    const key = `${shaderData.variantName} ${plain}`
    let program = programs.get(key)
    if (!program) {
      const prelude = `${shaderData.vertexShaderPrelude}\n${shaderData.define}`
      program = createProgram(gl, markVertexShader(prelude, plain), markFragmentShader(plain))
      programs.set(key, program)
    }
    return program
  }

  #free(): void {
    const [gl, resources] = [this.#gl, this.#resources]
    this.discs.free()
    this.#backdrop.free()
    this.forget()
    if (!gl || !resources) return
    for (const program of resources.programs.values()) program.free()
    for (const buffer of [...resources.buffers, resources.order, resources.crowd, resources.few])
      gl.deleteBuffer(buffer)
    gl.deleteVertexArray(resources.vertexArray)
  }
}

function markColours(theme: MapTheme): Float32Array {
  return Float32Array.from(MARK_COLOURS.flatMap((name) => [...rgb(theme[name])]))
}

function createResources(gl: WebGL2RenderingContext, columns: Columns, data: IncidentBuffers): Resources {
  const vertexArray = gl.createVertexArray()
  gl.bindVertexArray(vertexArray)
  const positions = createBuffer(gl, gl.ARRAY_BUFFER, data.positions)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0)
  const starts = createBuffer(gl, gl.ARRAY_BUFFER, columns.start)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 1, gl.INT, 0, 0)
  const ends = createBuffer(gl, gl.ARRAY_BUFFER, columns.end)
  gl.enableVertexAttribArray(2)
  gl.vertexAttribIPointer(2, 1, gl.INT, 0, 0)
  const styles = createBuffer(gl, gl.ARRAY_BUFFER, data.styles)
  gl.enableVertexAttribArray(3)
  gl.vertexAttribIPointer(3, 1, gl.UNSIGNED_BYTE, 0, 0)
  gl.bindVertexArray(null)
  return {
    programs: new Map(),
    vertexArray,
    buffers: [positions, starts, ends, styles],
    order: gl.createBuffer(),
    crowd: gl.createBuffer(),
    few: gl.createBuffer(),
  }
}
