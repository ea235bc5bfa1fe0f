import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapScene } from './map-scene.ts'
import { TAKEN } from './overlays.ts'
import type { PlaceNames } from './place-names.ts'
import { stands } from './stands.ts'

/** More than a map takes to draw what has come and to place its words. */
const MOST_TURNS = 4
/** What makes pixels. */
const DRAWS = ['clear', 'drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const
/** What a map's props have of a day: nothing that lies below the marks changes with them but areas and words. */
const OF_A_DAY = ['range', 'window', 'at', 'arrived', 'selected', 'highlighted', 'weight']

interface TileEvent {
  readonly sourceId?: string
  readonly tile?: object
}

/**
 * Draws a map that nobody looks at, for pictures. MapLibre places words when it renders: it does, but nothing is drawn unless `draw`
 * asks for it. Where that changed nothing below the marks, as in most steps of a film, only they are drawn.
 */
export class Unseen {
  readonly #map: MapLibreMap
  readonly #scene: MapScene
  readonly #names: PlaceNames
  /** What lay below the marks when all was drawn last; null where it has to be drawn anew, whatever it is. */
  #below: string | null = null
  #isHidden = true
  readonly #ask: () => void

  constructor(map: MapLibreMap, scene: MapScene, names: PlaceNames, ratio: number) {
    this.#map = map
    this.#scene = scene
    this.#names = names
    map.setPixelRatio(ratio)
    this.#drawNothingHidden()
    const ask = map.triggerRepaint.bind(map)
    this.#ask = ask
    // As long as only the day becomes another one, what has to be rendered is rendered by `settle` and `draw`.
    map.triggerRepaint = () => {
      if (this.#below === null) ask()
    }
    map.on('move', () => this.#forget())
    map.on('data', (event) => {
      const { sourceId, tile } = event as TileEvent
      // Room that is taken is not seen itself; whether it moves words is found out.
      if (tile && sourceId !== TAKEN) this.#forget()
    })
    scene.setHidden(true)
  }

  /** Hears which props become other ones. */
  expect(changed: readonly string[]): void {
    if (!changed.every((name) => OF_A_DAY.includes(name))) this.#forget()
  }

  /** Lets words find room until nothing moves, in this turn as far as nothing is on its way. Returns whether all stands. */
  settle(): boolean {
    const map = this.#map
    // A page that is not seen gets no frames.
    if (document.hidden && !stands(map)) map.redraw()
    for (let turns = 0; turns < MOST_TURNS && !stands(map) && map.isStyleLoaded(); turns++) map.redraw()
    return stands(map)
  }

  /** Draws at once, to be copied in the same turn. */
  draw(): void {
    this.#hide(false)
    if (this.#below !== this.#lies || !this.#scene.drawTick()) {
      this.#scene.drawAll()
      this.#below = this.#lies
    }
    this.#hide(true)
  }

  /** The pixels that were just drawn, in the same turn. */
  read(): ImageData {
    const { gl } = this.#map.painter.context
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    const upward = new Uint8Array(width * height * 4)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, upward)
    const image = new ImageData(width, height)
    const row = width * 4
    for (let y = 0; y < height; y++)
      image.data.set(upward.subarray(y * row, (y + 1) * row), (height - 1 - y) * row)
    return image
  }

  /** What of that which lies below the marks changes with time: which areas are drawn, which words where. */
  get #lies(): string {
    const { placements, variableOffsets } = this.#map.style.placement
    const words = Object.entries(placements)
      .filter(([, { text }]) => text)
      .map(([id]) => `${id}${variableOffsets[Number(id)]?.anchor ?? ''}`)
    return [this.#scene.areas.shown, this.#names.unnamed, words].join(' | ')
  }

  #forget(): void {
    this.#below = null
    this.#ask()
  }

  #hide(hidden: boolean): void {
    this.#isHidden = hidden
    this.#scene.setHidden(hidden)
  }

  /** A scissor would leave every corner of the basemap to be worked out: half of what a step costs. */
  #drawNothingHidden(): void {
    const { gl } = this.#map.painter.context
    for (const name of DRAWS) {
      const draw = gl[name].bind(gl) as (...given: number[]) => void
      const value = (...given: number[]) => {
        if (!this.#isHidden) draw(...given)
      }
      Object.defineProperty(gl, name, { configurable: true, value })
    }
  }
}
