import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl'
import type { Columns } from '../core/table/dataset.ts'
import type { FrameClock } from '../core/time/frame-clock.ts'
import type { Palette } from '../plate/palette.ts'
import { Backdrop } from './backdrop.ts'
import type { CellMarks } from './cells/cell-marks.ts'
import { Crowd } from './crowd.ts'
import type { Program } from './gl.ts'
import type { IncidentBuffers } from './incident-buffers.ts'
import { createResources, freeResources, type Resources, setOrders } from './incident-resources.ts'
import { markFragmentShader, markVertexShader, PASS } from './incident-shaders.ts'
import type { LayerState } from './layer-state.ts'
import { PathLines } from './path-lines.ts'
import { Programs, type Shading } from './programs.ts'
import { crowdScale, type Frame, frameOf, markScale, setProjection } from './projection.ts'
import { markColours, rgb } from './rgb.ts'
import { StackMarks } from './stack-marks.ts'

/** Marks below this size are drawn plainly: their halo and rings would only cover their neighbours. */
const CROWDED = 0.7

/** The incidents as a layer of the map: marks by start day, of which only the window's range is drawn. */
export class IncidentLayer implements CustomLayerInterface {
  readonly id = 'incidents'
  readonly type = 'custom'
  readonly renderingMode = '2d'
  readonly stacks = new StackMarks()
  readonly path = new PathLines()
  /** Whether nobody looks: what is rendered is cut off then, and no marks are drawn. */
  isHidden = false
  readonly #backdrop = new Backdrop()
  readonly #clock: Pick<FrameClock, 'now'>
  /** The last whole frame's input: still right as long as the backdrop is fresh. */
  #input: CustomRenderMethodInput | null = null
  #ticksUntil = Number.NEGATIVE_INFINITY
  #columns: Columns
  #buffers: IncidentBuffers
  #crowd: Crowd
  #filtered: Uint32Array = new Uint32Array()
  #inTime: Uint32Array = new Uint32Array()
  #filteredIsNew = true
  /** Incidents that stand alone among gathered ones; null where nothing is gathered, and all that is shown is drawn. */
  #marks: Uint32Array | null = null
  /** What is drawn in place of all marks, where they are too many. */
  #cells: CellMarks | null = null
  #theme: Palette
  #markColours: Float32Array
  #state: LayerState | null = null
  #map: MapLibreMap | null = null
  #gl: WebGL2RenderingContext | null = null
  #resources: Resources | null = null
  /** Those that draw marks, and those that draw them in a crowd. */
  readonly #programs = [false, true].map(
    (plain) => new Programs((prelude) => [markVertexShader(prelude, plain), markFragmentShader(plain)]),
  )

  constructor(columns: Columns, buffers: IncidentBuffers, theme: Palette, clock: Pick<FrameClock, 'now'>) {
    this.#clock = clock
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

  /** Sets what passes the filters, by start day and in the order of time. */
  setFiltered(filtered: Uint32Array, inTime: Uint32Array): void {
    this.#filtered = filtered
    this.#inTime = inTime
    this.#filteredIsNew = true
  }

  /** Sets which incidents have a mark of their own, in the order of drawing; null is all that are shown. */
  setMarks(marks: Uint32Array | null): void {
    this.#marks = marks
  }

  /** Sets the cells that are drawn in place of marks; null draws marks. */
  setCells(cells: CellMarks | null): void {
    this.#cells = cells
  }

  setTheme(theme: Palette): void {
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
    for (const programs of this.#programs) programs.forget()
    this.path.forget()
    this.#forgetIncidents()
  }

  #forgetIncidents(): void {
    this.#resources = null
    this.#filteredIsNew = true
    this.#backdrop.forget()
    this.stacks.forget()
    this.#cells?.forget()
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map
    this.#gl = gl
    this.forget()
  }

  onRemove(): void {
    this.#free()
    this.path.free()
    for (const programs of this.#programs) programs.free()
    this.#gl = null
    this.#map = null
  }

  /** Says that more ticks are likely before `time`: the next whole frame keeps a copy of what lies below the marks. */
  expectTicks(time: number): void {
    this.#ticksUntil = time
  }

  /** Has the graphics card make what draws marks and stacks, before the first frame waits for it; nothing as long as it is on no map. */
  prepare(shading: Shading): void {
    const gl = this.#gl
    if (!gl || gl.isContextLost() || !this.#marks) return
    this.#programs[0]!.get(gl, shading)
    this.path.prepare(gl, shading)
    this.stacks.prepare(gl, shading)
  }

  /** Makes what the first tick needs, which would otherwise wait for it. */
  prepareTicks(): void {
    if (this.#gl && !this.#gl.isContextLost()) this.#backdrop.prepare(this.#gl)
  }

  /** Has what draws cells made before there are any. */
  prepareCells(cells: CellMarks): void {
    if (this.#gl && this.#input && !this.#gl.isContextLost()) cells.prepare(this.#gl, this.#input)
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
    if (this.isHidden) return
    if (this.#clock.now() < this.#ticksUntil && !this.#map.isMoving()) this.#backdrop.take(gl)
    else this.#backdrop.drop()
    this.#draw(gl, this.#map, input)
  }

  #draw(gl: WebGL2RenderingContext, map: MapLibreMap, input: CustomRenderMethodInput): void {
    const state = this.#state
    if (!state) return
    const frame = frameOf(map, input)
    const { selected, highlighted } = state
    const few = selected ? [...highlighted, selected] : highlighted
    this.path.render(gl, input, frame, this.#theme)
    this.#cells?.render(gl, input, frame, this.#theme, state)
    // Nothing of single incidents is loaded for a look at cells.
    if (this.#cells && few.length === 0) return
    const resources = this.#load(gl)
    const marks = this.#marks
    const crowd = marks ? 1 : crowdScale(state.hi - state.lo, frame.zoom)
    const isCrowded = crowd < CROWDED
    const start = (plain: boolean) => {
      const program = this.#programs[Number(plain)]!.get(gl, input)
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
    if (!this.#cells) {
      if (marks) this.stacks.render(gl, input, frame, this.#theme, this.#markColours)
      const drawAll = start(isCrowded)
      if (marks) {
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.crowd)
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, marks, gl.STREAM_DRAW)
        drawAll(PASS.marks, marks.length, 0)
      } else if (isCrowded && frame.sight) {
        const kept = this.#crowd.thin({ ...state, order: this.#filtered, sight: frame.sight })
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.crowd)
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, kept, gl.STREAM_DRAW)
        drawAll(PASS.marks, kept.length, 0)
      } else {
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.order)
        drawAll(PASS.marks, state.hi - state.lo, state.lo)
      }
      if (state.wave < 1 && !isCrowded) {
        const isOne = this.#inTime === this.#filtered
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, isOne ? resources.order : resources.inTime)
        drawAll(PASS.wave, state.arrivedHi - state.arrivedLo, state.arrivedLo)
      }
      gl.bindVertexArray(null)
    }
    if (few.length === 0) return
    const drawFew = start(false)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, resources.few)
    gl.bufferData(
      gl.ELEMENT_ARRAY_BUFFER,
      Uint32Array.from(few, ({ row }) => row),
      gl.DYNAMIC_DRAW,
    )
    highlighted.forEach(({ radius }, at) => {
      drawFew(PASS.highlighted, 1, at, radius)
    })
    if (selected) {
      if (state.selectedAlone) drawFew(PASS.marks, 1, few.length - 1)
      drawFew(PASS.selected, 1, few.length - 1, selected.radius)
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
      setOrders(gl, this.#resources, this.#filtered, this.#inTime)
      this.#filteredIsNew = false
    }
    return this.#resources
  }

  #free(): void {
    const [gl, resources] = [this.#gl, this.#resources]
    this.stacks.free()
    this.#cells?.free()
    this.#backdrop.free()
    this.#forgetIncidents()
    if (!gl || !resources) return
    freeResources(gl, resources)
  }
}
